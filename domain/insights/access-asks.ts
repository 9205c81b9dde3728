import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessRequests, insights } from "@/db/schema/insights";
import { asks, people } from "@/db/schema/people";
import { askPerson } from "../people/asks";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";
import { quotedStatement } from "./quoted-statement";

/** Puts a request to the owner of the record. */
export function askOwner(
  tx: Transaction,
  insight: InsightRow,
  request: { id: string; askerName: string },
  now: Date,
) {
  return askPerson(
    tx,
    {
      personId: insight.ownerId,
      kind: "access-request",
      subjectId: request.id,
      sentence: `${request.askerName} asks to read ${quotedStatement(insight.statement)}.`,
      href: `${insightHref(insight)}/access`,
    },
    now,
  );
}

/** The owner need not answer a request any more. */
export async function closeOwnersAsk(tx: Transaction, requestId: string, now: Date) {
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(and(eq(asks.kind, "access-request"), eq(asks.subjectId, requestId), isNull(asks.closedAt)));
}

/** Asks the owner of today what was asked of the one before; for verbs that change the owner. */
export async function passOnAccessRequests(tx: Transaction, insightId: string, now: Date) {
  const open = await tx
    .select({ id: accessRequests.id, askerName: people.name, insight: insights })
    .from(accessRequests)
    .innerJoin(insights, eq(insights.id, accessRequests.insightId))
    .innerJoin(people, and(eq(people.id, accessRequests.personId), isNull(people.deactivatedAt)))
    .where(and(eq(accessRequests.insightId, insightId), isNull(accessRequests.answer)));
  for (const { insight, ...request } of open) {
    await closeOwnersAsk(tx, request.id, now);
    await askOwner(tx, insight, request, now);
  }
}
