import type { Actor } from "../../actor";
import type { Brief } from "../match-query";
import { findMatches } from "./find-matches";
import { namesOfTopics } from "./named-topics";
import { prepareBrief } from "./prepare-brief";

/** So many of the best matches say by their topics what a brief is about. */
const mostAsked = 8;
/** From so many of them on a topic is no accident. */
const fewest = 2;
const mostSuggested = 6;

export type SuggestedTopic = { topicId: string; name: string; because: string };

/** Topics for a brief that it does not have yet: those it names, then those that several of the closest insights have. */
export async function suggestTopics(actor: Actor, brief: Brief, now: Date): Promise<SuggestedTopic[]> {
  const { topics } = await prepareBrief(brief);
  const named = topics
    .filter(({ isChosen }) => !isChosen)
    .sort((one, other) => other.telling - one.telling || one.name.localeCompare(other.name))
    .map(({ topicId, name, via }) => ({ topicId, name, because: `the brief says “${via ?? name}”` }));
  const { matches } = await findMatches(actor, brief, now, { limit: mostAsked });
  const close = matches.filter(({ isStrong }) => isStrong).map(({ insightId }) => insightId);
  const known = new Set([...brief.topicIds, ...named.map(({ topicId }) => topicId)]);
  const shared = (await namesOfTopics(close))
    .filter(({ topicId, records }) => records >= fewest && !known.has(topicId))
    .map(({ topicId, name, records }) => ({
      topicId,
      name,
      because: `${records} of the closest insights are about it`,
    }));
  return [...named, ...shared].slice(0, mostSuggested);
}
