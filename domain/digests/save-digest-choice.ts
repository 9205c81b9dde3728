import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people, preferences } from "@/db/schema/people";

type Choice = Partial<Pick<typeof preferences.$inferInsert, "digestDay" | "digestTime" | "digestStoppedAt">>;

/** Writes what a person, whose row is locked, wants of their digest; when the next one comes is worked out again. */
export async function saveDigestChoice(tx: Transaction, personId: string, choice: Choice, now: Date) {
  // `changedAt` tells when they last chose how they are asked questions: of those that is not about, it says nothing.
  await tx
    .insert(preferences)
    .values({ personId, ...choice, changedAt: now })
    .onConflictDoUpdate({ target: preferences.personId, set: choice });
  await tx.update(people).set({ digestAt: null }).where(eq(people.id, personId));
}
