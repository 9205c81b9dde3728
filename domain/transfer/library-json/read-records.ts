import { and, asc, gt, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  coauthors,
  comments,
  drafts,
  goalTicks,
  insightAudience,
  insightFollows,
  insightPeople,
  insights,
  insightTeams,
  insightTopics,
  prompts,
  reverifications,
  reviewers,
  reviews,
  revisions,
} from "@/db/schema/insights";
import { externalIds } from "@/db/schema/transfer";
import { readContent } from "../../insights/read-content";
import type { Addresses } from "./addresses";
import { groupedBy } from "./in-order";
import { recordJson } from "./record-json";
import type { RecordJson } from "./record-shape";

/** So many records are read at once: what is in memory at a time does not grow with the library. */
const batch = 100;

/** Every record there is, whatever its state and whoever may see it, in the order of keys. */
export async function* readAllRecords(database: Database, addresses: Addresses): AsyncGenerator<RecordJson> {
  let last = "";
  for (;;) {
    const rows = await database
      .select()
      .from(insights)
      .where(gt(insights.key, last))
      .orderBy(asc(insights.key))
      .limit(batch);
    yield* await recordsOf(database, addresses, rows);
    const end = rows.at(-1);
    if (!end || rows.length < batch) return;
    last = end.key;
  }
}

/** The records among these ids that there are, in no particular order. */
export async function readRecords(database: Database, addresses: Addresses, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await database.select().from(insights).where(inArray(insights.id, ids));
  return recordsOf(database, addresses, rows);
}

async function recordsOf(
  database: Database,
  addresses: Addresses,
  rows: (typeof insights.$inferSelect)[],
): Promise<RecordJson[]> {
  if (rows.length === 0) return [];
  const parts = await partsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => recordJson(row, parts(row.id), addresses));
}

type PartsOf = Awaited<ReturnType<typeof partsOf>>;
export type RecordParts = ReturnType<PartsOf>;

/** All rows that belong to these records, one query for each table. */
async function partsOf(database: Database, ids: string[]) {
  const list = <Row extends { insightId: string }>(rows: Row[]) => groupedBy(rows, (row) => row.insightId);
  const every = {
    revisions: list(
      await database.select(revisionColumns).from(revisions).where(inArray(revisions.insightId, ids)),
    ),
    drafts: list(await database.select(draftColumns).from(drafts).where(inArray(drafts.insightId, ids))),
    reviews: list(await database.select().from(reviews).where(inArray(reviews.insightId, ids))),
    reviewers: list(await database.select().from(reviewers).where(inArray(reviewers.insightId, ids))),
    comments: list(
      await database.select(commentColumns).from(comments).where(inArray(comments.insightId, ids)),
    ),
    coauthors: list(await database.select().from(coauthors).where(inArray(coauthors.insightId, ids))),
    topics: list(await database.select().from(insightTopics).where(inArray(insightTopics.insightId, ids))),
    audience: list(
      await database.select().from(insightAudience).where(inArray(insightAudience.insightId, ids)),
    ),
    teams: list(await database.select().from(insightTeams).where(inArray(insightTeams.insightId, ids))),
    people: list(await database.select().from(insightPeople).where(inArray(insightPeople.insightId, ids))),
    goalTicks: list(await database.select().from(goalTicks).where(inArray(goalTicks.insightId, ids))),
    reverifications: list(
      await database.select().from(reverifications).where(inArray(reverifications.insightId, ids)),
    ),
    follows: list(await database.select().from(insightFollows).where(inArray(insightFollows.insightId, ids))),
    promptsRemoved: list(
      await database
        .select()
        .from(prompts)
        .where(and(inArray(prompts.insightId, ids), isNotNull(prompts.removedAt))),
    ),
    externalIds: list(await database.select().from(externalIds).where(inArray(externalIds.insightId, ids))),
  };
  return (id: string) => ({
    revisions: (every.revisions.get(id) ?? []).map(withContent),
    draft: (every.drafts.get(id) ?? []).map(withContent)[0] ?? null,
    reviews: every.reviews.get(id) ?? [],
    reviewers: every.reviewers.get(id) ?? [],
    comments: every.comments.get(id) ?? [],
    coauthors: every.coauthors.get(id) ?? [],
    topics: every.topics.get(id) ?? [],
    audience: every.audience.get(id) ?? [],
    teams: every.teams.get(id) ?? [],
    people: every.people.get(id) ?? [],
    goalTicks: every.goalTicks.get(id) ?? [],
    reverifications: every.reverifications.get(id) ?? [],
    follows: every.follows.get(id) ?? [],
    promptsRemoved: every.promptsRemoved.get(id) ?? [],
    externalIds: every.externalIds.get(id) ?? [],
  });
}

const withContent = <Row extends { content: Record<string, unknown> }>({ content, ...row }: Row) => ({
  ...row,
  content: readContent(content),
});

// All but the HTML, which is half of a record and made again from its words.
const revisionColumns = {
  id: revisions.id,
  insightId: revisions.insightId,
  number: revisions.number,
  content: revisions.content,
  origin: revisions.origin,
  restoredFromNumber: revisions.restoredFromNumber,
  note: revisions.note,
  editorIds: revisions.editorIds,
  createdById: revisions.createdById,
  createdAt: revisions.createdAt,
  publishedAt: revisions.publishedAt,
  publishedById: revisions.publishedById,
};
const draftColumns = {
  insightId: drafts.insightId,
  version: drafts.version,
  content: drafts.content,
  baseRevisionId: drafts.baseRevisionId,
  restoredFromNumber: drafts.restoredFromNumber,
  editorIds: drafts.editorIds,
  createdById: drafts.createdById,
  createdAt: drafts.createdAt,
  savedById: drafts.savedById,
  savedAt: drafts.savedAt,
};
const commentColumns = {
  id: comments.id,
  insightId: comments.insightId,
  reviewId: comments.reviewId,
  parentId: comments.parentId,
  section: comments.section,
  itemId: comments.itemId,
  body: comments.body,
  authorId: comments.authorId,
  createdAt: comments.createdAt,
  resolvedAt: comments.resolvedAt,
  resolvedById: comments.resolvedById,
};
