import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people, preferences } from "@/db/schema/people";
import { notFound } from "../refusal";
import { unchosen } from "./preferences-query";

type Chosen = Partial<Omit<typeof preferences.$inferInsert, "personId" | "changedAt">>;

/** What a person chose until now. Their row in `people` is the lock, because most have none in `preferences`. */
export async function lockPreferences(tx: Transaction, personId: string) {
  const [person] = await tx
    .select({ timeZone: people.timeZone, locale: people.locale })
    .from(people)
    .where(eq(people.id, personId))
    .for("no key update");
  if (!person) throw notFound("person");
  const [row] = await tx.select().from(preferences).where(eq(preferences.personId, personId));
  const chosen = row ?? { ...unchosen, changedAt: null };
  return {
    ...person,
    ...chosen,
    days: [...chosen.days],
    askFrom: chosen.askFrom.slice(0, 5),
    askUntil: chosen.askUntil.slice(0, 5),
    digestTime: chosen.digestTime.slice(0, 5),
  };
}

/** Writes what they choose now; when they are asked next has to be worked out again. */
export async function savePreferences(tx: Transaction, personId: string, chosen: Chosen, now: Date) {
  await tx
    .insert(preferences)
    .values({ personId, ...chosen, changedAt: now })
    .onConflictDoUpdate({ target: preferences.personId, set: { ...chosen, changedAt: now } });
  await tx.update(people).set({ remindAt: null }).where(eq(people.id, personId));
}
