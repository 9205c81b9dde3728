import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { accessRequests, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { refuseBeyond } from "../people/rate-limit";
import { invalid } from "../refusal";
import { askOwner } from "./access-asks";
import type { AskAccessInput } from "./access-request-input";
import { visibleTo } from "./insight-policy";
import { keyInAddress } from "./key-in-address";

const perPerson = { most: 10, minutes: 60 };

/**
 * Asks the owner of a restricted record to let this person read it, once while that is open. Answers the same, after
 * the same steps, whether there is such a record or not: nobody learns from it what there is.
 */
export async function askAccess(actor: PersonActor, { address, message }: AskAccessInput, now: Date) {
  const key = keyInAddress(address);
  if (!key) throw invalid("Paste the whole address of an insight.", "address");
  await refuseBeyond(`ask-access:${actor.id}`, perPerson, now);
  await db.transaction(async (tx) => {
    const requestId = uuidv7();
    const asked = await keepRequest(tx, actor, { requestId, key, message }, now);
    if (asked) await tellOwner(tx, actor, requestId, asked.insightId, now);
  });
}

type Asked = { requestId: string; key: string; message: string };

/** One statement that looks and writes, so that looking in vain takes the same way. */
async function keepRequest(tx: Transaction, actor: PersonActor, asked: Asked, now: Date) {
  const wanted = and(
    eq(insights.key, asked.key),
    eq(insights.visibility, "restricted"),
    ne(insights.status, "draft"),
    isNull(insights.trashedAt),
    sql`(${visibleTo(actor, now)}) is not true`,
  );
  const rows = await tx
    .insert(accessRequests)
    .select(
      tx
        .select({
          id: sql`${asked.requestId}::uuid`.as("id"),
          insightId: insights.id,
          personId: sql`${actor.id}::uuid`.as("person_id"),
          message: sql`${asked.message}::text`.as("message"),
          askedAt: sql`${now.toISOString()}::timestamptz`.as("asked_at"),
          answer: sql`null::text`.as("answer"),
          answeredById: sql`null::uuid`.as("answered_by_id"),
          answeredAt: sql`null::timestamptz`.as("answered_at"),
        })
        .from(insights)
        .where(wanted),
    )
    .onConflictDoNothing()
    .returning({ insightId: accessRequests.insightId });
  return rows[0];
}

async function tellOwner(
  tx: Transaction,
  actor: PersonActor,
  requestId: string,
  insightId: string,
  now: Date,
) {
  const [insight] = await tx.select().from(insights).where(eq(insights.id, insightId));
  if (!insight) throw new Error("The record of a request is gone.");
  await askOwner(tx, insight, { id: requestId, askerName: actor.name }, now);
  const subject = { kind: "access-request", id: requestId } as const;
  await recordAudit(tx, actor, "insight.access-asked", subject, { after: { insightId } });
}
