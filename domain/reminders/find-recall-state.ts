import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people, preferences } from "@/db/schema/people";
import { reminderPeople } from "@/db/schema/reminders";
import type { PersonActor } from "../actor";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { readSettings } from "../people/settings";
import { capOf } from "./asked-person";
import type { RecallState } from "./card-query";
import { capDays, quiet } from "./constants";
import { countedQuestions } from "./counted-questions";
import { weekdayOf } from "./local-hours";

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
      days: sql<number[]>`coalesce(${preferences.days}, '{2,3,4,5}')`,
      askedOn: sql<string[]>`(
        select coalesce(array_agg(c.day::text order by c.day), '{}') from ${countedQuestions({
          personId: sql`${people.id}`,
          from: sql`${today}::date - ${capDays - 1}::int`,
          to: sql`${today}::date`,
        })} c)`,
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
  if (row.isNew) return { kind: "nothing-yet" };
  return (await findFullness(row, today)) ?? { kind: "all-done", nextOn: row.nextOn };
}

type Agreed = { cap: number | null; unopened: number | null; askedOn: string[]; days: number[] };

/** When another may come, of whoever was asked as many as they agreed to in these seven days. */
async function findFullness(agreed: Agreed, today: string): Promise<RecallState | null> {
  const { askedOn, days } = agreed;
  if (askedOn.length === 0) return null;
  const chosen = agreed.cap ?? (await readSettings(db)).questionsAWeek;
  const cap = capOf({ cap: chosen, unopenedRun: agreed.unopened ?? 0 });
  const leaves = askedOn.at(-cap);
  if (askedOn.length < cap || leaves === undefined) return null;
  const isFree = daysLater(leaves, capDays);
  const from = [...Array(capDays).keys()]
    .map((ahead) => daysLater(isFree > today ? isFree : today, ahead))
    .find((day) => days.includes(weekdayOf(day)));
  return { kind: "asked-enough", asked: askedOn.length, from: from ?? null };
}
