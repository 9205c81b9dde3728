import { listTopicChoices } from "../insights/topic-choices";
import { plainText } from "../markdown/render-markdown";
import type { InitiativeView } from "./find-initiative";

export type TopicSuggestion = { topicId: string; name: string; because: string };

const most = 8;

/**
 * Topics that the brief of an initiative speaks of by their name or another word for them, and that nobody chose or
 * declined yet.
 */
export async function listTopicSuggestions({
  title,
  brief,
  keywords,
  topics,
  declinedTopicIds,
}: Pick<InitiativeView, "title" | "brief" | "keywords" | "topics" | "declinedTopicIds">): Promise<
  TopicSuggestion[]
> {
  const known = new Set([...topics.map(({ id }) => id), ...declinedTopicIds]);
  const said = ` ${inWords(`${title}\n${plainText(brief)}\n${keywords.join("\n")}`)} `;
  const choices = (await listTopicChoices()).filter(({ id }) => !known.has(id));
  return choices
    .flatMap(({ id, name, synonyms }) => {
      const word = [name, ...synonyms].find((one) => said.includes(` ${inWords(one)} `));
      return word === undefined ? [] : [{ topicId: id, name, because: `“${word}” stands in it` }];
    })
    .slice(0, most);
}

/** In small letters and with one blank between two words, so that a name is found whatever stands around it. */
const inWords = (text: string) =>
  (
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(" ");
