import type postgres from "postgres";
import { type Seeded, seeded } from "@/scripts/faults/seeded";
import { seededIds } from "../library/seeded-ids";

export type PathsSize = { paths: number; pathsEach: number; stepsEach: number; stepsDone: number };

const dayMs = 24 * 60 * 60 * 1000;
const batch = 2000;

/**
 * Lays paths into a generated library: everybody is on the first one and on some others, most have finished, some go on,
 * pause or left. As many steps are done as wanted, each with its contact and with what is remembered of it, and everybody
 * is on a team; the people of the first thousand are on one more of their own.
 */
export async function generatePaths(sql: postgres.Sql, size: PathsSize, now: Date) {
  const random = seeded(11);
  const ids = seededIds(random);
  const people = await sql<{ id: string; role: string }[]>`select id, role from people order by id`;
  const paths = await insertPaths(
    sql,
    size,
    { random, ids, owners: people.filter(({ role }) => role !== "reader") },
    now,
  );
  const ways = waysOf(size, { random, ids, people, paths }, now);
  for (let from = 0; from < ways.length; from += batch)
    await sql`insert into enrolments ${sql(ways.slice(from, from + batch).map(({ wanted: _, ...row }) => row))}`;
  await doSteps(sql, ways);
  const crowd = ids.uuid();
  await sql`insert into teams ${sql({ id: crowd, slug: "crowd", name: "Crowd", created_at: now })}`;
  const members = people
    .slice(0, 1000)
    .map(({ id }) => ({ id: ids.uuid(), person_id: id, team_id: crowd, from_on: "2020-01-01" }));
  await sql`insert into memberships ${sql(members)}`;
  // Index-only reading wants to know which pages everybody sees.
  await sql`vacuum analyze`;
  return { paths, crowd };
}

type Ids = ReturnType<typeof seededIds>;
type Making = { random: Seeded; ids: Ids; owners: { id: string }[] };

async function insertPaths(
  sql: postgres.Sql,
  { paths: count, stepsEach }: PathsSize,
  { random, ids, owners }: Making,
  now: Date,
) {
  const insights = await sql<{ id: string }[]>`select id from insights where status <> 'draft' order by id`;
  const at = new Date(now.getTime() - 500 * dayMs);
  const paths = Array.from({ length: count }, (_, index) => ({
    ...{
      id: ids.uuid(),
      key: ids.key(),
      slug: `path-${index}`,
      title: `Path ${index}`,
      for_whom: "Everybody new",
    },
    ...{ status: "published", owner_id: random.pick(owners).id, pace: 1 + (index % 4) },
    ...{ created_at: at, changed_at: at, published_at: at },
  }));
  await sql`insert into paths ${sql(paths)}`;
  const steps = paths.flatMap(({ id: path_id }) => {
    const chosen = new Set<string>();
    while (chosen.size < stepsEach) chosen.add(random.pick(insights).id);
    return [...chosen].map((insight_id, position) => ({
      id: ids.uuid(),
      path_id,
      insight_id,
      position,
      added_at: at,
    }));
  });
  for (let from = 0; from < steps.length; from += batch)
    await sql`insert into path_steps ${sql(steps.slice(from, from + batch))}`;
  return paths.map(({ id, key, slug }) => ({ id, href: `/paths/${slug}-${key}` }));
}

type Way = ReturnType<typeof wayOf>;

/** The last ones are shortened until as many steps are done as wanted. */
function waysOf(
  size: PathsSize,
  making: Pick<Making, "random" | "ids"> & { people: { id: string }[]; paths: { id: string }[] },
  now: Date,
) {
  const { random, people, paths } = making;
  const [first, ...others] = paths;
  const ways = people.flatMap(({ id: personId }) => {
    const chosen = new Set(first ? [first.id] : []);
    while (chosen.size < size.pathsEach) chosen.add(random.pick(others).id);
    return [...chosen].map((pathId) => wayOf(size, making, { personId, pathId }, now));
  });
  let left = ways.reduce((sum, { wanted }) => sum + wanted, 0) - size.stepsDone;
  if (left < 0) throw new Error("There are too few ways for so many steps.");
  for (const way of ways.filter(({ finished_at }) => finished_at === null)) {
    const less = Math.min(left, way.wanted);
    way.wanted -= less;
    left -= less;
  }
  return ways;
}

/** Three of four finished; of the others a quarter left and some pause, and the rest are somewhere on it. */
function wayOf(
  { stepsEach }: PathsSize,
  { random, ids }: Pick<Making, "random" | "ids">,
  { personId, pathId }: { personId: string; pathId: string },
  now: Date,
) {
  const [fate, age] = [random.next(), Math.floor(random.between(20, 400))];
  const at = new Date(now.getTime() - age * dayMs);
  const isFinished = fate < 0.7;
  const later = (least: number) =>
    new Date(now.getTime() - Math.floor(random.between(0, age - least)) * dayMs);
  return {
    ...{ id: ids.uuid(), path_id: pathId, person_id: personId, origin: "self", enrolled_at: at, seen_at: at },
    ...{ starts_on: at.toISOString().slice(0, 10), pace: 1 + Math.floor(random.next() * 3) },
    paused_on: fate > 0.97 ? later(10).toISOString().slice(0, 10) : null,
    finished_at: isFinished ? later(15) : null,
    left_at: !isFinished && fate < 0.78 ? later(10) : null,
    wanted: isFinished ? stepsEach : Math.floor(random.next() * stepsEach),
  };
}

async function doSteps(sql: postgres.Sql, ways: Way[]) {
  await sql.begin(async (tx) => {
    await tx`create temp table wanted (way_id uuid, steps int) on commit drop`;
    const rows = ways
      .filter(({ wanted }) => wanted > 0)
      .map(({ id, wanted }) => ({ way_id: id, steps: wanted }));
    for (let from = 0; from < rows.length; from += batch)
      await tx`insert into wanted ${tx(rows.slice(from, from + batch))}`;
    await tx`insert into prompts (insight_id, prompt_id, position, kind, question)
      select i.id, p ->> 'id', 0, 'free', p ->> 'question'
      from insights i join revisions r on r.id = i.published_revision_id
      cross join jsonb_array_elements(r.content -> 'prompts') p on conflict do nothing`;
    await tx`create temp table done on commit drop as
      select md5(e.id::text || s.id::text)::uuid as contact_id, e.id as way_id, s.id as step_id, e.person_id, s.insight_id,
        i.published_revision_id as revision_id, e.enrolled_at + (s.position + 1) * interval '1 day' as at,
        abs(hashtext(e.id::text || s.id::text)) % 10 as draw
      from wanted w join enrolments e on e.id = w.way_id
      join path_steps s on s.path_id = e.path_id and s.position < w.steps
      join insights i on i.id = s.insight_id`;
    await tx`insert into contacts (id, person_id, insight_id, prompt_id, revision_id, channel, grade, at, day)
      select contact_id, person_id, insight_id, 'q1', revision_id, 'path',
        case when draw < 6 then 'knew' when draw < 8 then 'roughly' else 'forgot' end, at, at::date from done`;
    await tx`insert into memory (person_id, insight_id, stability, difficulty, last_contact_at, last_on, contacts, tier, due_on, holds_until)
      select person_id, insight_id, 12, 5, max(at), max(at)::date, count(*), 'base', max(at)::date + 20, max(at)::date + 40
      from done group by person_id, insight_id`;
    await tx`insert into enrolment_steps (enrolment_id, step_id, begun_at, done_at, insight_id, revision_id, contact_id)
      select way_id, step_id, at, at, insight_id, revision_id, contact_id from done`;
  });
}
