import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessRequests, insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { askPerson, closeAsksAbout } from "../people/asks";
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

/** Asks the owners of today what was asked of those before; for verbs that change who owns these records. */
export async function passOnAccessRequests(tx: Transaction, insightIds: string[], now: Date) {
  if (insightIds.length === 0) return;
  const open = await tx
    .select({ id: accessRequests.id, askerName: people.name, insight: insights })
    .from(accessRequests)
    .innerJoin(insights, eq(insights.id, accessRequests.insightId))
    .innerJoin(people, and(eq(people.id, accessRequests.personId), isNull(people.deactivatedAt)))
    .where(
      and(
        sql`${accessRequests.insightId} in (select value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json))`,
        isNull(accessRequests.answer),
      ),
    );
  for (const { insight, ...request } of open) {
    await closeAsksAbout(tx, { kinds: ["access-request"], subjectId: request.id }, now);
    await askOwner(tx, insight, request, now);
  }
}
