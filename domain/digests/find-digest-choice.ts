import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { preferences } from "@/db/schema/people";
import { unchosen } from "../reminders/preferences-query";

/** When somebody wants their digest, with what holds where they never chose, and whether they want it. */
export async function findDigestChoice(personId: string) {
  const [row] = await db
    .select({
      day: preferences.digestDay,
      time: preferences.digestTime,
      stoppedAt: preferences.digestStoppedAt,
    })
    .from(preferences)
    .where(eq(preferences.personId, personId));
  const { day, time, stoppedAt } = row ?? {
    ...{ day: unchosen.digestDay, time: unchosen.digestTime, stoppedAt: unchosen.digestStoppedAt },
  };
  return { day, time: time.slice(0, 5), isStopped: stoppedAt !== null };
}
