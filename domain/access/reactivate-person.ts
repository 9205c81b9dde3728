import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { queuePlacingOf } from "../people/queue-placing";
import { conflict, notFound } from "../refusal";

/** Lets a deactivated person in again, with the role they had. What was handed over stays where it is. */
export async function reactivatePerson(actor: Actor, { personId }: { personId: string }) {
  mustAdminister(actor, "reactivate people");
  await db.transaction(async (tx) => {
    const [person] = await tx.select().from(people).where(eq(people.id, personId)).for("update");
    if (!person) throw notFound("person");
    if (!person.deactivatedAt) throw conflict("This person can sign in already.");
    await tx.update(people).set({ deactivatedAt: null, digestAt: null }).where(eq(people.id, personId));
    await queuePlacingOf(tx, personId);
    await recordAudit(
      tx,
      actor,
      "person.reactivated",
      { kind: "person", id: personId },
      { after: { role: person.role } },
    );
  });
}
