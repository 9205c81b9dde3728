import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { Actor } from "../actor";
import { mayAdminister } from "../people/person-policy";
import type { DeliveryLane } from "./delivery-lane";
import { isLaneOpen } from "./open-lanes";

const minute = 60_000;
const longMs = 15 * minute;
/** A worker takes up what is due within seconds, and the sweep within a minute. */
const overdueMs = 3 * minute;
const dayMs = 24 * 60 * minute;
const manyFailed = 10;
const shareFailed = 0.1;

export type MailTrouble = {
  lane: DeliveryLane;
  waiting: { count: number; since: Date } | null;
  failed: number;
};

/**
 * Whether mail is in trouble, for administrators: a message waits for a quarter of an hour, its next try is overdue, or
 * one in ten of the last day's failed. Slack takes hours for what mail takes in minutes: there it is trouble only if nothing
 * at all was posted meanwhile. Null when all is well, or sending is paused or impossible, which is said elsewhere.
 */
export async function findMailTrouble(
  actor: Actor,
  now: Date,
  lane: DeliveryLane = "mail",
): Promise<MailTrouble | null> {
  if (!mayAdminister(actor) || !isLaneOpen(lane)) return null;
  const before = (ms: number) => sql`${new Date(now.getTime() - ms).toISOString()}::timestamptz`;
  const [row] = await db.execute<{
    waiting: number;
    since: string | null;
    failed: number;
    ended: number;
  }>(sql`
    select waits.waiting, waits.since, lately.failed, lately.ended
    from (
      select count(*)::int as waiting, min(created_at)::text as since from ${deliveries}
      where lane = ${lane} and state = 'pending' and (created_at < ${before(longMs)} or next_try_at < ${before(overdueMs)})
        and not (lane = 'slack' and exists (
          select from ${deliveries} posted where posted.lane = 'slack' and posted.sent_at > ${before(longMs)}))
        and not exists (select from settings where key = 'sendingPaused' and value <> 'null')
    ) waits, (
      select count(*) filter (where state = 'failed')::int as failed,
        count(*) filter (where state in ('failed', 'sent'))::int as ended
      from ${deliveries} where lane = ${lane} and created_at > ${before(dayMs)}
    ) lately`);
  if (!row) return null;
  const waiting = row.since === null ? null : { count: row.waiting, since: new Date(row.since) };
  const failed = row.failed >= manyFailed && row.failed >= shareFailed * row.ended ? row.failed : 0;
  return waiting || failed > 0 ? { lane, waiting, failed } : null;
}
