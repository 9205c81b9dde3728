import type { Brief } from "../match-query";
import { type BriefPart, briefParts, wordsOf } from "./brief-parts";
import { type BriefTerms, findBriefTerms } from "./brief-terms";
import { type BriefTopic, findTopics, topicsOfBrief } from "./named-topics";
import { type Keyword, keywordsIn } from "./said-keywords";

/** A brief, ready to be compared with records. */
export type PreparedBrief = {
  /** What it says itself, without what its topics are called. */
  parts: BriefPart[];
  terms: BriefTerms;
  topics: BriefTopic[];
  keywords: Keyword[];
};

/** Looks up what a brief says, which topics it has or names, and what those are called besides. */
export async function prepareBrief(brief: Brief): Promise<PreparedBrief> {
  const parts = briefParts(brief);
  const called = await findTopics(parts, brief.topicIds);
  const chosen = called.filter(({ topicId }) => brief.topicIds.includes(topicId));
  const all = briefParts(
    brief,
    chosen.flatMap(({ words }) => words),
  );
  const names = called.flatMap(({ words }) =>
    words.flatMap((word) => wordsOf(word).map((token) => token.word)),
  );
  const terms = await findBriefTerms(all, { said: parts.length, others: names });
  return {
    ...{ parts, terms },
    topics: topicsOfBrief(called, parts, { chosenIds: brief.topicIds, termOf: terms.termOf }),
    keywords: keywordsIn(brief.keywords, terms),
  };
}
