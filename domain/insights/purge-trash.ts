import { and, asc, inArray, lte, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { comments, drafts, exposures, insights, reviews } from "@/db/schema/insights";
import { asks } from "@/db/schema/people";
import { recordAudits } from "../audit/record-audit";
import { askedAbout } from "./asked-about";
import { goneSince } from "./trash-rules";

const purger = { kind: "system", name: "trash" } as const;
const batch = 100;

/**
 * Each night: records that lay in the trash for 30 days are gone, with everything they ever said. The audit trail keeps
 * that there was one, and none of its words.
 */
export async function purgeTrash(now: Date) {
  let purged = batch;
  while (purged === batch) purged = await db.transaction((tx) => purgeBatch(tx, now));
}

async function purgeBatch(tx: Transaction, now: Date) {
  const due = await tx
    .select({ id: insights.id, key: insights.key })
    .from(insights)
    .where(
      and(
        lte(insights.trashedAt, goneSince(now)),
        // What another record was replaced by stays as long as that one.
        sql`not exists (select 1 from insights replaced where replaced.superseded_by_id = ${insights.id})`,
      ),
    )
    .orderBy(asc(insights.id))
    .limit(batch)
    .for("update", { skipLocked: true });
  if (due.length === 0) return 0;
  await erase(
    tx,
    due.map(({ id }) => id),
  );
  const entries = due.map(({ id, key }) => ({ subject: { kind: "insight", id } as const, before: { key } }));
  await recordAudits(tx, purger, "insight.purged", entries);
  return due.length;
}

/** What points at revisions goes first; the rest goes with the record. Asks and mails repeat its statement. */
async function erase(tx: Transaction, ids: string[]) {
  await tx.execute(sql`delete from deliveries where kind = 'review-request'
    and split_part(key, ':', 2) in (select id::text from reviews where insight_id in ${ids})`);
  await tx.delete(asks).where(askedAbout(ids));
  await tx.delete(drafts).where(inArray(drafts.insightId, ids));
  await tx.delete(comments).where(inArray(comments.insightId, ids));
  await tx.delete(reviews).where(inArray(reviews.insightId, ids));
  await tx.delete(exposures).where(inArray(exposures.insightId, ids));
  await tx.delete(insights).where(inArray(insights.id, ids));
}
