import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { readSettings } from "../people/settings";
import { compareReplaced } from "./compare-replaced";
import { missingForPublishing } from "./completeness-input";
import type { InsightContent } from "./content-input";
import { type Draft, findDraft } from "./find-draft";
import type { InsightRow, StandingInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { listedFor, mayApprove, mayComment, mayEditDraft, maySeeDraft, mayTend } from "./insight-policy";
import { listComments } from "./list-comments";
import { listReviewRounds } from "./list-review-rounds";
import { compareFor, nameContents } from "./name-contents";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";
import type { ReviewedText, ReviewRoom, ReviewRound } from "./review-query";
import { textDirection } from "./text-direction";

/**
 * All that the review page shows of a record: the text that is looked at, the round it is in and earlier ones, remarks,
 * what it replaces, what changed since readers saw it, and what this actor may do. Null for those who see no drafts.
 */
export async function findReview(
  actor: PersonActor,
  found: StandingInsight,
  now: Date,
): Promise<ReviewRoom | null> {
  const { insight, standing } = found;
  if (!maySeeDraft(actor, standing)) return null;
  const [draft, rounds, threads, { approveOwn }] = await Promise.all([
    findDraft(actor, found),
    listReviewRounds(actor, found),
    listComments(actor, found),
    readSettings(db),
  ]);
  const review = rounds.find(({ state }) => state === "open" || state === "approved") ?? null;
  const source = await readSource(review, draft);
  const text = source && (await describe(actor, source, now));
  const [replaced, changes] = await Promise.all([
    source && compareReplaced(actor, insight, source, now),
    source && compareWithPublished(actor, insight, source.content, now),
  ]);
  return {
    insightId: insight.id,
    isRevision: insight.publishedRevisionId !== null,
    isRestricted: insight.visibility === "restricted",
    draft,
    review,
    rounds: rounds.filter((round) => round !== review),
    threads,
    text,
    replaced,
    changes,
    may: allowed(actor, found, { review, draft, editorIds: source?.editorIds ?? [], approveOwn }),
  };
}

type Source = { content: InsightContent; html: Record<string, string>; editorIds: string[] };

async function readSource(review: ReviewRound | null, draft: Draft | null): Promise<Source | null> {
  if (!review) return draft;
  const [row] = await db.select().from(revisions).where(eq(revisions.id, review.revisionId));
  if (!row) return null;
  const content = readContent(row.content);
  return { content, html: freshHtml({ ...row, content }), editorIds: row.editorIds };
}

async function describe(actor: PersonActor, { content, html }: Source, now: Date): Promise<ReviewedText> {
  const [names, links] = await Promise.all([
    nameContents(actor, [content], now),
    nameLinks(actor, content, now),
  ]);
  const topics = [...new Set(content.topicIds.flatMap((id) => names.topics.get(id) ?? []))];
  const missing = missingForPublishing(content);
  return { content, html, direction: textDirection(content.language), topics, links, missing };
}

async function nameLinks(actor: PersonActor, { links }: InsightContent, now: Date) {
  if (links.length === 0) return [];
  const ids = links.map(({ insightId }) => insightId);
  const rows = await db
    .select({ id: insights.id, key: insights.key, slug: insights.slug, statement: insights.statement })
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return links.flatMap(({ insightId, kind, note }) => {
    const row = rows.find(({ id }) => id === insightId);
    return row ? [{ kind, note, statement: row.statement, href: insightHref(row) }] : [];
  });
}

/** Null while readers have seen nothing of it. */
async function compareWithPublished(
  actor: PersonActor,
  insight: InsightRow,
  content: InsightContent,
  now: Date,
) {
  if (!insight.publishedRevisionId) return null;
  const [row] = await db
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, insight.publishedRevisionId));
  return row ? compareFor(actor, readContent(row.content), content, now) : null;
}

type Now = { review: ReviewRound | null; draft: Draft | null; editorIds: string[]; approveOwn: boolean };

function allowed(
  actor: PersonActor,
  { insight, standing }: StandingInsight,
  { review, draft, editorIds, approveOwn }: Now,
) {
  const writes = mayEditDraft(actor, standing);
  const answers = mayApprove(actor, standing, editorIds);
  const tends = mayTend(actor, standing);
  const isLive = insight.status !== "superseded" && insight.status !== "retired";
  return {
    submit: writes && draft !== null && review === null,
    askAlso: writes && review?.state === "open",
    withdraw: writes && review !== null,
    approve: review?.state === "open" && (answers || (approveOwn && tends)),
    sendBack: review !== null && answers,
    comment: review ? mayComment(actor, standing) : writes && draft !== null,
    publish: tends && isLive && review?.state === "approved",
    publishUnreviewed: tends && isLive && approveOwn && review === null && draft !== null,
    edit: writes,
  };
}
