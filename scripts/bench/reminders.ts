import type postgres from "postgres";
import { openInstallation } from "@/scripts/faults/installation";
import { figure } from "./figure";
import { generateLibrary } from "./library/generate-library";
import { generateReminders } from "./reminders/generate-reminders";
import { rowsRead } from "./rows-read";

/** As many pairs a person and live initiatives as the simulated organization has at a cap of three, and some more. */
const shape = {
  ...{ scheduled: 30, dueShare: 0.35, met: 60, keepers: 4 },
  ...{ liveEach100: 6, peopleEach: 8, linkedEach: 6 },
};
const sizes = [
  { insights: 1000, people: 1000, teams: 40 },
  { insights: 10_000, people: 10_000, teams: 400 },
];
const minute = 60_000;

/**
 * The plan of a day on which everything may be asked, of everybody at once because all are in one time zone, and what
 * planning reads: also on the day before, which asks for initiatives alone, and five minutes later, when all is done.
 */
export async function benchReminders({ insights }: { insights?: number } = {}) {
  const installation = await openInstallation({ fast: true, isServed: false });
  // One connection, so that it can be asked to say what it read.
  Object.assign(process.env, { DATABASE_URL: installation.url, DATABASE_POOL: "1" });
  const { planReminders } = await import("@/domain/reminders/plan-reminders");
  for (const size of sizes)
    if (insights === undefined || insights === size.insights)
      await benchSize(installation.sql, size, planReminders);
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await installation.close();
}

type Plan = (now: Date) => Promise<void>;

async function benchSize(sql: postgres.Sql, size: (typeof sizes)[number], plan: Plan) {
  const [wednesday, thursday] = [new Date("2026-06-03T08:31:00Z"), new Date("2026-06-04T08:31:00Z")];
  await sql`truncate people, teams, topics, insights, initiatives, planner_clock cascade`;
  await generateLibrary(sql, { ...size, words: 20 }, wednesday);
  await generateReminders(sql, shape, "2026-06-04");
  const name = `${size.people.toLocaleString("en")} × ${size.insights.toLocaleString("en")}`;
  await tellSize(sql, name);
  await planOnce(sql, `${name}, for initiatives alone`, wednesday, plan);
  await planOnce(sql, `${name}, everything`, thursday, plan);
  await planOnce(sql, `${name}, five minutes later`, new Date(thursday.getTime() + 5 * minute), plan);
}

async function tellSize(sql: postgres.Sql, name: string) {
  const [row] = await sql<{ pairs: number; due: number; live: number }[]>`
    select (select count(*)::int from memory) as pairs,
      (select count(*)::int from memory where tier <> 'none' and suppressed_at is null and due_on <= '2026-06-04') as due,
      (select count(*)::int from initiative_people o join initiatives i on i.id = o.initiative_id
        join matches m on m.initiative_id = i.id where i.stage in ('proposed', 'active')) as live`;
  figure("reminders", `${name}: pairs known`, row?.pairs ?? 0, "pairs");
  figure("reminders", `${name}: pairs due`, row?.due ?? 0, "pairs");
  figure("reminders", `${name}: pairs that live initiatives need`, row?.live ?? 0, "pairs");
}

async function planOnce(sql: postgres.Sql, name: string, now: Date, plan: Plan) {
  const before = await rowsRead(sql);
  const started = performance.now();
  await plan(now);
  const seconds = (performance.now() - started) / 1000;
  const after = await rowsRead(sql);
  const [made] = await sql<{ plans: number; cards: number }[]>`
    select (select count(*)::int from plans where planned_at = ${now}) as plans,
      (select count(*)::int from cards where planned_at = ${now}) as cards`;
  figure("reminders", `${name}: plan of the day`, seconds, "s");
  figure("reminders", `${name}: days planned`, made?.plans ?? 0, "plans");
  figure("reminders", `${name}: questions`, made?.cards ?? 0, "questions");
  figure("reminders", `${name}: rows read`, after.rows - before.rows, "rows");
  figure("reminders", `${name}: of memory`, after.memory - before.memory, "rows");
}
