import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import type { Seeded } from "../seeded";

/** When an import is killed: at that step and that far in it, and so much later. */
export type Moment = { state: "starting" | "checking" | "running"; share: number; laterMs: number };

/** Most often while it stores, also at its very end; now and then before. */
export function pickMoment(random: Seeded): Moment {
  const state = random.pick(["starting", "checking", "running", "running", "running", "running"] as const);
  return { state, share: random.next(), laterMs: random.between(0, state === "starting" ? 3000 : 300) };
}

type Awaited = { sql: Sql; moment: Moment; known: Set<string>; hasEnded: () => boolean };

/** Waits until the import that is not known yet is that far, or its process has ended by itself. */
export async function momentCame({ sql, moment: { state, share, laterMs }, known, hasEnded }: Awaited) {
  while (state !== "starting" && !hasEnded()) {
    const rows = await sql<{ id: string; state: string; done: number; total: number }[]>`
      select id, state, progress_done as done, progress_total as total from imports`;
    const own = rows.find(({ id }) => !known.has(id));
    if (own?.state === state && (state === "checking" || (own.total > 0 && own.done >= own.total * share)))
      break;
    if (own?.state === "done") break;
    await pause(10);
  }
  await Promise.race([pause(laterMs), untilTrue(hasEnded)]);
}

/** Waits until the server has let go of what the killed process had begun. */
export async function serverIsQuiet(sql: Sql) {
  for (;;) {
    const [row] = await sql<{ busy: number }[]>`
      select count(*)::int as busy from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
        and state is distinct from 'idle'`;
    if (row?.busy === 0) return;
    await pause(20);
  }
}

async function untilTrue(is: () => boolean) {
  while (!is()) await pause(10);
}
