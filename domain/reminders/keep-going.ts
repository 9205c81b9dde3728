import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import { reminderPeople } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";

/** After many questions went by unopened: the actor says that they want to be asked again, as before. */
export async function keepGoing(actor: PersonActor) {
  await db.transaction(async (tx) => {
    const own = eq(reminderPeople.personId, actor.id);
    await tx.update(reminderPeople).set({ unopenedRun: 0, openedRun: 0 }).where(own);
    await tx.update(people).set({ remindAt: null }).where(eq(people.id, actor.id));
  });
}
