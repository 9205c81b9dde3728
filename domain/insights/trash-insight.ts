import { and, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson } from "../people/asks";
import { conflict, invalid, notAllowed } from "../refusal";
import { askedAbout } from "./asked-about";
import { closeAllCauses } from "./close-causes";
import { endReview } from "./end-review";
import { type InsightRow, lockInsight } from "./find-standing";
import type { TrashInsightInput } from "./history-input";
import { mayTrash } from "./insight-policy";
import { queueIndexing } from "./queue-indexing";
import { queuePlacing } from "./queue-placing";
import { queuePuttingForward } from "./queue-putting-forward";
import { queueSettling } from "./queue-settling";
import { quotedStatement } from "./quoted-statement";
import { trashDays } from "./trash-rules";

/**
 * Moves a record to the trash, where it lies for 30 days: it is gone from every page, its review is taken back and
 * nothing about it is asked of anybody. What readers use needs `sure`, and what replaced another record stays, because
 * the other's page leads to it.
 */
export async function trashInsight(actor: PersonActor, { insightId, sure }: TrashInsightInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayTrash(actor, standing)) throw notAllowed("move this insight to the trash");
    if (insight.status !== "draft" && !sure)
      throw invalid("Readers use this record: tick the box to say that you know what will happen.", "sure");
    await mustReplaceNothing(tx, insightId);
    await tx
      .update(insights)
      .set({ trashedAt: now, trashedById: actor.id })
      .where(eq(insights.id, insightId));
    await queueIndexing(tx, [insightId]);
    if (insight.status !== "draft") {
      await queuePuttingForward(tx, [insightId]);
      await queuePlacing(tx, [insightId]);
      await queueSettling(tx, [insightId]);
    }
    await closeAllCauses(tx, actor, insightId, now);
    const withdrawn = await endReview(tx, insightId, "The record was moved to the trash.");
    await closeAllAsks(tx, insightId, now);
    if (insight.ownerId !== actor.id) await tellOwner(tx, actor, insight, now);
    const change = { before: { status: insight.status }, after: { reviewWithdrawn: withdrawn } };
    await recordAudit(tx, actor, "insight.trashed", { kind: "insight", id: insightId }, change);
    return { statement: insight.statement };
  });
}

/** Also for those in the trash: brought back, they would lead nowhere. */
async function mustReplaceNothing(tx: Transaction, insightId: string) {
  const replaced = await tx
    .select({ id: insights.id })
    .from(insights)
    .where(eq(insights.supersededById, insightId))
    .limit(1);
  if (replaced.length > 0)
    throw conflict(
      "This record replaced another, whose page leads here. Retire it instead: then its page stays and says so.",
    );
}

async function closeAllAsks(tx: Transaction, insightId: string, now: Date) {
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(and(askedAbout([insightId]), isNull(asks.closedAt)));
}

async function tellOwner(
  tx: Transaction,
  actor: PersonActor,
  { id, ownerId, statement }: InsightRow,
  now: Date,
) {
  const sentence = `${actor.name} moved ${quotedStatement(statement)} to the trash. You can bring it back within ${trashDays} days.`;
  const ask = { personId: ownerId, kind: "trashed", subjectId: id, href: "/insights/trash" } as const;
  await askPerson(tx, { ...ask, sentence }, now);
}
