import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import type { PersonActor } from "../actor";
import { mustAdminister } from "../people/person-policy";

const latest = 5;

/** The last tests that an administrator has had sent to themselves, newest first, and what became of them. */
export async function listTestMails(actor: PersonActor) {
  mustAdminister(actor, "send test mails");
  return db
    .select({
      id: deliveries.id,
      subject: deliveries.subject,
      state: deliveries.state,
      wasUncertain: deliveries.wasUncertain,
      reason: deliveries.reason,
      createdAt: deliveries.createdAt,
    })
    .from(deliveries)
    .where(and(eq(deliveries.personId, actor.id), eq(deliveries.kind, "test")))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(latest);
}
