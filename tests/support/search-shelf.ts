import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "@/domain/actor";
import { addRevision } from "@/domain/insights/add-revision";
import type { InsightContent } from "@/domain/insights/content-input";
import { projectRevision } from "@/domain/insights/project-revision";
import { renderContent } from "@/domain/insights/render-content";
import type { EngineHit } from "@/domain/search/search-engine";
import { type Marked, searchQuery } from "@/domain/search/search-query";
import { completeContent, insight, person, testNow, topic } from "./factories";
import type { TestEngine } from "./search-engines";

/** A record by a name that tests use for it. */
export type TestRecord = {
  name: string;
  statement: string;
  language?: string;
  summary?: string;
  topics?: string[];
  body?: string;
  /** Seen by its author alone. */
  isHidden?: boolean;
};

export type Found = {
  /** By name, best first; without those that hold only some of the words where others hold all. */
  names: string[];
  total: number;
  isRelaxed: boolean;
  corrected: string | null;
  hits: EngineHit[];
};

/** Records in the library and in an engine, and a reader who looks for them. */
export async function makeShelf({ engine, keepUp }: TestEngine) {
  const [author, reader] = [await person("author"), await person()];
  const ids = new Map<string, string>();
  const topics = new Map<string, string>();
  const idOf = (name: string) => ids.get(name) ?? "";
  const namesOf = (hits: EngineHit[]) => {
    const names = new Map([...ids].map(([name, id]) => [id, name]));
    return hits.map(({ insightId }) => names.get(insightId) ?? "?");
  };

  async function contentOf({
    statement,
    language = "en",
    summary = "",
    body = "",
    topics: named = [],
  }: TestRecord) {
    for (const name of named) if (!topics.has(name)) topics.set(name, (await topic(name)).id);
    const topicIds = named.map((name) => topics.get(name) ?? "");
    return { ...bare, statement, language, summary, background: body, topicIds };
  }

  return {
    author,
    reader,
    /** Puts records in, or what they say now in the place of what they said. */
    async index(records: TestRecord[]) {
      for (const record of records) {
        const content = await contentOf(record);
        if (ids.has(record.name)) await rewrite(idOf(record.name), author.id, completeContent(content));
        else {
          const visibility = record.isHidden ? "restricted" : "everyone";
          ids.set(record.name, (await insight(author.id, { visibility, content })).id);
        }
      }
      await keepUp(records.map(({ name }) => idOf(name)));
    },
    async remove(names: string[]) {
      await db
        .update(insights)
        .set({ trashedAt: testNow })
        .where(inArray(insights.id, names.map(idOf)));
      await keepUp(names.map(idOf));
    },
    /** What was typed, and is finished unless said otherwise, on the library's page. */
    async find(
      words: string,
      { unfinished = false, actor = reader.actor as Actor, menus = {} as Record<string, string> } = {},
    ): Promise<Found> {
      const query = searchQuery.parse({ ...menus, q: words });
      const q = unfinished || query.q === "" ? query.q : `${query.q} `;
      const { hits, total, ...answer } = await engine.search(actor, { ...query, q }, testNow);
      return {
        ...answer,
        hits,
        names: namesOf(answer.isFilled ? hits.slice(0, total.count) : hits),
        total: total.count,
      };
    },
    /** What was typed into a box that answers at once. */
    async suggest(words: string, actor: Actor = reader.actor) {
      const { hits, total, corrected } = await engine.suggest(actor, words, testNow);
      return { names: namesOf(hits), total: total.count, corrected };
    },
  };
}
export type Shelf = Awaited<ReturnType<typeof makeShelf>>;

/** Nothing but what a test says. */
const bare: Partial<InsightContent> = {
  ...{ certaintyReason: "", businessContext: "", goals: [], nonGoals: [], limitations: [] },
  ...{ usageDo: [], usageDont: [], evidence: [], prompts: [] },
};

async function rewrite(insightId: string, authorId: string, content: InsightContent) {
  await db.transaction(async (tx) => {
    const html = renderContent(content);
    const made = { insightId, content, html, editorIds: [authorId], createdById: authorId };
    const revision = await addRevision(tx, { ...made, origin: "published" }, testNow);
    await projectRevision(tx, insightId, revision.id, content, testNow);
    await tx.update(insights).set({ publishedRevisionId: revision.id }).where(eq(insights.id, insightId));
  });
}

/** A marked text as one line, marks in brackets. */
export const bracketed = (marked: Marked | null | undefined) =>
  marked?.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join("") ?? null;
