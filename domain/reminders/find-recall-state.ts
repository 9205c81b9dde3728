import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, preferences } from "@/db/schema/people";
import { reminderPeople } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { RecallState } from "./card-query";
import { quiet } from "./constants";

/** Why no question waits for this person. */
export async function findRecallState(actor: PersonActor, now: Date): Promise<RecallState> {
  const today = localDay(now, actor.timeZone);
  const [row] = await db
    .select({
      stoppedAt: preferences.stoppedAt,
      cap: preferences.cap,
      pausedUntil: preferences.pausedUntil,
      unopened: reminderPeople.unopenedRun,
      nextOn: sql<string | null>`(
        select min(coalesce(m.snoozed_until, m.due_on))::text from memory m
        where m.person_id = ${people.id} and m.suppressed_at is null
          and coalesce(m.snoozed_until, m.due_on) > ${today})`,
      isNew: sql<boolean>`not exists (
        select from memory m where m.person_id = ${people.id} and (m.contacts > 0 or m.tier <> 'none'))`,
    })
    .from(people)
    .leftJoin(preferences, eq(preferences.personId, people.id))
    .leftJoin(reminderPeople, eq(reminderPeople.personId, people.id))
    .where(eq(people.id, actor.id));
  if (!row) return { kind: "nothing-yet" };
  if (row.stoppedAt || row.cap === 0) return { kind: "stopped" };
  if (row.pausedUntil && row.pausedUntil > today) return { kind: "paused", until: row.pausedUntil };
  if ((row.unopened ?? 0) >= quiet.none) return { kind: "gone-quiet" };
  return row.isNew ? { kind: "nothing-yet" } : { kind: "all-done", nextOn: row.nextOn };
}
