import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  coauthors,
  comments,
  drafts,
  goalTicks,
  insightAudience,
  insightFollows,
  insightPeople,
  insightTeams,
  insightTopics,
  prompts,
  reverifications,
  reviewers,
  reviews,
  revisions,
} from "@/db/schema/insights";
import { questions } from "@/db/schema/questions";
import { externalIds } from "@/db/schema/transfer";
import { reviewCauses } from "@/db/schema/upkeep";
import { readContent } from "../../insights/read-content";
import { groupedBy } from "./in-order";

/** What belongs to one record. */
export type RecordParts = ReturnType<Awaited<ReturnType<typeof partsOf>>>;

/** All rows that belong to these records, one query for each table. */
export async function partsOf(database: Database, ids: string[]) {
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
    causes: list(await database.select().from(reviewCauses).where(inArray(reviewCauses.insightId, ids))),
    questions: list(await database.select().from(questions).where(inArray(questions.insightId, ids))),
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
    causes: every.causes.get(id) ?? [],
    questions: every.questions.get(id) ?? [],
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
