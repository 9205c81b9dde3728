import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { coauthors, comments, drafts, insights, reviewers, reviews, revisions } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { insightSlug } from "@/domain/insights/insight-address";
import { renderContent } from "@/domain/insights/render-content";
import { requestReviewers } from "@/domain/insights/request-reviewers";
import { rendererVersion } from "@/domain/markdown/render-markdown";
import { asksOfAuthor } from "./demo-asks";
import { contentOf, type DemoCast } from "./demo-cast";
import { demoKey, fraction, momentOf } from "./demo-dates";
import type { DemoDraft } from "./demo-draft";
import { type ReviewRows, reviewRows } from "./demo-review";
import { type AuditRow, auditRow, type DemoStory } from "./demo-story";
import { demoDrafts } from "./drafts";

/** Lays down what is being written and reviewed, and what it asks of whom; answers what the trail says about it. */
export async function seedDrafts(tx: Transaction, cast: DemoCast, stories: DemoStory[], now: Date) {
  const told = demoDrafts.map((draft) => draftRows(cast, draft, stories, now));
  await tx.insert(insights).values(told.flatMap(({ insight }) => insight ?? []));
  await tx.insert(revisions).values(told.flatMap(({ revision }) => revision ?? []));
  await tx.insert(drafts).values(told.map(({ draft }) => draft));
  await tx.insert(reviews).values(told.flatMap(({ review }) => review?.row ?? []));
  await tx.insert(reviewers).values(told.flatMap(({ review }) => review?.reviewers ?? []));
  await tx.insert(comments).values(told.flatMap(({ review }) => review?.comments ?? []));
  await tx.insert(coauthors).values(told.flatMap((rows) => rows.coauthors));
  await tx.insert(asks).values(told.flatMap((rows) => rows.asks));
  for (const { revision } of told)
    if (revision)
      await tx
        .update(insights)
        .set({ revisionCount: revision.number })
        .where(eq(insights.id, revision.insightId));
  for (const rows of told) await askReviewers(tx, rows);
  return told.flatMap(({ audit }) => audit);
}

/** An open review is asked for as the product does it, so that its mails can be read on the deliveries page. */
async function askReviewers(tx: Transaction, { draft, review, author }: ReturnType<typeof draftRows>) {
  if (review?.row.state !== "open") return;
  const [insight] = await tx.select().from(insights).where(eq(insights.id, draft.insightId));
  if (!insight) throw new Error("A record in review was not laid down.");
  const { content, editorIds } = draft;
  const { row, reviewerIds } = review;
  const request = { insight, review: row, content, editorIds, reviewerIds, message: row.message };
  await requestReviewers(tx, { ...author, kind: "person" }, request, row.askedAt);
}

function draftRows(cast: DemoCast, told: DemoDraft, stories: DemoStory[], now: Date) {
  const published = stories.find((story) => story.told.slug === told.revises);
  const id = published?.id ?? cast.insight(told.slug);
  const author = cast.person(told.author);
  const editorIds = [told.author, ...(told.coauthors ?? [])].map((key) => cast.person(key).id);
  const content = contentOf(cast, told);
  const statement = content.statement;
  const startedAt = momentOf(now, told.startedDaysAgo, `${told.slug} started`);
  const saved = momentOf(now, told.savedDaysAgo, `${told.slug} saved`);
  const savedAt = saved > startedAt ? saved : startedAt;
  const base = published?.revisions.at(-1);
  const made = { insightId: id, content, html: renderContent(content, base), rendererVersion, editorIds };
  const number = (base?.number ?? 0) + 1;
  const review = told.review && reviewRows(cast, told, told.review, { insightId: id, now, savedAt });
  const address = published?.insight ?? { key: demoKey(told.slug), slug: insightSlug(statement) };
  return {
    author,
    insight: published
      ? null
      : newInsight(cast, told, { ...address, id, statement, createdAt: startedAt }, now),
    revision: review && {
      ...made,
      id: review.row.revisionId,
      number,
      origin: "review" as const,
      createdById: author.id,
      createdAt: review.row.askedAt,
    },
    draft: {
      ...made,
      version: 2 + Math.floor(fraction(told.slug) * 30),
      baseRevisionId: base?.id ?? null,
      createdById: author.id,
      createdAt: startedAt,
      savedById: author.id,
      savedAt,
    },
    review,
    coauthors: published ? [] : editorIds.slice(1).map((personId) => ({ insightId: id, personId })),
    asks:
      told.review && review ? asksOfAuthor(cast, told.review, { ...address, author, statement, review }) : [],
    audit: draftAudit(cast, told, { id, number, startedAt, review: review?.row, now }),
  };
}

type NewInsight = { id: string; key: string; slug?: string; statement: string; createdAt: Date };

function newInsight(cast: DemoCast, told: DemoDraft, row: NewInsight, now: Date) {
  const authorId = cast.person(told.author).id;
  const { trashed, translator } = told;
  return {
    ...row,
    authorId,
    ownerId: authorId,
    translatorId: translator ? cast.person(translator).id : null,
    trashedAt: trashed ? momentOf(now, trashed.daysAgo, `${told.slug} trashed`) : null,
    trashedById: trashed ? cast.person(trashed.by).id : null,
  };
}

type Facts = {
  id: string;
  number: number;
  startedAt: Date;
  review?: ReviewRows["row"];
  now: Date;
};

function draftAudit(
  cast: DemoCast,
  told: DemoDraft,
  { id, number, startedAt, review, now }: Facts,
): AuditRow[] {
  const author = cast.person(told.author).id;
  const { trashed } = told;
  const started = told.revises
    ? auditRow(startedAt, author, "insight.revised", id, { startedFrom: number - 1 })
    : auditRow(startedAt, author, "insight.drafted", id, {});
  const reviewerIds = (told.review?.reviewers ?? []).map((key) => cast.person(key).id);
  const rows = [started];
  if (review)
    rows.push(auditRow(review.askedAt, author, "insight.submitted", id, { revision: number, reviewerIds }));
  if (review?.answeredAt && review.answeredById) {
    const action = review.state === "approved" ? "insight.approved" : "insight.sent-back";
    rows.push(auditRow(review.answeredAt, review.answeredById, action, id, { revision: number }));
  }
  if (trashed) {
    const at = momentOf(now, trashed.daysAgo, `${told.slug} trashed`);
    rows.push(
      auditRow(at, cast.person(trashed.by).id, "insight.trashed", id, {
        reviewWithdrawn: false,
      }),
    );
  }
  return rows;
}
