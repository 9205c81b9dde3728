import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { goalTicks, revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { changedFields } from "../audit/changed-fields";
import { recordAudit } from "../audit/record-audit";
import { localDay } from "../people/local-day";
import { conflict, invalid, notAllowed, notFound } from "../refusal";
import { type InsightRow, lockInsight } from "./find-standing";
import type { TickGoalInput } from "./history-input";
import { insightHref } from "./insight-address";
import { mayTend } from "./insight-policy";
import { readContent } from "./read-content";

/** Says how it stands with a goal since when; outcomes come in without anybody rewriting, so no revision is made. */
export async function tickGoal(actor: PersonActor, input: TickGoalInput, now: Date) {
  const { insightId, goalId, state, note } = input;
  const today = localDay(now, actor.timeZone);
  const on = input.on || today;
  if (on > today) throw invalid("Give a day that has come: outcomes are noted when they are known.", "on");
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTend(actor, standing)) throw notAllowed("say how it stands with this goal");
    await mustHaveGoal(tx, insight, goalId);
    const ofGoal = and(eq(goalTicks.insightId, insightId), eq(goalTicks.goalId, goalId));
    const [before] = await tx.select().from(goalTicks).where(ofGoal);
    const after = { state, on, note };
    if (!changedFields(before ?? { state: "open", note: "" }, after)) return { href: insightHref(insight) };
    const written = { ...after, personId: actor.id, changedAt: now };
    await tx
      .insert(goalTicks)
      .values({ ...written, insightId, goalId })
      .onConflictDoUpdate({ target: [goalTicks.insightId, goalTicks.goalId], set: written });
    const was = { state: before?.state ?? "open", on: before?.on ?? null };
    await recordAudit(
      tx,
      actor,
      "insight.goal-changed",
      { kind: "insight", id: insightId },
      { before: { goalId, ...was }, after: { goalId, state, on } },
    );
    return { href: insightHref(insight) };
  });
}

/** Goals are those that readers see; one that was taken out keeps what was noted of it. */
async function mustHaveGoal(tx: Transaction, { publishedRevisionId }: InsightRow, goalId: string) {
  if (!publishedRevisionId)
    throw conflict("Nothing of this record is published yet, so none of its goals can be met.");
  const [revision] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, publishedRevisionId));
  const goals = revision ? readContent(revision.content).goals : [];
  if (!goals.some(({ id }) => id === goalId)) throw notFound("goal");
}
