import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { drafts, insights, insightTopics } from "@/db/schema/insights";
import { topicSynonyms, topics } from "@/db/schema/people";
import { handlers } from "@/jobs/handlers";
import { completeContent, insight, person, testNow, topic } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { contentInput } from "../insights/content-input";
import { draftInsight } from "../insights/draft-insight";
import { mergeTopics } from "../insights/merge-topics";
import { renderContent } from "../insights/render-content";
import { saveDraft } from "../insights/save-draft";
import { trashInsight } from "../insights/trash-insight";
import { untrashInsight } from "../insights/untrash-insight";
import { editTopic } from "../people/topics";
import { indexInsights } from "./index-insights";
import { matchedBy } from "./postgres/match-words";
import { prepareWords } from "./postgres/prepare-words";
import { rebuildIndex } from "./rebuild-index";
import { sweepIndex } from "./sweep-index";

test("what changed bit by bit is indexed as if it were indexed anew", async () => {
  const author = await person("author");
  const made = [
    await insight(author.id, { content: { statement: "Élèves préférés", language: "fr", topicIds: [] } }),
    await insight(author.id, {
      status: "draft",
      content: { statement: "Harbour seals doze", method: "Counted." },
    }),
    await insight(author.id, { content: { background: "| Seal | Count |\n|--|--|\n| Grey | **7** |" } }),
    await insight(author.id, { status: "draft", content: { statement: "東京の調査", language: "ja" } }),
    await insight(author.id),
  ];
  const ids = made.map(({ id }) => id);
  await indexInsights(ids);
  const [, changed, gone, purged] = ids;
  const content = completeContent({
    statement: "Hafenrobben dösen",
    language: "de",
    method: "Gezählt, seals.",
  });
  await db
    .update(drafts)
    .set({ content, html: renderContent(content) })
    .where(eq(drafts.insightId, changed ?? ""));
  await db
    .update(insights)
    .set({ trashedAt: testNow })
    .where(eq(insights.id, gone ?? ""));
  await db.delete(insights).where(eq(insights.id, purged ?? ""));
  await Promise.all([indexInsights(ids), indexInsights(ids.toReversed()), indexInsights([ids[0] ?? ""])]);
  const updated = await wholeIndex();
  expect(await found("seals")).toEqual([changed]);
  expect(await found("gezahlt")).toEqual([changed]);
  expect(await found("harbour")).toEqual([]);
  await rebuildIndex();
  expect(updated.postings).toEqual((await wholeIndex()).postings);
  expect(updated.languages).toEqual([
    { dictionary: "english_stem", documents: 1 },
    { dictionary: "french_stem", documents: 1 },
    { dictionary: "german_stem", documents: 1 },
    // The record that was purged without being taken out of the index first.
    { dictionary: "simple", documents: 1 },
  ]);
  const rebuilt = await wholeIndex();
  expect(rebuilt.languages).toEqual(updated.languages.filter(({ dictionary }) => dictionary !== "simple"));
  expect(rebuilt.miscounted).toEqual([]);
  await sweepIndex();
  expect(await wholeIndex()).toEqual(rebuilt);
});

test("each verb after which a record says something else has it indexed", async () => {
  const { actor } = await person("curator");
  const { id } = await draftInsight(actor, { statement: "Harbour seals doze at noon" }, testNow);
  await work();
  expect(await found("harbour")).toEqual([id]);
  const content = contentInput.parse({
    statement: "Lantern fish rise at night",
    summary: "They **migrate**.",
  });
  await saveDraft(actor, { insightId: id, version: 1, content }, testNow);
  await work();
  expect([await found("harbour"), await found("migrating")]).toEqual([[], [id]]);
  await trashInsight(actor, { insightId: id, sure: "on" }, testNow);
  await work();
  expect(await found("migrating")).toEqual([]);
  await untrashInsight(actor, { insightId: id }, testNow);
  await work();
  expect(await found("migrating")).toEqual([id]);
});

