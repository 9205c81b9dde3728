import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";

/** What was last said of a person's addresses, newest first, for administrators. */
export async function listBouncesOf(actor: Actor, personId: string) {
  mustAdminister(actor, "see what bounced");
  return db
    .select({
      id: bounces.id,
      deliveryId: bounces.deliveryId,
      address: bounces.address,
      kind: bounces.kind,
      source: bounces.source,
      answer: bounces.answer,
      at: bounces.at,
    })
    .from(bounces)
    .where(eq(bounces.personId, personId))
    .orderBy(desc(bounces.at))
    .limit(10);
}
