import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accessRequests } from "@/db/schema/insights";
import type { HandOverContext } from "../access/hand-over-work";
import { closeAsksAbout } from "../people/asks";

/** What a leaving person asked to read, and nobody answered yet, is asked of no owner any more. */
export async function withdrawAccessRequests(tx: Transaction, { from, now }: HandOverContext) {
  const withdrawn = await tx
    .delete(accessRequests)
    .where(and(eq(accessRequests.personId, from.id), isNull(accessRequests.answer)))
    .returning({ id: accessRequests.id });
  const subjectId = withdrawn.map(({ id }) => id);
  if (subjectId.length > 0) await closeAsksAbout(tx, { kinds: ["access-request"], subjectId }, now);
}
