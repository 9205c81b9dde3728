import type { insights } from "@/db/schema/insights";
import type { Addresses } from "./addresses";
import { inOrderOf, isoOrNull } from "./in-order";
import type { RecordParts } from "./record-parts";
import type { RecordJson } from "./record-shape";

/** One record as it is written down: people by address, lists in one order, moments in UTC. */
export function recordJson(
  row: typeof insights.$inferSelect,
  parts: RecordParts,
  addresses: Addresses,
): RecordJson {
  return {
    ...columnsOf(row, addresses),
    coauthors: addresses.sorted(parts.coauthors.map(({ personId }) => personId)),
    topics: parts.topics.map(({ topicId }) => topicId).toSorted(),
    audience: parts.audience.map(({ teamId }) => teamId).toSorted(),
    readers: {
      teams: parts.teams.map(({ teamId }) => teamId).toSorted(),
      people: addresses.sorted(parts.people.map(({ personId }) => personId)),
    },
    revisions: parts.revisions
      .map((revision) => revisionOf(revision, addresses))
      .toSorted((a, b) => a.number - b.number),
    draft: parts.draft && draftOf(parts.draft, addresses),
    ...conversation(parts, addresses),
    ...upkeep(parts, addresses),
  };
}

function columnsOf(row: typeof insights.$inferSelect, addresses: Addresses) {
  const { id, key, status, statement, certainty, language, halfLifeDays, weightPublished, weightChecked } =
    row;
  return {
    ...{ id, key, status, statement, certainty, language, halfLifeDays, weightPublished, weightChecked },
    visibility: row.visibility,
    author: addresses.of(row.authorId),
    owner: addresses.of(row.ownerId),
    translator: addresses.orNull(row.translatorId),
    handedOverAt: isoOrNull(row.handedOverAt),
    handedOverFrom: addresses.orNull(row.handedOverFromId),
    reviewIntervalMonths: row.reviewIntervalMonths,
    nextReviewOn: row.nextReviewOn,
    publishedRevision: row.publishedRevisionId,
    publishedAt: isoOrNull(row.publishedAt),
    revisedAt: isoOrNull(row.revisedAt),
    supersededBy: row.supersededById,
    supersededAt: isoOrNull(row.supersededAt),
    retiredAt: isoOrNull(row.retiredAt),
    retiredReason: row.retiredReason,
    trashedAt: isoOrNull(row.trashedAt),
    trashedBy: addresses.orNull(row.trashedById),
    revisionCount: row.revisionCount,
    createdAt: row.createdAt.toISOString(),
  };
}

function revisionOf(row: RecordParts["revisions"][number], addresses: Addresses) {
  const { id, number, content, origin, restoredFromNumber, note } = row;
  return {
    ...{ id, number, content, origin, restoredFromNumber, note },
    editors: addresses.sorted(row.editorIds),
    createdBy: addresses.of(row.createdById),
    createdAt: row.createdAt.toISOString(),
    publishedAt: isoOrNull(row.publishedAt),
    publishedBy: addresses.orNull(row.publishedById),
  };
}

function draftOf(row: NonNullable<RecordParts["draft"]>, addresses: Addresses) {
  const { version, content, restoredFromNumber } = row;
  return {
    ...{ version, content, restoredFromNumber },
    baseRevision: row.baseRevisionId,
    editors: addresses.sorted(row.editorIds),
    createdBy: addresses.of(row.createdById),
    createdAt: row.createdAt.toISOString(),
    savedBy: addresses.of(row.savedById),
    savedAt: row.savedAt.toISOString(),
  };
}

/** Rounds of review and what was said in them. */
function conversation({ reviews, reviewers, comments }: RecordParts, addresses: Addresses) {
  return {
    reviews: inOrderOf(reviews, ({ id }) => id).map(({ id, state, message, answer, ...row }) => ({
      ...{ id, state, message, answer },
      revision: row.revisionId,
      askedBy: addresses.of(row.askedById),
      askedAt: row.askedAt.toISOString(),
      answeredBy: addresses.orNull(row.answeredById),
      answeredAt: isoOrNull(row.answeredAt),
      reviewers: addresses.sorted(
        reviewers.filter(({ reviewId }) => reviewId === id).map(({ personId }) => personId),
      ),
    })),
    comments: inOrderOf(comments, ({ id }) => id).map(({ id, section, itemId, body, ...row }) => ({
      ...{ id, section, itemId, body },
      review: row.reviewId,
      parent: row.parentId,
      author: addresses.of(row.authorId),
      createdAt: row.createdAt.toISOString(),
      resolvedAt: isoOrNull(row.resolvedAt),
      resolvedBy: addresses.orNull(row.resolvedById),
    })),
  };
}

/** What happened to it since, outside of its revisions. */
function upkeep(parts: RecordParts, addresses: Addresses) {
  return {
    goalTicks: inOrderOf(parts.goalTicks, ({ goalId }) => goalId).map(
      ({ goalId, state, note, on, ...row }) => ({
        ...{ goalId, state, note, on },
        person: addresses.of(row.personId),
        changedAt: row.changedAt.toISOString(),
      }),
    ),
    reverifications: inOrderOf(parts.reverifications, ({ id }) => id).map(({ id, checked, ...row }) => ({
      ...{ id, checked },
      person: addresses.of(row.personId),
      at: row.at.toISOString(),
    })),
    causes: inOrderOf(parts.causes, ({ id }) => id).map((row) => causeOf(row, addresses)),
    questions: inOrderOf(parts.questions, ({ id }) => id).map((row) => questionOf(row, addresses)),
    followers: inOrderOf(
      parts.follows.map((row) => ({
        person: addresses.of(row.personId),
        followedAt: row.followedAt.toISOString(),
      })),
      ({ person }) => person,
    ),
    promptsRemoved: inOrderOf(parts.promptsRemoved, ({ promptId }) => promptId).flatMap(
      ({ promptId, position, kind, question, removedAt }) =>
        removedAt ? [{ promptId, position, kind, question, removedAt: removedAt.toISOString() }] : [],
    ),
    externalIds: inOrderOf(parts.externalIds, ({ externalId }) => externalId).map(
      ({ externalId, contentHash, importedAt }) => ({
        ...{ externalId, contentHash },
        importedAt: importedAt.toISOString(),
      }),
    ),
  };
}

const causeOf = (row: RecordParts["causes"][number], addresses: Addresses) => ({
  ...{ id: row.id, kind: row.kind, source: row.source, closedBecause: row.closedBecause },
  dataset: row.datasetId,
  snapshot: row.snapshotId,
  study: row.studyId,
  other: row.otherInsightId,
  via: row.viaInsightId,
  openedAt: row.openedAt.toISOString(),
  closedAt: isoOrNull(row.closedAt),
  closedBy: addresses.orNull(row.closedById),
  reverification: row.reverificationId,
});

const questionOf = (row: RecordParts["questions"][number], addresses: Addresses) => ({
  ...{ id: row.id, body: row.body, answer: row.answer, foldedInto: row.foldedInto },
  askedBy: addresses.of(row.askedById),
  askedAt: row.askedAt.toISOString(),
  answeredBy: addresses.orNull(row.answeredById),
  answeredAt: isoOrNull(row.answeredAt),
  foldedBy: addresses.orNull(row.foldedById),
  foldedAt: isoOrNull(row.foldedAt),
  withdrawnAt: isoOrNull(row.withdrawnAt),
  withdrawnBy: addresses.orNull(row.withdrawnById),
  study: row.studyId,
});
