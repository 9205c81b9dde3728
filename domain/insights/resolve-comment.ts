import { and, count, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { closeAsksAbout } from "../people/asks";
import { notAllowed, notFound } from "../refusal";
import { lockInsight } from "./find-standing";
import { mayComment, mayEditDraft } from "./insight-policy";
import type { CommentInput } from "./review-input";

/** Marks a thread of comments as settled; with the last one, nobody is asked to look at comments any more. */
export async function resolveComment(actor: PersonActor, { commentId }: CommentInput, now: Date) {
  await db.transaction(async (tx) => {
    const comment = await lockComment(tx, actor, commentId, now);
    if (comment.resolvedAt) return;
    await tx
      .update(comments)
      .set({ resolvedAt: now, resolvedById: actor.id })
      .where(eq(comments.id, commentId));
    const { insightId } = comment;
    const left = await countUnresolved(tx, insightId);
    const personId = left > 0 ? actor.id : undefined;
    await closeAsksAbout(tx, { kinds: ["comments"], subjectId: insightId, personId }, now);
  });
}

/** Takes a thread up again. */
export async function reopenComment(actor: PersonActor, { commentId }: CommentInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockComment(tx, actor, commentId, now);
    await tx.update(comments).set({ resolvedAt: null, resolvedById: null }).where(eq(comments.id, commentId));
  });
}

/** The first comment of a thread, for whoever wrote it and those who write the draft. */
async function lockComment(tx: Transaction, actor: PersonActor, commentId: string, now: Date) {
  const first = and(eq(comments.id, commentId), isNull(comments.parentId));
  const [found] = await tx.select({ insightId: comments.insightId }).from(comments).where(first);
  if (!found) throw notFound("comment");
  const { standing } = await lockInsight(tx, actor, found.insightId, now);
  const [comment] = await tx.select().from(comments).where(first);
  if (!comment) throw notFound("comment");
  const isTheirs = comment.authorId === actor.id && mayComment(actor, standing);
  if (!isTheirs && !mayEditDraft(actor, standing)) throw notAllowed("resolve this comment");
  return comment;
}

async function countUnresolved(tx: Transaction, insightId: string) {
  const [row] = await tx
    .select({ left: count() })
    .from(comments)
    .where(and(eq(comments.insightId, insightId), isNull(comments.parentId), isNull(comments.resolvedAt)));
  return row?.left ?? 0;
}
