import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments, drafts } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { rendererVersion, renderMarkdown } from "../markdown/render-markdown";
import { askPerson, closeAsksAbout } from "../people/asks";
import { conflict, notAllowed, notFound } from "../refusal";
import { type InsightRow, lockInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayComment, mayEditDraft, type Standing } from "./insight-policy";
import { findOpenReview, type ReviewRow } from "./open-review";
import { quotedStatement } from "./quoted-statement";
import type { CommentOnSectionInput } from "./review-input";

/**
 * Adds a remark on a section, or an answer to one. Reviewers comment while a review is open, writers also between
 * reviews. Those it concerns find it on their home pages.
 */
export async function commentOnSection(actor: PersonActor, input: CommentOnSectionInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, input.insightId, now);
    const review = await findOpenReview(tx, insight.id);
    await mustBeOpenToComments(tx, actor, { insight, standing, review });
    const thread = input.parentId ? await findThread(tx, insight.id, input.parentId) : null;
    const { section, itemId } = thread ?? input;
    const [comment] = await tx
      .insert(comments)
      .values({
        insightId: insight.id,
        reviewId: review?.id ?? null,
        parentId: thread?.id ?? null,
        section,
        itemId,
        body: input.body,
        html: renderMarkdown(input.body),
        rendererVersion,
        authorId: actor.id,
        createdAt: now,
      })
      .returning({ id: comments.id });
    if (!comment) throw new Error("The comment was not kept.");
    await tell(tx, actor, { insight, review, thread }, now);
    return { commentId: comment.id };
  });
}

type Place = { insight: InsightRow; standing: Standing; review: ReviewRow | null };

async function mustBeOpenToComments(
  tx: Transaction,
  actor: PersonActor,
  { insight, standing, review }: Place,
) {
  if (!mayComment(actor, standing)) throw notAllowed("comment on this draft");
  if (review) return;
  if (!mayEditDraft(actor, standing))
    throw conflict("The review is over. Comments are open again with the next one.");
  const [draft] = await tx
    .select({ version: drafts.version })
    .from(drafts)
    .where(eq(drafts.insightId, insight.id));
  if (!draft) throw conflict("There is no draft to comment on.");
}

type Thread = typeof comments.$inferSelect;

/** The comment that a thread begins with, whichever of its comments is answered. */
async function findThread(tx: Transaction, insightId: string, commentId: string): Promise<Thread> {
  const find = async (id: string) => {
    const [row] = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.id, id), eq(comments.insightId, insightId)));
    if (!row) throw notFound("comment");
    return row;
  };
  const answered = await find(commentId);
  const thread = answered.parentId ? await find(answered.parentId) : answered;
  if (thread.resolvedAt) throw conflict("This comment was resolved meanwhile. Reopen it to answer.");
  return thread;
}

async function tell(
  tx: Transaction,
  actor: PersonActor,
  { insight, review, thread }: { insight: InsightRow; review: ReviewRow | null; thread: Thread | null },
  now: Date,
) {
  await closeAsksAbout(tx, { kinds: ["comments"], subjectId: insight.id, personId: actor.id }, now);
  const concerned = new Set([review?.askedById ?? insight.authorId, insight.authorId, thread?.authorId]);
  const sentence = `${actor.name} commented on ${quotedStatement(insight.statement)}.`;
  const href = `${insightHref(insight)}/review#comments`;
  for (const personId of concerned)
    if (personId && personId !== actor.id)
      await askPerson(tx, { personId, kind: "comments", subjectId: insight.id, sentence, href }, now);
}
