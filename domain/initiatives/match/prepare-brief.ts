import type { Brief } from "../match-query";
import { type BriefPart, briefParts, wordsOf } from "./brief-parts";
import { type BriefTerms, lookUpParts, termsOfBrief } from "./brief-terms";
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

/** Looks up what briefs say, which topics they have or name, and what those are called besides, for all of them at once. */
export async function prepareBriefs(briefs: Brief[]): Promise<PreparedBrief[]> {
  const read = briefs.map((brief) => ({ brief, parts: briefParts(brief) }));
  const called = await findTopics(
    read.flatMap(({ parts }) => parts),
    briefs.flatMap(({ topicIds }) => topicIds),
  );
  const names = called.flatMap(({ words }) =>
    words.flatMap((word) => wordsOf(word).map((token) => token.word)),
  );
  const vocabulary = await lookUpParts(
    read.flatMap(({ parts }) => parts),
    names,
  );
  return read.map(({ brief, parts }) => {
    const chosen = called.filter(({ topicId }) => brief.topicIds.includes(topicId));
    const also = briefParts(
      brief,
      chosen.flatMap(({ words }) => words),
    );
    const terms = termsOfBrief(also, parts.length, vocabulary);
    return {
      ...{ parts, terms },
      topics: topicsOfBrief(called, parts, { chosenIds: brief.topicIds, terms }),
      keywords: keywordsIn(brief.keywords, terms),
    };
  });
}

/** The same for one. */
export async function prepareBrief(brief: Brief): Promise<PreparedBrief> {
  const [prepared] = await prepareBriefs([brief]);
  if (!prepared) throw new Error("The brief was not prepared.");
  return prepared;
}
