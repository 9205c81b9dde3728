import type { PersonActor } from "../actor";
import { briefOf } from "./change-of-initiative";
import type { InitiativeView } from "./find-initiative";
import { type SuggestedTopic, suggestTopics } from "./match/suggest-topics";

type Asked = Pick<
  InitiativeView,
  "title" | "brief" | "keywords" | "language" | "topics" | "declinedTopicIds"
>;

/** Topics that an initiative may be about as well, without those that somebody declined. */
export async function listTopicSuggestions(
  actor: PersonActor,
  initiative: Asked,
  now: Date,
): Promise<SuggestedTopic[]> {
  const chosen = initiative.topics.map(({ id }) => id);
  const suggested = await suggestTopics(actor, briefOf(initiative, chosen), now);
  return suggested.filter(
    ({ topicId }) => !chosen.includes(topicId) && !initiative.declinedTopicIds.includes(topicId),
  );
}
