import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readSettings } from "../people/settings";
import { closeCards } from "./close-cards";
import { minutesApart } from "./constants";
import { planBatch } from "./plan-batch";

/**
 * By the clock: closes what nobody answered in time, then plans the questions of everybody whose hours have come, some
 * hundred people at a time. However often it runs, and however many run at once, a person's local day is planned once.
 */
export async function planReminders(now: Date, signal?: AbortSignal): Promise<void> {
  await followClock(now);
  await closeCards(now, signal);
  const { questionsAWeek } = await readSettings(db);
  while (!signal?.aborted) {
    const planned = await db.transaction((tx) => planBatch(tx, questionsAWeek, now));
    if (planned === 0) return;
  }
}

/**
 * Once the clock was set back, nobody's next moment is right any more: all are worked out again, and what was planned
 * stays planned. Workers whose clocks differ a little are no clock set back.
 */
async function followClock(now: Date) {
  const [clock] = await db.execute<{ isBack: boolean | null }>(sql`
    insert into planner_clock (at) values (${now.toISOString()}::timestamptz)
    on conflict (is_only) do update set at = excluded.at
    returning new.at < old.at - ${minutesApart}::int * interval '1 minute' as "isBack"`);
  if (clock?.isBack)
    await db.execute(
      sql`update people set remind_at = null where remind_at is not null and deactivated_at is null`,
    );
}