test("records are found by their topics, whatever these are called now", async () => {
  const { actor } = await person("curator");
  const [animals, water] = [await topic("Animals"), await topic("Water")];
  const published = await insight(actor.id, { content: { topicIds: [animals.id] } });
  const draft = await insight(actor.id, { status: "draft", content: { topicIds: [water.id] } });
  const both = [published.id, draft.id].sort();
  await indexInsights(both);
  expect([await found("animals"), await found("water")]).toEqual([[published.id], [draft.id]]);
  const words = { description: "", halfLifeYears: "" as const, synonyms: ["Zoology"] };
  await editTopic(actor, { topicId: animals.id, name: "Fauna", ...words });
  await work();
  expect([await found("animals"), await found("zoology")]).toEqual([[], [published.id]]);
  await mergeTopics(actor, { fromId: water.id, intoId: animals.id });
  await work();
  expect([await found("fauna"), await found("water")]).toEqual([both, both]);
  expect(await db.select().from(insightTopics)).toHaveLength(1);
  expect(await db.select().from(topicSynonyms)).toHaveLength(2);
  expect(await db.select().from(topics)).toHaveLength(2);
});

test("what the index lacks is indexed by itself, and what an older version wrote anew", async () => {
  const { id: authorId } = await person("author");
  const old = await insight(authorId, { content: { statement: "Harbour seals doze" } });
  await indexInsights([old.id]);
  await db.execute(sql`update search_documents set analyzer_version = 0`);
  await db.execute(sql`update search_texts set statement = ''`);
  const fresh = await insight(authorId, { content: { statement: "Lantern fish rise" } });
  const trashed = await insight(authorId, { content: { statement: "Sand dollars rest" }, trashed: true });
  await sweepIndex();
  expect(await found("lantern")).toEqual([fresh.id]);
  const texts = await db.execute(sql`select statement from search_texts order by statement`);
  expect([...texts]).toEqual([{ statement: "Harbour seals doze" }, { statement: "Lantern fish rise" }]);
  await db.update(insights).set({ trashedAt: null }).where(eq(insights.id, trashed.id));
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, fresh.id));
  await sweepIndex();
  expect([await found("lantern"), await found("dollar")]).toEqual([[], [trashed.id]]);
});

/** Runs what waits in the queue until nothing waits any more. */
async function work() {
  const context = { now: testNow, worker: "test", signal: new AbortController().signal };
  for (let jobs = await queuedJobs(); jobs.length > 0; jobs = await queuedJobs()) {
    await db.execute(sql`delete from graphile_worker._private_jobs`);
    for (const { name, payload } of jobs) {
      if (name === "index-insights") await handlers[name](payload as { insightIds: string[] }, context);
      if (name === "index-topic") await handlers[name](payload as { topicId: string }, context);
    }
  }
}

async function found(words: string) {
  const prepared = await prepareWords(words, { unfinished: false });
  if (prepared.corrected !== null) return [];
  const rows = await db.execute<{ id: string }>(
    sql`select insight_id as id from ${matchedBy(prepared, "all")} matches join search_facts using (doc) order by id`,
  );
  return rows.map(({ id }) => id);
}

async function wholeIndex() {
  const postings = await db.execute(sql`
    select insight_id, search_terms.term, impact from search_postings
    join search_terms on search_terms.id = search_postings.term
    join search_documents using (doc) order by 1, 2`);
  const languages = await db.execute<{ dictionary: string; documents: number }>(
    sql`select * from search_languages where documents > 0 order by 1`,
  );
  const miscounted = await db.execute(sql`
    select term from search_terms
    where documents <> (select count(*) from search_postings where search_postings.term = search_terms.id)`);
  const texts = await db.execute(sql`
    select insight_id, statement, summary, search_texts.topics, body, folded
    from search_texts join search_documents using (doc) order by 1`);
  return {
    postings: [...postings],
    languages: [...languages],
    miscounted: [...miscounted],
    texts: [...texts],
  };
}
