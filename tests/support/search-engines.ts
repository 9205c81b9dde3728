import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { claimIndex } from "@/domain/search/postgres/claim-index";
import { type Excerpt, excerptsOf } from "@/domain/search/postgres/excerpts-of";
import { bestOf, matchedBy } from "@/domain/search/postgres/match-words";
import { prepareWords } from "@/domain/search/postgres/prepare-words";
import { removeDocuments, writeDocuments } from "@/domain/search/postgres/write-documents";
import type { Marked } from "@/domain/search/search-query";
import { insight, person } from "./factories";

/** A record for an engine, by a name that tests use for it. */
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
  /** By name, best first. */
  names: string[];
  isRelaxed: boolean;
  corrected: string | null;
  excerpts: Excerpt[];
};

/** What an engine has to do to be held to the contract. */
export type TestEngine = {
  name: string;
  index(records: TestRecord[]): Promise<void>;
  remove(names: string[]): Promise<void>;
  find(words: string, options?: { unfinished?: boolean }): Promise<Found>;
};

/** The words' part of the engine on PostgreSQL; who may see what is asked of the records themselves. */
export function postgresWords(): TestEngine {
  const ids = new Map<string, string>();
  return {
    name: "postgres",
    async index(records) {
      const author = await person("author");
      for (const { name, isHidden } of records)
        if (!ids.has(name)) {
          const row = await insight(author.id, { visibility: isHidden ? "restricted" : "everyone" });
          ids.set(name, row.id);
        }
      await db.transaction(async (tx) => {
        await claimIndex(tx);
        await writeDocuments(
          tx,
          records.map(({ name, language = "en", statement, summary = "", topics = [], body = "" }) => ({
            ...{ insightId: ids.get(name) ?? "", language, statement, summary, topics, body },
          })),
        );
      });
    },
    async remove(names) {
      await db.transaction(async (tx) => {
        await claimIndex(tx);
        await removeDocuments(
          tx,
          names.flatMap((name) => ids.get(name) ?? []),
        );
      });
    },
    find: (words, options) => find(new Map([...ids].map(([name, id]) => [id, name])), words, options),
  };
}

const visible = sql`${insights.visibility} = 'everyone'`;

async function find(names: Map<string, string>, words: string, { unfinished = false } = {}): Promise<Found> {
  const prepared = await prepareWords(words, { unfinished, visible });
  for (const mode of ["all", "some"] as const) {
    const query = mode === "all" ? matchedBy(prepared, mode) : bestOf(prepared, mode, 100);
    const rows = await db.execute<{ id: string }>(sql`
      select insight_id as id from ${query} matches join search_facts using (doc)
      join insights on insights.id = insight_id
      where ${visible} order by score desc, insight_id`);
    if (rows.length === 0 && mode === "all") continue;
    const ids = rows.map(({ id }) => id);
    const excerpts = await excerptsOf(prepared, ids);
    return {
      names: ids.map((id) => names.get(id) ?? "?"),
      isRelaxed: mode === "some" && rows.length > 0,
      corrected: prepared.corrected,
      excerpts: ids.flatMap((id) => excerpts.get(id) ?? []),
    };
  }
  throw new Error("Nothing was asked.");
}

/** A marked text as one line, marks in brackets. */
export const bracketed = (marked: Marked | null) =>
  marked?.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join("") ?? null;
