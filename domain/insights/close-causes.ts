import { and, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviewCauses } from "@/db/schema/upkeep";
import type { PersonActor } from "../actor";
import { closeSettledAsks } from "./close-settled-asks";

/** What begins anew with every publishing, whenever it was noticed. */
const renewed = ["review-date", "weight-fell"] as const;

/**
 * A revision answers what was open when it was written: within the publishing, so that nobody who has just published is
 * told to look again. What happened while it was being reviewed stays open.
 */
export async function closeAnsweredCauses(
  tx: Transaction,
  actor: PersonActor,
  revision: { insightId: string; createdAt: Date },
  now: Date,
) {
  const older = sql`${reviewCauses.openedAt} <= ${revision.createdAt.toISOString()}::timestamptz`;
  const which = or(older, inArray(reviewCauses.kind, [...renewed]));
  await close(tx, actor, { insightId: revision.insightId, which, because: "revised" }, now);
}

/** A record that leaves use needs no review any more: it was replaced, retired or thrown away. */
export async function closeAllCauses(tx: Transaction, actor: PersonActor, insightId: string, now: Date) {
  await close(tx, actor, { insightId, because: "left-use" }, now);
}

type Closing = { insightId: string; which?: SQL; because: "revised" | "left-use" };

async function close(tx: Transaction, actor: PersonActor, { insightId, which, because }: Closing, now: Date) {
  await tx
    .update(reviewCauses)
    .set({ closedAt: now, closedById: actor.id, closedBecause: because })
    .where(and(eq(reviewCauses.insightId, insightId), isNull(reviewCauses.closedAt), which));
  await countOpenCauses(tx, [insightId]);
  await closeSettledAsks(tx, [insightId], now);
}

/** Says on the records how many causes stand open; the caller holds their locks. */
export async function countOpenCauses(tx: Transaction, insightIds: string[]) {
  if (insightIds.length === 0) return;
  await tx.execute(sql`
    update insights i set open_causes = counted.open
    from (
      select r.id, least(count(c.id), 32767)::smallint as open
      from json_array_elements_text(${JSON.stringify(insightIds)}::json) as wanted (id)
      join insights r on r.id = wanted.id::uuid
      left join review_causes c on c.insight_id = r.id and c.closed_at is null
      group by r.id
    ) as counted
    where i.id = counted.id and i.open_causes <> counted.open`);
}
