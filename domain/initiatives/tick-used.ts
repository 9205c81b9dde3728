import { and, eq, inArray, ne } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { matches } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { listedFor } from "../insights/insight-policy";
import { lockJudged } from "./judged-match";
import type { TickUsedInput } from "./judging-input";
import { recordOpinion } from "./record-opinion";

/**
 * Says which of the insights that the actor was shown were used in what was decided; one that nobody had accepted yet is
 * accepted by that. What they were not shown stays as it is.
 */
export async function tickUsed(actor: PersonActor, { initiativeId, shown, used }: TickUsedInput, now: Date) {
  await db.transaction(async (tx) => {
    await lockJudged(tx, actor, initiativeId, now);
    const rows = await readShown(tx, actor, { initiativeId, shown }, now);
    const ticked = rows.filter(({ insightId, isUsed }) => !isUsed && used.includes(insightId));
    const cleared = rows.filter(({ insightId, isUsed }) => isUsed && !used.includes(insightId));
    for (const { insightId, state } of ticked)
      if (state === "suggested")
        await recordOpinion(tx, actor, { initiativeId, insightId, kind: "accepted" }, now);
    await write(tx, initiativeId, ticked, { isUsed: true, usedAt: now, usedById: actor.id });
    await write(tx, initiativeId, cleared, { isUsed: false, usedAt: null, usedById: null });
    if (ticked.length + cleared.length === 0) return;
    await recordAudit(
      tx,
      actor,
      "initiative.used-changed",
      { kind: "initiative", id: initiativeId },
      {
        before: { used: cleared.map(({ insightId }) => insightId) },
        after: { used: ticked.map(({ insightId }) => insightId) },
      },
    );
  });
}

type Shown = Pick<TickUsedInput, "initiativeId" | "shown">;

async function readShown(tx: Transaction, actor: PersonActor, { initiativeId, shown }: Shown, now: Date) {
  if (shown.length === 0) return [];
  return tx
    .select({ insightId: matches.insightId, state: matches.state, isUsed: matches.isUsed })
    .from(matches)
    .innerJoin(insights, eq(insights.id, matches.insightId))
    .where(
      and(
        eq(matches.initiativeId, initiativeId),
        inArray(matches.insightId, shown),
        ne(matches.state, "dismissed"),
        listedFor(actor, now),
      ),
    );
}

type Use = Pick<typeof matches.$inferInsert, "isUsed" | "usedAt" | "usedById">;

async function write(tx: Transaction, initiativeId: string, rows: { insightId: string }[], use: Use) {
  if (rows.length === 0) return;
  const ids = rows.map(({ insightId }) => insightId);
  await tx
    .update(matches)
    .set(use)
    .where(and(eq(matches.initiativeId, initiativeId), inArray(matches.insightId, ids)));
}
