import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { evidenceKinds } from "../../evidence/evidence-input";
import { uuids } from "../postgres/array-literal";
import { plainLines } from "./plain-words";

/** Raised whenever the same record becomes another document: a new index is built by itself. */
export const documentVersion = 2;

/** One record as Meilisearch keeps it. */
export type EngineDocument = {
  id: string;
  /** What it is about: the numbers that its words have in our own index (`search_terms`), and so without languages. */
  terms: number[];
  /** What it says, for texts in quotes, and for which of very many are the best (`plain-words.ts`). */
  statement: string[];
  above: string[];
  body: string[];
  status: string;
  certainty: string;
  certaintyRank: number;
  kinds: string[];
  topics: string[];
  /** Teams that must know it. */
  audience: string[];
  owner: string;
  /** Milliseconds. */
  confirmedAt: number;
  revisedAt: number;
  needsReview: boolean;
  /** Who it exists for (`permission-filter.ts`). */
  visibility: string;
  writers: string[];
  reviewers: string[];
  people: string[];
  teams: string[];
  /** Of all of the above: two documents of one hash are the same. */
  hash: string;
};

/**
 * What Meilisearch is to know of these records as they stand now, with a hash to compare by. Records that are missing in
 * the answer are to leave the index: they lie in the trash, are gone, or were not read by our own index yet.
 */
export async function readEngineDocuments(from: Database, insightIds: string[]): Promise<EngineDocument[]> {
  if (insightIds.length === 0) return [];
  const rows = await from.execute<Row>(sql`
    select i.id, i.status, i.visibility, i.owner_id as owner, coalesce(i.certainty, 'none') as certainty,
      i.evidence_kinds as kinds, i.status = 'published' and i.open_causes > 0 as "needsReview",
      ${milliseconds(sql`coalesce(greatest(i.revised_at, i.verified_at), i.created_at)`)} as "confirmedAt",
      ${milliseconds(sql`coalesce(i.revised_at, i.created_at)`)} as "revisedAt",
      array_remove(array[i.author_id, i.owner_id, i.translator_id], null) as writers,
      ${listed("person_id", "coauthors")} as coauthors, ${listed("person_id", "reviewers")} as reviewers,
      ${listed("person_id", "insight_people")} as people, ${listed("team_id", "insight_teams")} as teams,
      ${listed("topic_id", "insight_topics")} as topics, ${listed("team_id", "insight_audience")} as audience,
      t.terms, t.statement, concat_ws(E'\n', t.summary, t.topics) as above, t.body
    from insights i join search_documents d on d.insight_id = i.id join search_texts t on t.doc = d.doc
    where i.id = any(${uuids(insightIds)}) and i.trashed_at is null
    order by i.id`);
  return rows.map(asDocument);
}

const milliseconds = (moment: ReturnType<typeof sql>) =>
  sql`floor(extract(epoch from ${moment}) * 1000)::float8`;

const listed = (column: string, table: string) =>
  sql.raw(`array(select distinct ${column} from ${table} where insight_id = i.id order by 1)`);

type Row = Omit<
  EngineDocument,
  "terms" | "statement" | "above" | "body" | "certaintyRank" | "kinds" | "hash"
> & {
  terms: number[] | null;
  statement: string;
  above: string;
  body: string;
  kinds: number;
  coauthors: string[];
};

/** The more certain, the higher. */
const ranks = ["none", "very-low", "low", "moderate", "high"];

function asDocument({ coauthors, ...row }: Row): EngineDocument {
  const document = {
    ...row,
    terms: (row.terms ?? []).toSorted((one, other) => one - other),
    statement: plainLines(row.statement),
    above: plainLines(row.above),
    body: plainLines(row.body),
    certaintyRank: ranks.indexOf(row.certainty),
    kinds: evidenceKinds.filter((_, place) => (row.kinds & (1 << place)) !== 0),
    writers: [...new Set([...row.writers, ...coauthors])].sort(),
  };
  return { ...document, hash: hashOf(document) };
}

/** The columns are always read in the same order. */
const hashOf = (document: Omit<EngineDocument, "hash">) =>
  createHash("sha256").update(JSON.stringify(document)).digest("base64url").slice(0, 22);
