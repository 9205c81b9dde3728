import { type SQL, sql } from "drizzle-orm";
import type { PersonActor } from "../actor";
import { countedSteps, mayReadRestricted } from "./counted-steps";

type Wanted = {
  /** A condition on `path_steps s`: on which paths. */
  steps: SQL;
  /** A condition on `enrolments e`, with `people p` beside it: whose ways. */
  ways: SQL;
};

/** As SQL, a condition on `enrolments e`: of several ways of one person on one path, the last. */
export const isLatest = sql`(e.left_at is null or not exists (
  select from enrolments l
  where l.person_id = e.person_id and l.path_id = e.path_id and (l.enrolled_at, l.id) > (e.enrolled_at, e.id)))`;

/**
 * As SQL, for `with recursive`: `standing`, a row for each of these ways with the steps that count for the person, how
 * many are done and due, and how they stand, as their own page would say it. Steps that the actor may not see are left
 * out of `steps`, `done` and `behind`, and a way that ended well is not looked at step by step unless `ofFinished`. What
 * was done is read one way after the other (`offset 0`): the planner would rather read all that anybody ever did.
 */
export const standings = (actor: PersonActor, { steps, ways }: Wanted, now: Date, ofFinished = false) => {
  const unfinished = ofFinished ? sql`` : sql`and w.finished_at is null`;
  return sql`
  ${countedSteps(actor, steps, now)},
  ways as materialized (
    select e.id, e.path_id, e.person_id, e.starts_on, e.pace, e.due_on, e.paused_on, e.paused_days, e.finished_at,
      e.left_at, p.name, (${now.toISOString()}::timestamptz at time zone p.time_zone)::date as today
    from enrolments e join people p on p.id = e.person_id
    where ${ways}
  ),
  readable (way_id, step_id, is_seen) as materialized (
    select w.id, c.step_id, c.is_seen from counted c join ways w on w.path_id = c.path_id
    where c.is_restricted ${unfinished} and ${mayReadRestricted(sql`c.insight_id`, sql`w.person_id`, sql`w.today`)}
  ),
  open_to_all (path_id, steps) as (
    select path_id, count(*)::int from counted where not is_restricted group by path_id
  ),
  open_to_some (way_id, steps, seen) as (
    select way_id, count(*)::int, (count(*) filter (where is_seen))::int from readable group by way_id
  ),
  marks (way_id, step_id, done_at) as materialized (
    select w.id, m.step_id, m.done_at from ways w cross join lateral (
      select step_id, done_at from enrolment_steps where enrolment_id = w.id and done_at is not null offset 0
    ) m where true ${unfinished}
  ),
  did (way_id, done, seen, last_at) as materialized (
    select m.way_id, count(*)::int, (count(*) filter (where c.is_seen))::int, max(m.done_at)
    from marks m join counted c on c.step_id = m.step_id
    where not c.is_restricted or (m.way_id, c.step_id) in (select way_id, step_id from readable)
    group by m.way_id
  ),
  reckoned as (
    select w.*, coalesce(d.done, 0) as all_done, coalesce(d.seen, 0) as done, d.last_at,
      coalesce(a.steps, 0) + coalesce(r.steps, 0) as all_steps,
      coalesce(a.steps, 0) + coalesce(r.seen, 0) as steps,
      case
        when w.left_at is not null or w.paused_on is not null or w.finished_at is not null then 0
        when w.pace is not null then greatest(0, (w.today - 1 - w.starts_on - w.paused_days) * w.pace / 7)
        when w.due_on < w.today then coalesce(a.steps, 0) + coalesce(r.steps, 0)
        else 0
      end as due
    from ways w
    left join open_to_all a on a.path_id = w.path_id
    left join open_to_some r on r.way_id = w.id
    left join did d on d.way_id = w.id
  ),
  standing as materialized (
    select *, case
        when finished_at is not null or (all_steps > 0 and all_done >= all_steps) then 'finished'
        when left_at is not null then 'left'
        when paused_on is not null then 'paused'
        when behind > 0 then 'behind'
        else 'going'
      end as stands
    from (
      select *, least(greatest(0, least(all_steps, due) - all_done), steps - done) as behind from reckoned
    ) reckoned
  )`;
};
