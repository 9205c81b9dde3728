import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import { deliveries, deliveryAttempts } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { people } from "@/db/schema/people";
import type { PersonActor } from "@/domain/actor";
import { noteBounce } from "@/domain/deliveries/note-bounce";
import { chooseDigest } from "@/domain/digests/choose-digest";
import { composeDigest } from "@/domain/digests/compose-digest";
import { latestMoment } from "@/domain/digests/digest-moments";
import { planDigests } from "@/domain/digests/plan-digests";
import { stopDigest } from "@/domain/digests/stop-digest";
import { daysLater } from "@/domain/memory/days";
import { instantAt } from "@/domain/reminders/local-hours";
import { type DemoCast, findCast } from "./demo-cast";
import { daysBefore } from "./demo-dates";
import { latestMorning, mornings } from "./demo-mornings";
import { type DemoDigest, type DemoOutcome, demoDigests } from "./digests";
import { demoPeople } from "./library";

const minuteMs = 60_000;
const worker = "demo";

type Reader = { told: DemoDigest; actor: PersonActor; schedule: Schedule; at: Date };
type Schedule = { timeZone: string; digestDay: number; digestTime: string };

/**
 * Gives people of the demo the digest of their week, planned and composed as the product itself does it. There was no
 * worker at their hour, so it came on their latest morning, whichever day the demo is begun; and some had one a week
 * before, when there was a mail server. Whoever has come within the week still waits for their first.
 */
export async function seedDigests(now: Date) {
  const cast = await db.transaction((tx) => findCast(tx, [], now));
  const readers = demoPeople
    .filter(({ joinedDaysAgo }) => joinedDaysAgo >= 7)
    .map(({ key }) => readerOf(key, cast, now));
  for (const { told, actor, schedule } of readers)
    if (told.time) await chooseDigest(actor, schedule, daysBefore(now, 30));
  const earlier = readers.filter(({ told }) => told.before);
  for (const reader of earlier) await come(reader, daysBefore(reader.at, 7));
  for (const { told, actor } of earlier) if (told.before) await settle(actor, told.before);
  for (const { told, actor, at } of readers) if (told.stopped) await stopDigest(actor, daysBefore(at, 6));
  for (const reader of readers.toSorted((one, other) => +one.at - +other.at)) await come(reader, reader.at);
}

/** With the hour at which they get it: their own, or that of their latest morning, right after they were asked. */
function readerOf(key: string, cast: DemoCast, now: Date): Reader {
  const told = demoDigests.find(({ by }) => by === key) ?? { by: key };
  const actor = { ...cast.person(key), kind: "person" } as const;
  const { timeZone } = actor;
  const morning = latestMorning(now, timeZone);
  if (!told.time) {
    const at = new Date(+morning.at + 5 * minuteMs);
    return { told, actor, schedule: { timeZone, digestDay: 1, digestTime: "08:00" }, at };
  }
  const { day, weekday } = mornings(daysLater(morning.day, -1), timeZone);
  const schedule = { timeZone, digestDay: weekday, digestTime: told.time };
  return { told, actor, schedule, at: instantAt(day, told.time, timeZone) };
}

/** Their hour of that week has come, and nobody else's. */
async function come({ actor, schedule }: Reader, at: Date) {
  const due = latestMoment(schedule, at).at;
  const isTheirs = eq(people.id, actor.id);
  await db
    .update(people)
    .set({ digestAt: sql`case when ${isTheirs} then ${due.toISOString()}::timestamptz end` });
  await planDigests(at);
  const planned = await db
    .select({ id: digestEditions.id })
    .from(digestEditions)
    .where(and(eq(digestEditions.personId, actor.id), eq(digestEditions.state, "planned")));
  for (const { id } of planned) await composeDigest({ editionId: id }, at);
}

/** What the mail server said to their digest. */
async function settle({ id: personId, email: address }: PersonActor, outcome: DemoOutcome) {
  const own = and(eq(deliveries.personId, personId), eq(deliveries.kind, "digest"));
  const [mail] = await db.select().from(deliveries).where(own);
  if (!mail) return;
  const { id: deliveryId } = mail;
  const at = new Date(+mail.createdAt + minuteMs);
  const said = wordsOf(outcome);
  await db
    .update(deliveries)
    .set({ state: said.outcome, attempt: 1, worker, reason: said.answer, ...said.marks(at) })
    .where(own);
  const tried = { deliveryId, attempt: 1, worker, startedAt: at, endedAt: at };
  await db.insert(deliveryAttempts).values({ ...tried, outcome: said.outcome, answer: said.answer });
  if (typeof outcome !== "object") return;
  const key = `smtp:${deliveryId}:1`;
  const told = { key, personId, deliveryId, address, answer: outcome.bounced };
  await db.transaction((tx) => noteBounce(tx, { ...told, kind: "hard", source: "smtp" }));
  await db.update(bounces).set({ at }).where(eq(bounces.key, key));
  await db.update(people).set({ mailPausedAt: at }).where(eq(people.id, personId));
}

function wordsOf(outcome: DemoOutcome) {
  const none = () => ({});
  if (outcome === "sent")
    return { outcome, answer: "250 2.0.0 Ok: queued", marks: (at: Date) => ({ sentAt: at }) } as const;
  if (outcome === "uncertain") {
    const answer = "The connection broke off before the server had answered: it may have arrived.";
    return { outcome, answer, marks: () => ({ wasUncertain: true }) } as const;
  }
  return { outcome: "failed", answer: outcome.bounced, marks: none } as const;
}
