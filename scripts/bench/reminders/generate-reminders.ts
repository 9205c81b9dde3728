import type postgres from "postgres";

export type RemindersSize = {
  /** Scheduled pairs of a person beside what is entrusted to them, and how many of all are due. */
  scheduled: number;
  dueShare: number;
  /** Pairs of a person that they met and that nothing schedules. */
  met: number;
  keepers: number;
  /** Live initiatives a hundred people, with so many people and linked insights each. */
  liveEach100: number;
  peopleEach: number;
  linkedEach: number;
};

/**
 * Lays into a generated library, which may be large, what an organization has that has been asked for a year: pairs that
 * are scheduled, met and entrusted, initiatives that run or are over, and questions asked lately and long ago. `today` is
 * the local day that is planned; drawn from hashes, so that it is the same each time.
 */
export async function generateReminders(sql: postgres.Sql, size: RemindersSize, today: string) {
  await sql`
    create temp table person as select id, row_number() over (order by id) - 1 as n from people`;
  await sql`
    create temp table record as
      select id, row_number() over (order by id) - 1 as n from insights where status = 'published' and visibility = 'everyone'`;
  await sql`
    insert into prompts (insight_id, prompt_id, position, kind, question)
    select i.id, 'q1', 0, 'free', 'What follows from it?' from insights i where i.status = 'published' on conflict do nothing`;
  await layPairs(sql, size, today);
  await layInitiatives(sql, size, today);
  await layCards(sql, today);
  await sql`drop table person, record, work`;
  await sql`vacuum analyze`;
}

/** Half of what is scheduled was met; the others wait to be met, and are due as well. */
async function layPairs(
  sql: postgres.Sql,
  { scheduled, dueShare, met, keepers }: RemindersSize,
  today: string,
) {
  await sql`
    insert into keepers (insight_id, person_id, origin, since)
    select distinct r.id, p.id, 'chosen', ${today}::timestamptz - interval '200 days'
    from record r cross join generate_series(1, ${keepers}::int) as k
    join person p on p.n = abs(hashtext(r.n || 'keeper' || k)::bigint) % (select count(*) from person)`;
  await sql`
    insert into memory (person_id, insight_id, tier, need, stability, difficulty, last_on, last_contact_at, contacts, due_on, holds_until)
    select distinct on (k.person_id, k.insight_id) k.person_id, k.insight_id, 'keep', 0.02, s.stability, 5.5, s.last_on,
      s.last_on::timestamptz, 3, ${today}::date + (case when d.draw < ${dueShare}::float8 then -3 else 30 end)::int,
      s.last_on + (9.29 * s.stability)::int
    from keepers k, lateral (select abs(hashtext(k.person_id::text || k.insight_id)::bigint) % 1000 / 1000.0 as draw) d,
      lateral (select 4 + 40 * d.draw as stability, ${today}::date - (20 + 60 * d.draw)::int as last_on) s`;
  await sql`
    insert into memory (person_id, insight_id, tier, need, because, stability, difficulty, last_on, last_contact_at, contacts, due_on, holds_until)
    select p.id, r.id, case when x < ${scheduled}::int then 'base' else 'none' end,
      case when x < ${scheduled}::int then 0.05 + 0.3 * d.draw else 0 end, case when x < ${scheduled}::int then 'history' end,
      case when x % 2 = 0 then 2 + 30 * d.draw end, case when x % 2 = 0 then 5 end,
      case when x % 2 = 0 then ${today}::date - (10 + 80 * d.draw)::int end,
      case when x % 2 = 0 then ${today}::date::timestamptz - interval '30 days' end, case when x % 2 = 0 then 2 else 0 end,
      case when x < ${scheduled}::int then ${today}::date + (case when d.draw < ${dueShare}::float8 then -5 else 40 end)::int end,
      case when x % 2 = 0 then ${today}::date + 30 end
    from person p cross join generate_series(0, ${scheduled + met - 1}::int) as x
    cross join lateral (select abs(hashtext(p.n || 'pair' || x)::bigint) % 1000 / 1000.0 as draw) d
    join record r on r.n = abs(hashtext(p.n || 'record' || x)::bigint) % (select count(*) from record)
    on conflict do nothing`;
}

/** One in two is live; of these half begin in the next three weeks. */
async function layInitiatives(sql: postgres.Sql, size: RemindersSize, today: string) {
  await sql`
    create temp table work as
      select gen_random_uuid() as id, w as n from generate_series(0, 2 * ${size.liveEach100}::int * (select count(*)::int from person) / 100 - 1) as w`;
  await sql`
    insert into initiatives (id, key, slug, title, owner_id, created_by_id, stage, kickoff_on, created_at, changed_at, matched_at)
    select w.id, substr(translate(md5(w.n::text), '01aeiou', 'bcdfghj'), 1, 8), 'work-' || w.n, 'Work ' || w.n, p.id, p.id,
      case when w.n % 2 = 0 then 'done' when w.n % 4 = 1 then 'proposed' else 'active' end,
      ${today}::date + case when w.n % 4 = 1 then (w.n % 21)::int else -(w.n % 40)::int end,
      ${today}::timestamptz, ${today}::timestamptz, ${today}::timestamptz
    from work w join person p on p.n = abs(hashtext(w.n || 'owner')::bigint) % (select count(*) from person)`;
  await sql`
    insert into initiative_people (initiative_id, person_id, added_at)
    select distinct w.id, p.id, ${today}::timestamptz
    from work w cross join generate_series(1, ${size.peopleEach}::int) as x
    join person p on p.n = abs(hashtext(w.n || 'on it' || x)::bigint) % (select count(*) from person)`;
  await sql`
    insert into matches (initiative_id, insight_id, state, origin, score, is_strong, reasons, first_at)
    select distinct on (w.id, r.id) w.id, r.id, 'suggested', 'found', 0.8, true, '[]'::jsonb, ${today}::timestamptz
    from work w cross join generate_series(1, ${size.linkedEach}::int) as x
    join record r on r.n = abs(hashtext(w.n || 'linked' || x)::bigint) % (select count(*) from record)`;
}

/** One question a person lately, and thirty in the year before. */
async function layCards(sql: postgres.Sql, today: string) {
  await sql`
    insert into cards (id, person_id, insight_id, prompt_id, reason, day, planned_at, state, closes_on)
    select gen_random_uuid(), p.id, r.id, 'q1', 'base', days.day, days.day::timestamptz, 'answered', days.day + 7
    from person p cross join generate_series(0, 30) as x
    cross join lateral (select ${today}::date - (4 + 11 * x)::int as day) days
    join record r on r.n = abs(hashtext(p.n || 'card' || x)::bigint) % (select count(*) from record)
    on conflict do nothing`;
}
