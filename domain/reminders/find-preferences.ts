import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { preferences } from "@/db/schema/people";
import { readSettings } from "../people/settings";
import { type Preferences, unchosen } from "./preferences-query";
import { findSlackWay } from "./slack-way";

/** How and when a person wants to be asked, with what holds where they never chose. */
export async function findPreferences(personId: string): Promise<Preferences> {
  const [rows, { questionsAWeek }, slack] = await Promise.all([
    db.select().from(preferences).where(eq(preferences.personId, personId)),
    readSettings(db),
    findSlackWay(db, personId),
  ]);
  const chosen = rows[0] ?? unchosen;
  return {
    cap: chosen.cap ?? questionsAWeek,
    chosenCap: chosen.cap,
    organizationCap: questionsAWeek,
    days: [...chosen.days].sort((one, other) => one - other),
    askFrom: chosen.askFrom.slice(0, 5),
    askUntil: chosen.askUntil.slice(0, 5),
    questionsBy: chosen.questionsBy,
    asksBy: chosen.asksBy,
    pausedUntil: chosen.pausedUntil,
    stoppedAt: chosen.stoppedAt,
    slack,
  };
}
