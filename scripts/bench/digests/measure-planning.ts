import type postgres from "postgres";
import { figure } from "../figure";
import { rowsRead } from "../rows-read";

/** The Monday on which everybody's digest is due at once, because all are in one time zone. */
export const digestMonday = new Date("2026-06-08T06:00:00Z");

/** Makes it so that the digest of everybody who is there is due, of whom each had so many before. */
export async function layDigestsDue(sql: postgres.Sql, weeks: number, now = digestMonday) {
  await sql`delete from digest_editions`;
  await sql`
    insert into digest_editions (id, person_id, week, day, state, planned_at, due_cards)
    select gen_random_uuid(), p.id, to_char(d.day, 'IYYY"-W"IW'), d.day, 'composed', d.day::timestamptz, 2
    from people p cross join generate_series(1, ${weeks}::int) as w
    cross join lateral (select ${now}::date - (7 * w)::int as day) d`;
  await sql`update people set time_zone = 'Europe/Berlin', digest_at = ${now}`;
  await sql`vacuum analyze`;
}

/** Plans what is due, and again five minutes later, and says how long it took and how many rows were read. */
export async function measurePlanning(sql: postgres.Sql, name: string, now = digestMonday) {
  const { planDigests } = await import("@/domain/digests/plan-digests");
  for (const [when, at] of [
    ["", now],
    [", five minutes later", new Date(now.getTime() + 5 * 60_000)],
  ] as const) {
    const before = await rowsRead(sql);
    const started = performance.now();
    await planDigests(at);
    const seconds = (performance.now() - started) / 1000;
    const after = await rowsRead(sql);
    const [made] = await sql<{ editions: number; jobs: number }[]>`
      select (select count(*)::int from digest_editions where planned_at = ${at}) as editions,
        (select count(*)::int from graphile_worker.jobs where task_identifier = 'compose-digest') as jobs`;
    figure("digests", `${name}: planned${when}`, seconds, "s");
    figure("digests", `${name}: editions${when}`, made?.editions ?? 0, "editions");
    figure("digests", `${name}: jobs${when}`, made?.jobs ?? 0, "jobs");
    figure("digests", `${name}: rows read${when}`, after.rows - before.rows, "rows");
  }
}
