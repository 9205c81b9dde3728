import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { memory } from "@/db/schema/memory";
import { declinedKeepers, keepers } from "@/db/schema/reminders";
import type { PersonActor } from "@/domain/actor";
import { linkedInsights } from "@/domain/initiatives/linked-insights";
import { daysLater } from "@/domain/memory/days";
import { choosePreferences } from "@/domain/reminders/choose-preferences";
import { noteLiveNeed } from "@/domain/reminders/note-live-need";
import { participants } from "@/domain/reminders/participants";
import { pauseQuestions } from "@/domain/reminders/pause-questions";
import { planReminders } from "@/domain/reminders/plan-reminders";
import { stopQuestions } from "@/domain/reminders/stop-questions";
import { tendReminders } from "@/domain/reminders/tend-reminders";
import { demoAsked } from "./asked";
import type { DemoAsked } from "./demo-asked";
import { type DemoCast, findCast } from "./demo-cast";
import { daysBefore } from "./demo-dates";
import { daysAround, latestMorning } from "./demo-mornings";
import { demoInsights } from "./insights";
import { type Asked, layAnswers } from "./lay-answers";
import type { Library } from "./lay-path";
import { layQuestion } from "./lay-questions";
import { otherDemoInsights } from "./other-records";
import { readLibrary } from "./seed-paths";

type Stage = { cast: DemoCast; library: Library; now: Date };
type Person = { told: DemoAsked; actor: PersonActor; morning: ReturnType<typeof latestMorning> };

/**
 * Has people of the demo chosen how they are asked, answered for months, and be asked on their latest morning: what is
 * needed is counted, entrusted and planned as the product itself does it.
 */
export async function seedReminders(now: Date) {
  const stage = await db.transaction(async (tx) => ({
    ...{ cast: await findCast(tx, [], now), library: await readLibrary(tx), now },
  }));
  const people = demoAsked.map((told): Person => {
    const actor = { ...stage.cast.person(told.by), kind: "person" } as const;
    return { told, actor, morning: latestMorning(now, actor.timeZone) };
  });
  for (const person of people) await choose(person, stage);
  await countNeeds();
  await entrust(people, stage);
  await tendReminders(daysBefore(now, 2));
  const asked = await findAsked(people, stage);
  await db.transaction((tx) => layAnswers(tx, asked));
  await layLately(people, stage);
  for (const at of [...new Set(people.map(({ morning }) => +morning.at))].sort((one, other) => one - other))
    await planReminders(new Date(at));
}

/** What they chose, at a time when they were there already. */
async function choose({ told, actor, morning }: Person, { cast, now }: Stage) {
  const at = daysBefore(now, Math.min(60, cast.joinedDaysAgo(told.by) - 1));
  const { chose } = told;
  const { timeZone, locale } = actor;
  const next = (morning.weekday % 7) + 1;
  const days = chose === "next-day-only" ? [(next % 7) + 1] : daysAround(morning.weekday);
  const rest = { askFrom: "08:30", askUntil: "17:00", questionsBy: "mail", asksBy: "mail" } as const;
  await choosePreferences(actor, { cap: told.cap ?? null, days, ...rest, timeZone, locale }, at);
  if (chose === "stopped") await stopQuestions(actor, {}, at);
  if (typeof chose !== "object") return;
  const until = daysLater(morning.day, chose.pausedForDays);
  await pauseQuestions(actor, { span: "date", until }, daysBefore(now, 3));
}

/** Every initiative, as it became known. */
async function countNeeds() {
  const known = await db.select().from(initiatives).orderBy(asc(initiatives.createdAt));
  for (const { id, createdAt } of known) await noteLiveNeed({ initiativeId: id }, createdAt);
}

async function entrust(people: Person[], { library, now }: Stage) {
  const told = (slugs: string[] | undefined, { id }: PersonActor) =>
    (slugs ?? []).map((slug) => ({ insightId: library(slug).insightId, personId: id }));
  const since = daysBefore(now, 90);
  const kept = people.flatMap(({ told: { keeps }, actor }) => told(keeps, actor));
  const gaveBack = people.flatMap(({ told: one, actor }) => told(one.gaveBack, actor));
  await db.insert(keepers).values(kept.map((pair) => ({ ...pair, origin: "volunteer" as const, since })));
  await db.insert(declinedKeepers).values(gaveBack.map((pair) => ({ ...pair, at: since })));
}

/** Of everybody what they are to know: what is kept alive in them, and what their initiatives need. */
async function findAsked(people: Person[], { cast, library, now }: Stage): Promise<Asked[]> {
  const live = participants(sql`n.stage in ('proposed', 'active')`, now);
  const rows = await db.execute<{ pair: string }>(sql`
    select person_id || ' ' || insight_id as pair from ${memory} where tier <> 'none' or contacts > 0
    union
    select o.person_id || ' ' || l.insight_id from ${linkedInsights()} l
    join ${live} o on o.initiative_id = l.initiative_id`);
  const pairs = new Set(rows.map(({ pair }) => pair));
  const records = [...demoInsights, ...otherDemoInsights].map(({ slug }) => ({
    slug,
    record: library(slug),
  }));
  return people.map(({ told, actor, morning }) => ({
    ...{ told, personId: actor.id, timeZone: actor.timeZone, day: morning.day },
    joinedDaysAgo: cast.joinedDaysAgo(told.by),
    known: records.filter(({ record }) => pairs.has(`${actor.id} ${record.insightId}`)),
  }));
}

/** What was put to people in the last weeks, in its order. */
async function layLately(people: Person[], { library }: Stage) {
  const rows = await db.select({ id: initiatives.id, title: initiatives.title }).from(initiatives);
  const idOf = new Map(rows.map(({ title, id }) => [title, id]));
  const initiative = (title: string) => idOf.get(title) ?? missing(title);
  for (const { told, actor, morning } of people)
    for (const question of told.lately ?? [])
      await layQuestion({ actor, day: morning.day, library, initiative }, question);
}

function missing(title: string): never {
  throw new Error(`The demo has no initiative called ${title}.`);
}
