import { and, desc, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { fits } from "./delivery-filter";
import type { DeliveryQuery } from "./delivery-query";
import { shownSubject } from "./shown-subject";

const pageSize = 50;

/** One page of messages, newest first, for administrators; `next` is the cursor of the older ones. */
export async function listDeliveries(actor: Actor, query: DeliveryQuery) {
  mustAdminister(actor, "see the deliveries");
  const rows = await db
    .select({
      id: deliveries.id,
      kind: deliveries.kind,
      personId: deliveries.personId,
      lane: deliveries.lane,
      recipientName: deliveries.recipientName,
      recipientAddress: deliveries.recipientAddress,
      subject: deliveries.subject,
      state: deliveries.state,
      attempt: deliveries.attempt,
      wasUncertain: deliveries.wasUncertain,
      reason: deliveries.reason,
      createdAt: deliveries.createdAt,
      cursor: sql<string>`(extract(epoch from ${deliveries.createdAt}) * 1000000)::bigint || '.' || ${deliveries.id}`,
    })
    .from(deliveries)
    .where(and(fits(query), query.before ? olderThan(query.before) : undefined))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize).map((row) => ({ ...row, subject: shownSubject(actor, row) }));
  return { deliveries: page, next: rows.length > pageSize ? (page.at(-1)?.cursor ?? null) : null };
}

/** The cursor holds the instant to the microsecond, so that no row is skipped or shown twice. */
function olderThan(cursor: string): SQL | undefined {
  const found = /^(?<at>\d{1,18})\.(?<id>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor)?.groups;
  if (!found) return undefined;
  const at = sql`'epoch'::timestamptz + ${found.at}::bigint * interval '1 microsecond'`;
  return sql`(${deliveries.createdAt}, ${deliveries.id}) < (${at}, ${found.id}::uuid)`;
}
