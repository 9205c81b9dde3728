import type { comments, drafts, insights, prompts, reviews, revisions } from "@/db/schema/insights";
import type { questions } from "@/db/schema/questions";
import type { reviewCauses } from "@/db/schema/upkeep";
import { kindBits } from "../../evidence/kind-bits";
import type { InsightContent } from "../../insights/content-input";
import { insightSlug } from "../../insights/insight-address";
import { renderContent } from "../../insights/render-content";
import { rendererVersion, renderMarkdown } from "../../markdown/render-markdown";
import type { RecordJson } from "../library-json/record-shape";
import type { PersonIds } from "./person-ids";

export const date = (moment: string | null) => (moment === null ? null : new Date(moment));

/** The record's own row, as a draft: what else it is follows when its revisions and all other records are there. */
export const insightRow = (record: RecordJson, ids: PersonIds): typeof insights.$inferInsert => ({
  id: record.id,
  key: record.key,
  status: "draft",
  slug: insightSlug(record.statement),
  statement: record.statement,
  certainty: record.certainty,
  language: record.language,
  halfLifeDays: record.halfLifeDays,
  weightPublished: record.weightPublished,
  weightChecked: record.weightChecked,
  openCauses: record.causes.filter(({ closedAt }) => closedAt === null).length,
  evidenceKinds: kindBits((publishedContent(record)?.evidence ?? []).map(({ kind }) => kind)),
  verifiedAt: date(
    record.reverifications
      .map(({ at }) => at)
      .sort()
      .at(-1) ?? null,
  ),
  visibility: record.visibility,
  authorId: ids.of(record.author),
  ownerId: ids.of(record.owner),
  translatorId: ids.orNull(record.translator),
  handedOverAt: date(record.handedOverAt),
  handedOverFromId: ids.orNull(record.handedOverFrom),
  reviewIntervalMonths: record.reviewIntervalMonths,
  nextReviewOn: record.nextReviewOn,
  publishedAt: date(record.publishedAt),
  revisedAt: date(record.revisedAt),
  supersededAt: date(record.supersededAt),
  retiredAt: date(record.retiredAt),
  retiredReason: record.retiredReason,
  trashedAt: date(record.trashedAt),
  trashedById: ids.orNull(record.trashedBy),
  revisionCount: record.revisionCount,
  createdAt: new Date(record.createdAt),
});

/** Revisions and the draft with their HTML made anew; what one has in common with the one before is made once. */
export function textRows(record: RecordJson, ids: PersonIds) {
  let before: { content: InsightContent; html: Record<string, string> } | undefined;
  const rendered = (content: InsightContent) => {
    const html = renderContent(content, before);
    before = { content, html };
    return { content, html, rendererVersion };
  };
  const kept: (typeof revisions.$inferInsert)[] = record.revisions.map((revision) => ({
    id: revision.id,
    insightId: record.id,
    number: revision.number,
    ...rendered(revision.content),
    origin: revision.origin,
    restoredFromNumber: revision.restoredFromNumber,
    note: revision.note,
    editorIds: revision.editors.map((editor) => ids.of(editor)),
    createdById: ids.of(revision.createdBy),
    createdAt: new Date(revision.createdAt),
    publishedAt: date(revision.publishedAt),
    publishedById: ids.orNull(revision.publishedBy),
  }));
  const { draft } = record;
  const written: (typeof drafts.$inferInsert)[] = draft
    ? [
        {
          insightId: record.id,
          version: draft.version,
          ...rendered(draft.content),
          baseRevisionId: draft.baseRevision,
          restoredFromNumber: draft.restoredFromNumber,
          editorIds: draft.editors.map((editor) => ids.of(editor)),
          createdById: ids.of(draft.createdBy),
          createdAt: new Date(draft.createdAt),
          savedById: ids.of(draft.savedBy),
          savedAt: new Date(draft.savedAt),
        },
      ]
    : [];
  return { revisions: kept, drafts: written };
}

export type CauseRow = typeof reviewCauses.$inferInsert;

/** What it needed review for; records it names are there once all are. */
export const causeRows = (record: RecordJson, ids: PersonIds): CauseRow[] =>
  record.causes.map(({ id, kind, source, closedBecause, ...cause }) => ({
    ...{ id, kind, source, closedBecause, insightId: record.id },
    datasetId: cause.dataset,
    snapshotId: cause.snapshot,
    studyId: cause.study,
    otherInsightId: cause.other,
    viaInsightId: cause.via,
    openedAt: new Date(cause.openedAt),
    closedAt: date(cause.closedAt),
    closedById: ids.orNull(cause.closedBy),
    reverificationId: cause.reverification,
  }));

export const questionRows = (record: RecordJson, ids: PersonIds): (typeof questions.$inferInsert)[] =>
  record.questions.map(({ id, body, answer, foldedInto, study, ...question }) => ({
    ...{ id, body, answer, foldedInto, studyId: study, insightId: record.id },
    html: renderMarkdown(body),
    answerHtml: renderMarkdown(answer),
    rendererVersion,
    askedById: ids.of(question.askedBy),
    askedAt: new Date(question.askedAt),
    answeredById: ids.orNull(question.answeredBy),
    answeredAt: date(question.answeredAt),
    foldedById: ids.orNull(question.foldedBy),
    foldedAt: date(question.foldedAt),
    withdrawnAt: date(question.withdrawnAt),
    withdrawnById: ids.orNull(question.withdrawnBy),
  }));

export const reviewRows = (record: RecordJson, ids: PersonIds): (typeof reviews.$inferInsert)[] =>
  record.reviews.map(({ id, state, message, answer, ...review }) => ({
    ...{ id, state, message, answer },
    insightId: record.id,
    revisionId: review.revision,
    askedById: ids.of(review.askedBy),
    askedAt: new Date(review.askedAt),
    answeredById: ids.orNull(review.answeredBy),
    answeredAt: date(review.answeredAt),
  }));

/** Answers point at what they answer, which therefore comes first. */
export const commentRows = (record: RecordJson, ids: PersonIds): (typeof comments.$inferInsert)[] =>
  record.comments
    .toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null))
    .map(({ id, section, itemId, body, ...comment }) => ({
      ...{ id, section, itemId, body },
      insightId: record.id,
      reviewId: comment.review,
      parentId: comment.parent,
      html: renderMarkdown(body),
      rendererVersion,
      authorId: ids.of(comment.author),
      createdAt: new Date(comment.createdAt),
      resolvedAt: date(comment.resolvedAt),
      resolvedById: ids.orNull(comment.resolvedBy),
    }));

/** Questions that readers see, and those that were taken out. */
export function promptRows(record: RecordJson): (typeof prompts.$inferInsert)[] {
  const asked = (publishedContent(record)?.prompts ?? []).map(({ id, kind, question }, position) => ({
    insightId: record.id,
    promptId: id,
    ...{ position, kind, question },
  }));
  const removed = record.promptsRemoved.map(({ removedAt, ...prompt }) => ({
    insightId: record.id,
    ...prompt,
    removedAt: new Date(removedAt),
  }));
  return [...asked, ...removed];
}

export const publishedContent = ({ revisions: all, publishedRevision }: RecordJson) =>
  all.find(({ id }) => id === publishedRevision)?.content ?? null;
