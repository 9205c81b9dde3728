import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { notAllowed } from "../refusal";
import { dueDate } from "./due-dates";
import type { PathRow } from "./find-path";
import { maySeePeopleOn } from "./path-policy";
import { type PeopleOnPathQuery, type WayToStand, waysToStand } from "./people-on-path-input";
import type { PersonOnPath, StandCounts } from "./people-on-path-query";
import { isLatest, standings } from "./standings";

type Path = Pick<PathRow, "id" | "ownerId">;

const pageSize = 20;

/**
 * One page of those who are on a path or left it, by name, for those who look after it; of those behind, the furthest
 * first. With how many stand in which way, and how many pages there are.
 */
export async function listPeopleOnPath(
  actor: PersonActor,
  path: Path,
  { q, show, page }: PeopleOnPathQuery,
  now: Date,
) {
  mustSeePeopleOn(actor, path);
  const order = show === "behind" ? sql`behind desc, ${byName}` : byName;
  const [found] = await db.execute<{ counts: Partial<StandCounts> | null; ids: string[] | null }>(sql`
    with recursive ${standings(actor, { ...of(path), ways: sql`${isOf(path)} and ${named(q)}` }, now)}
    select
      (select json_object_agg(stands, people) from (
        select stands, count(*)::int as people from standing group by stands) counted) as counts,
      (select json_agg(id) from (
        select id from standing where ${show ? sql`stands = ${show}` : sql`true`}
        order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}) page) as ids`);
  const counts = countsOf(found?.counts ?? {});
  const total = show ? counts[show] : waysToStand.reduce((sum, way) => sum + counts[way], 0);
  const ids = found?.ids ?? [];
  const people = ids.length > 0 ? await readPeople(actor, path, sql`e.id in ${ids}`, now) : [];
  people.sort((one, other) => ids.indexOf(one.wayId) - ids.indexOf(other.wayId));
  return { people, counts, pages: Math.max(1, Math.ceil(total / pageSize)) };
}

/** Everybody who is on a path or left it, by name, for a table to work with elsewhere. */
export function listEverybodyOnPath(actor: PersonActor, path: Path, now: Date) {
  mustSeePeopleOn(actor, path);
  return readPeople(actor, path, isOf(path), now);
}

export function mustSeePeopleOn(actor: PersonActor, path: Path) {
  if (!maySeePeopleOn(actor, path)) throw notAllowed("see who is on this path");
}

const byName = sql`lower(name), id`;
const of = ({ id }: Path) => ({ steps: sql`s.path_id = ${id}` });
const isOf = ({ id }: Path) => sql`e.path_id = ${id} and ${isLatest}`;

function named(words: string | undefined): SQL {
  if (!words) return sql`true`;
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(p.name ilike ${part}
    or p.home_team_id in (select id from teams where name ilike ${part}))`;
}

const countsOf = (counts: Partial<StandCounts>) =>
  Object.fromEntries(waysToStand.map((way) => [way, counts[way] ?? 0])) as StandCounts;

type Row = {
  wayId: string;
  id: string;
  name: string;
  email: string;
  team: string | null;
  origin: PersonOnPath["origin"];
  enrolledAt: string;
  startsOn: string;
  pace: number | null;
  lastDay: string | null;
  pausedOn: string | null;
  pausedDays: number;
  stands: WayToStand;
  done: number;
  steps: number;
  allDone: number;
  allSteps: number;
  behind: number;
  lastDoneAt: string | null;
  finishedAt: string | null;
  leftAt: string | null;
};

async function readPeople(actor: PersonActor, path: Path, ways: SQL, now: Date) {
  const rows = await db.execute<Row>(sql`
    with recursive ${standings(actor, { ...of(path), ways }, now, true)}
    select w.id as "wayId", w.person_id as id, w.name, p.email, t.name as team, e.origin,
      e.enrolled_at as "enrolledAt", w.starts_on::text as "startsOn", w.pace, w.due_on::text as "lastDay",
      w.paused_on::text as "pausedOn", w.paused_days as "pausedDays", w.stands, w.done, w.steps,
      w.all_done as "allDone", w.all_steps as "allSteps", w.behind, w.last_at as "lastDoneAt",
      w.finished_at as "finishedAt", w.left_at as "leftAt"
    from standing w join enrolments e on e.id = w.id join people p on p.id = w.person_id
    left join teams t on t.id = p.home_team_id
    order by lower(w.name), w.id`);
  return rows.map(asPerson);
}

function asPerson(row: Row): PersonOnPath & { wayId: string } {
  const {
    startsOn,
    pace,
    lastDay,
    pausedDays,
    allDone,
    allSteps,
    lastDoneAt,
    finishedAt,
    leftAt,
    enrolledAt,
    ...person
  } = row;
  const isDue =
    (row.stands === "behind" || row.stands === "going") && row.done < row.steps && allDone < allSteps;
  const timing = {
    startsOn,
    pace,
    dueOn: lastDay,
    pausedOn: null,
    pausedDays,
    finishedAt: null,
  };
  return {
    ...{ ...person, enrolledAt: new Date(enrolledAt) },
    dueOn: isDue ? dueDate(timing, allDone + 1) : null,
    ...{ lastDoneAt: moment(lastDoneAt), finishedAt: moment(finishedAt), leftAt: moment(leftAt) },
  };
}

const moment = (text: string | null) => (text === null ? null : new Date(text));
