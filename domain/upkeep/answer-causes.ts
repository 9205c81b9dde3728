import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { reviewCauses } from "@/db/schema/upkeep";
import type { PersonActor } from "../actor";
import { weightNowInSql } from "../evidence/weight-in-sql";
import { countOpenCauses } from "../insights/close-causes";
import { closeSettledAsks } from "../insights/close-settled-asks";
import type { InsightRow } from "../insights/find-standing";
import { conflict, invalid } from "../refusal";
import type { ReverifyInsightInput } from "./upkeep-input";

export type OpenCause = Pick<typeof reviewCauses.$inferSelect, "id" | "kind" | "source">;

/** Which open causes a check answers, and which it leaves; the caller holds the record's lock. */
export async function chooseCauses(tx: Transaction, { insightId, causeIds }: ReverifyInsightInput) {
  const open: OpenCause[] = await tx
    .select({ id: reviewCauses.id, kind: reviewCauses.kind, source: reviewCauses.source })
    .from(reviewCauses)
    .where(and(eq(reviewCauses.insightId, insightId), isNull(reviewCauses.closedAt)))
    .orderBy(asc(reviewCauses.openedAt), asc(reviewCauses.id));
  if (open.length > 0 && causeIds.length === 0) throw unseen(open.length);
  const answered = open.filter(({ id }) => causeIds.includes(id));
  if (open.length > 0 && answered.length === 0)
    throw conflict(
      "What you ticked is settled already, and something else is open. Look at the reasons again.",
    );
  return { answered, left: open.filter(({ id }) => !causeIds.includes(id)) };
}

/** Nobody answers what they were not shown: it may have come up while the page lay open. */
const unseen = (open: number) =>
  open > 1
    ? invalid("Tick what you looked at: there is more than one reason.", "causeIds")
    : conflict(
        "A reason to look at it again came up since you opened this page. Load it again and read that first.",
      );

type Answer = { insight: InsightRow; answered: OpenCause[]; reverificationId: string };

/** Closes causes with the check that answers them; where the weight had fallen, what it is now is what counts from here on. */
export async function answerCauses(
  tx: Transaction,
  actor: PersonActor,
  { insight, answered, reverificationId }: Answer,
  now: Date,
) {
  if (answered.length === 0) return;
  const ids = answered.map(({ id }) => id);
  await tx
    .update(reviewCauses)
    .set({ closedAt: now, closedById: actor.id, closedBecause: "reverified", reverificationId })
    .where(inArray(reviewCauses.id, ids));
  if (answered.some(({ kind }) => kind === "weight-fell"))
    await tx
      .update(insights)
      .set({ weightChecked: weightNowInSql("insights", now) })
      .where(eq(insights.id, insight.id));
  await countOpenCauses(tx, [insight.id]);
  await closeSettledAsks(tx, [insight.id], now);
}
