import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { mustAdminister } from "../people/person-policy";
import { notFound } from "../refusal";
import { type AskedDays, daysShown } from "./asked-days-query";
import { countedQuestions } from "./counted-questions";
import { findPreferences } from "./find-preferences";
import { isAllowedDay } from "./local-hours";

/** When a person was asked lately and may be asked next, for themselves and for administrators: by their own calendar. */
export async function listAskedDays(
  actor: Actor,
  { personId }: { personId: string },
  now: Date,
): Promise<AskedDays> {
  if (actor.kind !== "person" || actor.id !== personId) mustAdminister(actor, "see what somebody is asked");
  const [person] = await db
    .select({ timeZone: people.timeZone, deactivatedAt: people.deactivatedAt })
    .from(people)
    .where(eq(people.id, personId));
  if (!person) throw notFound("person");
  const today = localDay(now, person.timeZone);
  const [preferences, asked] = await Promise.all([
    findPreferences(personId),
    countAsked(personId, daysLater(today, 1 - daysShown), daysLater(today, daysShown)),
  ]);
  const { stoppedAt, cap } = preferences;
  const isNever = person.deactivatedAt !== null || stoppedAt !== null || cap === 0;
  return {
    today,
    askFrom: preferences.askFrom,
    days: Array.from({ length: 2 * daysShown }, (_, place) => {
      const day = daysLater(today, place + 1 - daysShown);
      return { day, asked: asked.get(day) ?? 0, isAllowed: !isNever && isAllowedDay(day, preferences) };
    }),
  };
}

async function countAsked(personId: string, from: string, to: string) {
  const rows = await db.execute<{ day: string; asked: number }>(sql`
    select c.day::text as day, count(*)::int as asked
    from ${countedQuestions({ personId: sql`${personId}`, from: sql`${from}`, to: sql`${to}` })} c group by c.day`);
  return new Map(rows.map(({ day, asked }) => [day, asked]));
}
