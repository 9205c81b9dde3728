import { and, desc, eq, ne, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { cards, plans } from "@/db/schema/reminders";
import type { Actor } from "../actor";
import { localDay } from "../people/local-day";
import { mustAdminister } from "../people/person-policy";
import { readSettings } from "../people/settings";
import { notFound } from "../refusal";
import { type AskedPerson, capOf, hindranceOf, isOtherDay, openingOf } from "./asked-person";
import { chooseCards, type Valued } from "./choose-cards";
import { describePairs, type ReasonedPair } from "./describe-pairs";
import { isDigestDay } from "./digest-day";
import { countAskedLately, findAskedPeople } from "./find-asked-people";
import { type LocalMoment, localMoment, nextMoment, startOfDay } from "./local-hours";
import type { ExplainedPlan, Hindrance, NotAsked, Weighed } from "./plan-query";
import { weighPairs } from "./weigh-pairs";

/** So many that are not asked are listed. */
const mostListed = 25;

/**
 * What a person is asked on their local day, and of everything that was weighed for it why, or why not: by the same
 * functions that plan it. For themselves; and for administrators, who learn nothing of what they remember.
 */
export async function explainPlan(
  actor: Actor,
  { personId }: { personId: string },
  now: Date,
): Promise<ExplainedPlan> {
  const isOwn = actor.kind === "person" && actor.id === personId;
  if (!isOwn) mustAdminister(actor, "see what somebody is asked");
  const day = await readDay(personId, now);
  const [asked, weighed] = await Promise.all([listAsked(day), weigh(day)]);
  const shown = new Set(asked.map(({ insightId }) => insightId));
  const coming = weighed.filter(({ verdict, insightId }) => verdict === "chosen" && !shown.has(insightId));
  const others = weighed
    .filter((one) => !shown.has(one.insightId) && !coming.includes(one))
    .sort((one, other) => other.value - one.value);
  const listed = [...asked, ...coming, ...others.slice(0, mostListed)];
  const told = await tell(actor, day, listed, isOwn, now);
  const askedCount = asked.length + coming.length;
  return {
    ...{ day: day.at.day, cap: capOf(day.person), askedLately: day.askedLately, room: day.room },
    ...{ hindrance: day.hindrance ?? (day.room === 0 ? "no-room" : null), next: nextOf(day, now) },
    ...{ asked: told.slice(0, askedCount), others: told.slice(askedCount), isDigestDay: day.isDigestDay },
    more: Math.max(0, others.length - mostListed),
  };
}

type Day = {
  person: AskedPerson;
  at: LocalMoment;
  hindrance: Hindrance | null;
  askedLately: number;
  room: number;
  isPlanned: boolean;
  isDigestDay: boolean;
};

async function readDay(personId: string, now: Date): Promise<Day> {
  const { questionsAWeek } = await readSettings(db);
  const [person] = await findAskedPeople(db, { which: sql`p.id = ${personId}` }, questionsAWeek);
  if (!person) throw notFound("person");
  const at = localMoment(now, person.timeZone);
  const [asked, planned, hasDigest] = await Promise.all([
    countAskedLately(db, [{ personId, day: at.day }]),
    db
      .select({ day: plans.day })
      .from(plans)
      .where(and(eq(plans.personId, personId), eq(plans.day, at.day))),
    isDigestDay(db, { personId, day: at.day }, now),
  ]);
  const askedLately = asked.get(personId) ?? 0;
  const room = Math.max(0, capOf(person) - askedLately);
  return {
    ...{ person, at, hindrance: hindranceOf(person, at), askedLately, room },
    isPlanned: planned.length > 0,
    isDigestDay: hasDigest,
  };
}

/** An insight that is or might be asked, before it has words. */
type Told = ReasonedPair &
  Pick<Weighed, "recall" | "value" | "dueOn" | "verdict"> & { lastAskedOn: string | null };

/** What waits for an answer, and what was asked today. */
async function listAsked({ person, at }: Day): Promise<Told[]> {
  const rows = await db
    .select()
    .from(cards)
    .where(
      and(
        eq(cards.personId, person.id),
        or(eq(cards.state, "open"), and(eq(cards.day, at.day), ne(cards.reason, "own"))),
        ne(cards.state, "withdrawn"),
      ),
    )
    .orderBy(ne(cards.reason, "live"), desc(cards.value), cards.id);
  return rows.map(({ insightId, reason, initiativeId, recall, value, day }) => ({
    ...{ insightId, reason, initiativeId, recall, value, promisedOn: null, dueOn: null, lastAskedOn: day },
    verdict: day === at.day ? "chosen" : "still-open",
  }));
}

/** As the planner does it, but of everything, and as of the hours that are still to come today. */
async function weigh({ person, at, room, hindrance, isPlanned }: Day): Promise<Told[]> {
  const today = at.day;
  const midnight = startOfDay(today, person.timeZone);
  const others = isOtherDay(today, person.days);
  const pairs = await weighPairs(db, [{ personId: person.id, today, midnight, room, others }], true);
  const mayCome = !isPlanned && (hindrance === null || hindrance === "before-their-hours");
  return chooseCards(pairs, { today, cap: capOf(person), room, opening: openingOf(person) }).map((one) =>
    asTold(one, verdictOf(one, mayCome), person.timeZone),
  );
}

/** What became worth asking after the day was planned, or on a day that is not theirs, waits for another one. */
const verdictOf = ({ verdict }: Valued, mayCome: boolean): NotAsked =>
  verdict === "chosen" && !mayCome ? "not-today" : verdict;

const asTold = (one: Valued, verdict: NotAsked, timeZone: string): Told => ({
  ...{ insightId: one.insightId, reason: one.reason, initiativeId: one.initiativeId, verdict },
  ...{
    promisedOn: one.promisedOn,
    recall: one.recall,
    value: one.value,
    dueOn: one.snoozedUntil ?? one.dueOn,
  },
  lastAskedOn: one.lastAskedAt && localDay(new Date(one.lastAskedAt), timeZone),
});

/** In words; what is known of a person's memory is theirs alone. */
async function tell(actor: Actor, { person, at }: Day, listed: Told[], isOwn: boolean, now: Date) {
  const asking = { personId: person.id, today: at.day, timeZone: person.timeZone };
  const words = await describePairs(actor, asking, listed, now);
  return listed.flatMap(({ initiativeId: _, promisedOn: __, ...one }): Weighed[] => {
    const named = words.get(one.insightId);
    if (!named) return [];
    return [{ ...one, ...named, ...(isOwn ? {} : { recall: null, value: 0, dueOn: null }) }];
  });
}

function nextOf({ person, hindrance, at, isPlanned }: Day, now: Date) {
  if (hindrance !== null && never.includes(hindrance)) return null;
  const next = nextMoment(person, now, isPlanned ? at.day : null);
  if (next === null) return null;
  const there = localMoment(next, person.timeZone);
  return { on: there.day, at: there.time.slice(0, 5) };
}

const never: Hindrance[] = ["stopped", "deactivated", "none-wanted", "gone-quiet"];
