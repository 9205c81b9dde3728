import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import type { PathRow } from "./find-path";
import { mustSeePeopleOn } from "./list-people-on-path";
import { leastPeople, type QuestionFigures, type StepFigures } from "./people-on-path-query";
import { isLatest, standings } from "./standings";

/** So many who answered last are asked of: what was hard years ago may have been mended since. */
const recent = 200;

/**
 * For each step of a path that counts and that the actor may see, in its order: how many did it, how many who are behind
 * or left have it before them, and how its question went for those who answered; and how many people there are. For those who look after the path.
 */
export async function listStepFigures(
  actor: PersonActor,
  path: Pick<PathRow, "id" | "ownerId">,
  now: Date,
): Promise<{ people: number; steps: StepFigures[] }> {
  mustSeePeopleOn(actor, path);
  const ways = sql`e.path_id = ${path.id} and e.finished_at is null and ${isLatest}`;
  const wanted = { steps: sql`s.path_id = ${path.id}`, ways };
  const rows = await db.execute<Row>(sql`
    with recursive ${standings(actor, wanted, now)},
    stopped as (
      select distinct on (w.id) w.stands, c.step_id
      from standing w join counted c on c.path_id = w.path_id
      where w.stands in ('behind', 'left')
        and (not c.is_restricted or (w.id, c.step_id) in (select way_id, step_id from readable))
        and not exists (select from marks m where m.way_id = w.id and m.step_id = c.step_id)
      order by w.id, c.position
    ),
    stops as (
      select step_id, (count(*) filter (where stands = 'behind'))::int as behind,
        (count(*) filter (where stands = 'left'))::int as "left"
      from stopped group by step_id
    ),
    again as (${doneAgain(path.id)}),
    everybodys as (
      select c.step_id, (
        select count(*)::int from enrolment_steps m where m.step_id = c.step_id and m.done_at is not null
      ) as done
      from counted c
    )
    select c.step_id as id, i.statement, i.language, i.key, i.slug, all_of.done - coalesce(again.done, 0) as done,
      coalesce(stops.behind, 0) as "behindHere", coalesce(stops."left", 0) as "leftHere",
      q.words, q.people, q.forgot, q.roughly, 
      (select count(distinct person_id)::int from enrolments where path_id = ${path.id}) as everybody
    from counted c
    join insights i on i.id = c.insight_id
    join everybodys all_of on all_of.step_id = c.step_id
    left join stops on stops.step_id = c.step_id
    left join again on again.step_id = c.step_id
    left join lateral (${answers}) q on true
    where c.is_seen
    order by c.position, c.step_id`);
  const steps = rows.map(({ everybody, key, slug, words, people, forgot, roughly, ...row }, place) => ({
    ...{ ...row, number: place + 1, href: insightHref({ key, slug }) },
    question: words === null ? null : { words, people, forgot, roughly },
  }));
  return { people: rows[0]?.everybody ?? 0, steps };
}

/** What somebody did on an earlier way came along to the one that followed: it is counted there alone. */
const doneAgain = (pathId: string) => sql`
  select m.step_id, count(*)::int as done
  from (select e.id from enrolments e where e.path_id = ${pathId} and not ${isLatest} offset 0) e
  join enrolment_steps m on m.enrolment_id = e.id
  where m.done_at is not null group by m.step_id`;

/**
 * Each person's last answer to the question that is asked now. The newest answers wait until they are five, so that no
 * figure changes by the answer of one.
 */
const answers = sql`
  select p.question as words, count(*)::int as people, (count(*) filter (where a.grade = 'forgot'))::int as forgot,
    (count(*) filter (where a.grade = 'roughly'))::int as roughly
  from (
    select distinct on (k.person_id) k.person_id, k.grade, k.prompt_id
    from (
      select m.contact_id from enrolment_steps m where m.step_id = c.step_id and m.done_at is not null
      order by m.done_at desc offset all_of.done % ${leastPeople} limit ${recent}
    ) m
    cross join lateral (select * from contacts where id = m.contact_id offset 0) k
    where k.insight_id = c.insight_id and k.grade in ('knew', 'roughly', 'forgot')
    order by k.person_id, k.at desc
  ) a
  join prompts p on p.insight_id = c.insight_id and p.prompt_id = a.prompt_id and p.removed_at is null
  group by p.question
  having count(*) >= ${leastPeople}
  order by count(*) desc limit 1`;

type Row = Omit<StepFigures, "number" | "href" | "question"> & {
  key: string;
  slug: string;
  everybody: number;
} & (QuestionFigures | Record<keyof QuestionFigures, null>);
