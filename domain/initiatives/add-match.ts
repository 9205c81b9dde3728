import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { matches } from "@/db/schema/initiatives";
import { insightLinks, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { listedFor } from "../insights/insight-policy";
import { conflict, notFound } from "../refusal";
import { isMatch, lockJudged } from "./judged-match";
import type { MatchInput } from "./judging-input";
import { recordOpinion } from "./record-opinion";

/** Adds a published insight that was not found, or not put forward any more; what contradicts it comes with it. */
export async function addMatch(actor: PersonActor, input: MatchInput, now: Date) {
  const { initiativeId, insightId } = input;
  await db.transaction(async (tx) => {
    const initiative = await lockJudged(tx, actor, initiativeId, now);
    await mustBePublished(tx, actor, insightId, now);
    const pairIds = await listContradicting(tx, insightId);
    const made = await bringIn(tx, { initiativeId, insightId, pairIds }, now);
    const [match] = made ? [made] : await tx.select().from(matches).where(isMatch(initiativeId, insightId));
    if (!match || match.state === "accepted") return;
    await recordOpinion(tx, actor, { initiativeId, insightId, kind: "added" }, now);
    await recordAudit(
      tx,
      actor,
      "initiative.insight-added",
      { kind: "initiative", id: initiative.id },
      { after: { insightId } },
    );
  });
}

async function mustBePublished(tx: Transaction, actor: PersonActor, insightId: string, now: Date) {
  const [insight] = await tx
    .select({ status: insights.status })
    .from(insights)
    .where(and(eq(insights.id, insightId), listedFor(actor, now)));
  if (!insight || insight.status === "draft") throw notFound("insight");
  if (insight.status === "superseded")
    throw conflict("This insight was replaced. Add the one that replaced it.");
  if (insight.status === "retired") throw conflict("This insight was retired: it is no longer relied on.");
}

/** Published records that contradict it, whichever of the two says so. */
async function listContradicting(tx: Transaction, insightId: string) {
  const { fromId, toId, kind } = insightLinks;
  const rows = await tx
    .selectDistinct({ id: insights.id })
    .from(insightLinks)
    .innerJoin(
      insights,
      eq(insights.id, sql`case when ${fromId} = ${insightId} then ${toId} else ${fromId} end`),
    )
    .where(
      and(
        eq(kind, "contradicts"),
        or(eq(fromId, insightId), eq(toId, insightId)),
        eq(insights.status, "published"),
        isNull(insights.trashedAt),
      ),
    );
  return rows.map(({ id }) => id);
}

type Brought = { initiativeId: string; insightId: string; pairIds: string[] };

/** The row of the insight if it is new here, with rows for its pairs. */
async function bringIn(tx: Transaction, { initiativeId, insightId, pairIds }: Brought, now: Date) {
  const [made] = await tx
    .insert(matches)
    .values({ initiativeId, insightId, origin: "hand", isFound: false, pairIds, firstAt: now })
    .onConflictDoNothing()
    .returning();
  if (pairIds.length === 0) return made;
  const reasons = [{ kind: "contradicts", insightId }];
  await tx
    .insert(matches)
    .values(
      pairIds.map((id) => ({
        ...{ initiativeId, insightId: id, origin: "found" as const, isStrong: true },
        ...{ reasons, pairIds: [insightId], firstAt: now },
      })),
    )
    .onConflictDoNothing();
  await tx
    .update(matches)
    .set({
      isStrong: true,
      pairIds: sql`array(select distinct unnest(${matches.pairIds} || ${insightId}::uuid))`,
    })
    .where(and(eq(matches.initiativeId, initiativeId), inArray(matches.insightId, pairIds)));
  return made;
}
