import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { plans } from "@/db/schema/reminders";
import { daysLater } from "../memory/days";
import { localDay } from "../people/local-day";
import { type AskedPerson, capOf, hindranceOf, isOtherDay, openingOf } from "./asked-person";
import { chooseCards, type Valued } from "./choose-cards";
import { type Clock, clockAt } from "./clock-at";
import { daysUntilLookedAt, peopleABatch } from "./constants";
import { countAskedLately, findAskedPeople } from "./find-asked-people";
import type { LocalMoment } from "./local-hours";
import type { Hindrance } from "./plan-query";
import { queueQuestions } from "./queue-questions";
import { type Pair, type Weighing, weighPairs } from "./weigh-pairs";
import { writeCards } from "./write-cards";

/**
 * Plans the days of some people whose moment has come, and says when theirs comes next. Who is being planned by another
 * worker is passed over. Returns how many people it was.
 */
export async function planBatch(tx: Transaction, organizationCap: number, now: Date) {
  const people = await lockDue(tx, organizationCap, now);
  if (people.length === 0) return 0;
  const clock = clockAt(now);
  const here = people.map((person) => placed(person, clock));
  const days = [...(await claimStale(tx, here)), ...(await claimDays(tx, here, now))];
  await planDays(tx, days, clock, now);
  await setMoments(tx, here, clock, now);
  return people.length;
}

/** A person on their local day. */
type Placed = AskedPerson & { at: LocalMoment; hindrance: Hindrance | null };

/** A day of a person that is planned now, and by nobody else. */
type Day = { person: Placed; room: number; others: boolean };

const placed = (person: AskedPerson, clock: Clock): Placed => {
  const at = clock.here(person.timeZone);
  return { ...person, at, hindrance: hindranceOf(person, at) };
};

/**
 * Those whose moment came, and those who need something since their day was planned without a question; each kind by its
 * own index.
 */
function lockDue(tx: Transaction, organizationCap: number, now: Date) {
  const tomorrow = daysLater(localDay(now, "UTC"), 1);
  const due = sql`
    (select id from people where deactivated_at is null and remind_at is null limit ${peopleABatch})
    union all
    (select id from people where deactivated_at is null and remind_at <= ${now.toISOString()}::timestamptz
      order by remind_at nulls first limit ${peopleABatch})
    union all
    (select person_id from plans where is_stale and day <= ${tomorrow}::date limit ${peopleABatch})`;
  return findAskedPeople(
    tx,
    {
      which: sql`p.id in (${due})`,
      rest: sql`order by p.id limit ${peopleABatch} for no key update of p skip locked`,
    },
    organizationCap,
  );
}

/** Takes all marks off, and plans again the days of today that had no question. */
async function claimStale(tx: Transaction, people: Placed[]): Promise<Day[]> {
  const rows = await tx.execute<{ personId: string; day: string; cards: number }>(sql`
    update plans set is_stale = false
    where is_stale and person_id in (select id::uuid from jsonb_array_elements_text(${JSON.stringify(people.map(({ id }) => id))}::jsonb) as id)
    returning person_id as "personId", day::text as day, cards`);
  const stale = new Set(rows.filter(({ cards }) => cards === 0).map(({ personId, day }) => personId + day));
  const again = people.filter(({ id, at, hindrance }) => hindrance === null && stale.has(id + at.day));
  return withRoom(tx, again, () => false);
}

/** Whoever's row is there first plans that day. */
async function claimDays(tx: Transaction, people: Placed[], now: Date): Promise<Day[]> {
  const days = await withRoom(
    tx,
    people.filter(({ hindrance }) => hindrance === null),
    ({ at, days }) => isOtherDay(at.day, days),
  );
  if (days.length === 0) return [];
  const rows = await tx
    .insert(plans)
    .values(
      days.map(({ person, room }) => ({ personId: person.id, day: person.at.day, plannedAt: now, room })),
    )
    .onConflictDoNothing()
    .returning({ personId: plans.personId });
  const claimed = new Set(rows.map(({ personId }) => personId));
  return days.filter(({ person }) => claimed.has(person.id));
}

async function withRoom(tx: Transaction, people: Placed[], others: (person: Placed) => boolean) {
  if (people.length === 0) return [];
  const asked = await countAskedLately(
    tx,
    people.map(({ id, at }) => ({ personId: id, day: at.day })),
  );
  return people.map((person) => {
    const room = Math.max(0, capOf(person) - (asked.get(person.id) ?? 0));
    return { person, room, others: others(person) };
  });
}

async function planDays(tx: Transaction, days: Day[], clock: Clock, now: Date) {
  const open = days.filter(({ room }) => room > 0);
  if (open.length === 0) return;
  const pairs = new Map<string, Pair[]>(open.map(({ person }) => [person.id, []]));
  for (const pair of await weighPairs(
    tx,
    open.map((day) => asWeighing(day, clock)),
  ))
    pairs.get(pair.personId)?.push(pair);
  const chosen = open.flatMap((day) => chosenOf(day, pairs.get(day.person.id) ?? []));
  const written = await writeCards(tx, chosen, now);
  await queueQuestions(
    tx,
    written.map(({ id }) => id),
  );
}

const asWeighing = ({ person, room, others }: Day, clock: Clock): Weighing => ({
  ...{ personId: person.id, today: person.at.day, room, others },
  midnight: clock.midnight(person.at.day, person.timeZone),
});

function chosenOf({ person, room }: Day, pairs: Pair[]): (Valued & { day: string })[] {
  const today = person.at.day;
  return chooseCards(pairs, { today, cap: capOf(person), room, opening: openingOf(person) })
    .filter(({ verdict }) => verdict === "chosen")
    .map((one) => ({ ...one, day: today }));
}

/** After today for whoever could be asked today, else as their days, hours and pauses say. */
async function setMoments(tx: Transaction, people: Placed[], clock: Clock, now: Date) {
  const fallback = new Date(now.getTime() + daysUntilLookedAt * 24 * 60 * 60 * 1000);
  const moments = people.map((person) => ({ id: person.id, at: momentAfter(person, clock) ?? fallback }));
  await tx.execute(sql`
    update people set remind_at = m.at
    from jsonb_to_recordset(${JSON.stringify(moments)}::jsonb) as m (id uuid, at timestamptz)
    where people.id = m.id`);
}

const notYet: (Hindrance | null)[] = [
  "before-their-hours",
  "after-their-hours",
  "not-an-allowed-day",
  "paused",
];

function momentAfter(person: Placed, clock: Clock) {
  if (person.isStopped) return null;
  return clock.next(person, notYet.includes(person.hindrance) ? null : person.at.day);
}
