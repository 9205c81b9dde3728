import { and, eq, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { cards } from "@/db/schema/reminders";
import { changeSettings } from "@/domain/people/change-settings";
import { localDay } from "@/domain/people/local-day";
import { mostQuestions } from "@/domain/people/settings-input";
import { planReminders } from "@/domain/reminders/plan-reminders";
import { tendReminders } from "@/domain/reminders/tend-reminders";
import type { Asked, Morning } from "./morning";
import { beginOrganization, type Organization, pairKey } from "./organization";
import { playInitiatives } from "./play-initiatives";
import { playInsights } from "./play-insights";
import { playJobs } from "./play-jobs";
import { playLeavers, playNewcomers, playOptingOut, playTeams, playTopics } from "./play-people";
import { playExposures, playResponses } from "./play-reactions";

const dayMs = 24 * 60 * 60 * 1000;
const kindOf = { live: "jit", keep: "keep", base: "base" } as const;

/**
 * Plays a simulated organization in this process' database, morning by morning: what happened since the one before is
 * told to the product by its own verbs, what it queued is done, it looks after its lists once for each day, and plans.
 * Now and then it says what took how long.
 */
export function organizationPlayer(onProgress: (line: string) => void = () => {}) {
  let organization: Organization | null = null;
  let lastTended: Date | null = null;
  let mornings = 0;
  const watch = stopwatch();

  return async function play(morning: Morning): Promise<Asked[]> {
    const now = new Date(morning.now);
    organization ??= await beginOrganization(morning);
    const here = organization;
    await watch("settings", () => playSettings(here, morning, now));
    await watch("people", () => playArrivals(here, morning, now));
    await watch("insights", () => playInsights(here, morning));
    await watch("exposures", () => playExposures(here, morning));
    await watch("answers", () => playResponses(here, morning));
    await watch("people", () => playLeavers(here, morning, now));
    await watch("opting out", () => playOptingOut(here, morning, now));
    await watch("initiatives", () => playInitiatives(here, morning, now));
    await watch("jobs", () => playJobs(here, now));
    await watch("tending", () => tendDaily(lastTended, now));
    lastTended = now;
    await watch("planning", () => planReminders(now));
    mornings += 1;
    if (mornings % 100 === 0) onProgress(`${mornings} mornings: ${watch.said()}`);
    return watch("reading", () => readAsked(here, now));
  };
}

async function playArrivals(organization: Organization, morning: Morning, now: Date) {
  await playTopics(organization, morning, now);
  await playTeams(organization, morning, now);
  await playNewcomers(organization, morning, now);
}

/** How many questions a week; and that nobody need approve what the keeper writes. */
async function playSettings(organization: Organization, { cap }: Morning, now: Date) {
  if (organization.cap === cap) return;
  const questionsAWeek = Math.min(mostQuestions, Math.max(0, Math.floor(cap ?? mostQuestions)));
  const given = { organization: "Simulation", allowedMailDomains: [], approveOwn: "on" as const };
  await changeSettings(organization.keeper, { ...given, questionsAWeek }, now);
  organization.cap = cap;
}

/** Once for each day since the last time, weekends included. */
async function tendDaily(last: Date | null, now: Date) {
  const days = last ? Math.round((now.getTime() - last.getTime()) / dayMs) : 1;
  for (let back = days - 1; back >= 0; back -= 1) await tendReminders(new Date(now.getTime() - back * dayMs));
}

/** The questions of today, whose answers come tomorrow. */
async function readAsked(
  { people, insights, timeZone, cards: known }: Organization,
  now: Date,
): Promise<Asked[]> {
  const rows = await db
    .select({ id: cards.id, personId: cards.personId, insightId: cards.insightId, reason: cards.reason })
    .from(cards)
    .where(
      and(eq(cards.day, localDay(now, timeZone)), ne(cards.reason, "own"), ne(cards.state, "withdrawn")),
    );
  const personOf = new Map([...people].map(([id, person]) => [person.id, id]));
  const insightOf = new Map([...insights].map(([id, insight]) => [insight.id, id]));
  return rows.flatMap(({ id, personId, insightId, reason }) => {
    known.set(pairKey(personId, insightId), id);
    const [person, insight] = [personOf.get(personId), insightOf.get(insightId)];
    if (person === undefined || insight === undefined || reason === "own") return [];
    return [{ personId: person, insightId: insight, kind: kindOf[reason] }];
  });
}

function stopwatch() {
  const spent = new Map<string, number>();
  async function watch<Result>(what: string, work: () => Promise<Result>) {
    const began = performance.now();
    try {
      return await work();
    } finally {
      spent.set(what, (spent.get(what) ?? 0) + performance.now() - began);
    }
  }
  const said = () => [...spent].map(([what, ms]) => `${what} ${(ms / 1000).toFixed(1)} s`).join(", ");
  return Object.assign(watch, { said });
}
