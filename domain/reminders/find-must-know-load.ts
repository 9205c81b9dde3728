import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { maySetAudience } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { readSettings } from "../people/settings";
import { notAllowed } from "../refusal";
import { idsOf, isAskable, isAskablePerson, isMemberToday } from "./askable";
import { capDays, horizonDays } from "./constants";
import type { MustKnowLoad } from "./must-know-query";
import { type Known, questionsAhead } from "./questions-ahead";

type Wanted = { teamIds: string[]; insightId?: string };

/** Below so many people it is worked out as if they knew nothing yet, so that it tells nothing of one of them. */
const fewest = 5;

/**
 * How much of what each of these teams may be asked its must-know records take, and would with another one: for curators,
 * before they say what a team must know.
 */
export async function findMustKnowLoad(
  actor: PersonActor,
  { teamIds, insightId }: Wanted,
  now: Date,
): Promise<MustKnowLoad[]> {
  if (!maySetAudience(actor)) throw notAllowed("see how much teams are asked");
  if (teamIds.length === 0) return [];
  const today = localDay(now, actor.timeZone);
  const [teams, { questionsAWeek }] = await Promise.all([
    readTeams(teamIds, insightId ?? null, today),
    readSettings(db),
  ]);
  return teams.map(({ id, name, people, records }) => {
    const load = { usual: questionsAWeek, today, isOpen: people.length >= fewest };
    const others = records.filter((record) => record !== insightId);
    const all = insightId ? [...others, insightId] : others;
    return {
      team: { id, name },
      ...{ people: people.length, records: records.length },
      taken: meanShare(people, records, load),
      withThis: meanShare(people, all, load),
    };
  });
}

type Person = { cap: number | null; known: Record<string, Known> | null };
type Team = { id: string; name: string; people: Person[]; records: string[] };
type Load = { usual: number; today: string; isOpen: boolean };

function meanShare(people: Person[], records: string[], load: Load) {
  const shares = people.map((person) => shareOf(person, records, load));
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Whoever may not be asked at all has no room that anything could take. */
function shareOf({ cap, known }: Person, records: string[], { usual, today, isOpen }: Load) {
  const room = ((cap ?? usual) * horizonDays) / capDays;
  if (room === 0) return 0;
  const asked = records.map((id) => questionsAhead((isOpen && known?.[id]) || null, today));
  return asked.reduce((sum, questions) => sum + questions, 0) / room;
}

async function readTeams(teamIds: string[], insightId: string | null, today: string) {
  const rows = await db.execute<Team>(sql`
    with must as materialized (
      select u.team_id, u.insight_id from insight_audience u join insights i on i.id = u.insight_id
      where u.team_id in ${idsOf(teamIds)} and ${isAskable}),
    somebody as materialized (
      select distinct b.team_id, p.id, f.cap
      from memberships b join people p on p.id = b.person_id left join preferences f on f.person_id = p.id
      where b.team_id in ${idsOf(teamIds)} and ${isMemberToday("b", today)} and ${isAskablePerson}),
    known as (
      select s.team_id, s.id, json_object_agg(m.insight_id,
        json_build_object('stability', m.stability, 'difficulty', m.difficulty, 'lastOn', m.last_on)) as known
      from somebody s join memory m on m.person_id = s.id
      where m.stability is not null and (m.insight_id = ${insightId}::uuid
        or m.insight_id in (select u.insight_id from must u where u.team_id = s.team_id))
      group by s.team_id, s.id)
    select t.id, t.name,
      (select coalesce(json_agg(u.insight_id), '[]') from must u where u.team_id = t.id) as records,
      (select coalesce(json_agg(json_build_object('cap', s.cap, 'known', k.known)), '[]')
        from somebody s left join known k on k.team_id = s.team_id and k.id = s.id
        where s.team_id = t.id) as people
    from teams t where t.id in ${idsOf(teamIds)} order by lower(t.name), t.id`);
  return [...rows];
}
