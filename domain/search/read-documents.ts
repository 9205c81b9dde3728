import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, insights, insightTopics, revisions } from "@/db/schema/insights";
import { topicSynonyms, topics } from "@/db/schema/people";
import type { InsightContent } from "../insights/content-input";
import { readContent } from "../insights/read-content";
import { wordsInMarkdown } from "../markdown/words-in-markdown";
import type { SearchDocument } from "./search-engine";

/** What these records say now, as readers see it, or as their draft says while nothing is published; without the trash. */
export async function readDocuments(tx: Transaction, insightIds: string[]): Promise<SearchDocument[]> {
  const rows = await tx
    .select({
      insightId: insights.id,
      published: revisions.content,
      publishedHtml: revisions.html,
      draft: drafts.content,
      draftHtml: drafts.html,
    })
    .from(insights)
    .leftJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .leftJoin(drafts, and(eq(drafts.insightId, insights.id), eq(insights.status, "draft")))
    .where(and(inArray(insights.id, insightIds), isNull(insights.trashedAt)))
    .orderBy(insights.id);
  const records = rows.flatMap(({ insightId, published, publishedHtml, draft, draftHtml }) => {
    const [stored, html] = published ? [published, publishedHtml] : [draft, draftHtml];
    return stored ? [{ insightId, content: readContent(stored), html: html ?? {}, isDraft: !published }] : [];
  });
  const named = await findTopics(tx, records);
  return records.map(({ insightId, content, html }) => ({
    insightId,
    language: content.language,
    statement: content.statement.trim(),
    summary: wordsInMarkdown(content.summary, html.summary),
    topics: named.get(insightId) ?? [],
    body: bodyOf(content, html),
  }));
}

type Html = Record<string, string>;
type Read = { insightId: string; content: InsightContent; html: Html; isDraft: boolean };

/** Names and other words of each record's topics. Those of a draft may have been merged since. */
async function findTopics(tx: Transaction, records: Read[]) {
  const chosen = new Map(
    records.map(({ insightId, content, isDraft }) => [insightId, isDraft ? content.topicIds : []]),
  );
  const publishedIds = records.filter(({ isDraft }) => !isDraft).map(({ insightId }) => insightId);
  if (publishedIds.length > 0)
    for (const { insightId, topicId } of await tx
      .select()
      .from(insightTopics)
      .where(inArray(insightTopics.insightId, publishedIds)))
      chosen.get(insightId)?.push(topicId);
  const words = await wordsOfTopics(tx, [...new Set([...chosen.values()].flat())]);
  return new Map(
    Array.from(chosen, ([insightId, ids]) => [insightId, ids.flatMap((id) => words.get(id) ?? []).sort()]),
  );
}

async function wordsOfTopics(tx: Transaction, ids: string[]) {
  const words = new Map<string, string[]>();
  if (ids.length === 0) return words;
  const rows = await tx
    .select({ id: topics.id, name: topics.name, mergedIntoId: topics.mergedIntoId })
    .from(topics)
    .where(inArray(topics.id, ids));
  const standsFor = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId ?? id]));
  const living = [...new Set(standsFor.values())];
  const names = await tx
    .select({ id: topics.id, word: topics.name })
    .from(topics)
    .where(inArray(topics.id, living));
  const synonyms = await tx
    .select({ id: topicSynonyms.topicId, word: topicSynonyms.word })
    .from(topicSynonyms)
    .where(inArray(topicSynonyms.topicId, living));
  for (const [id, meant] of standsFor)
    words.set(
      id,
      [...names, ...synonyms].filter((row) => row.id === meant).map(({ word }) => word),
    );
  return words;
}

const lists = ["goals", "nonGoals", "limitations", "usageDo", "usageDont"] as const;
const prose = [
  "usageNotes",
  "certaintyReason",
  "background",
  "method",
  "evaluation",
  "openQuestions",
] as const;

/** Everything else that a reader of the page reads, in its order; answers to questions would give them away. */
function bodyOf(content: InsightContent, html: Html) {
  const words = (path: string, source: string) => wordsInMarkdown(source, html[path]);
  const points = lists.flatMap((list) => content[list].map(({ id, text }) => words(`${list}.${id}`, text)));
  const evidence = content.evidence.flatMap((item) => [
    ...[item.title, item.method, item.sample],
    words(`evidence.${item.id}.keyFigures`, item.keyFigures),
    words(`evidence.${item.id}.quote`, item.quote),
    ...[item.note, item.source],
  ]);
  return [
    words("businessContext", content.businessContext),
    ...points,
    ...prose.map((name) => words(name, content[name])),
    ...evidence,
    ...content.prompts.map(({ question }) => question),
  ]
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n");
}
