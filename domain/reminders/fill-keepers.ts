import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recallOn } from "../memory/memory-of";
import { localDay } from "../people/local-day";
import { idsOf, isAskable, isAskablePerson, isMemberToday, isReadable } from "./askable";
import { type Candidate, chooseKeepers, type Vacancy } from "./choose-keepers";
import { horizonDays, keepersWanted } from "./constants";
import { needsByTeam } from "./needs-by-team";
import { releaseKeepers } from "./release-keepers";

/** How many are weighed for one insight: of those who keep least, and of each group that has to do with it. */
const weighed = { leastLoaded: 150, teams: 5, each: 30 };

/**
 * Finds those to keep each of these insights that has too few, among people who may read it: whose team will need it, who
 * remember it, must know it or follow its topics, else who keep least. One after the other, so that two who choose at the
 * same time see what the other chose. Answers the insights for which somebody was found.
 */
export async function fillKeepers(tx: Transaction, insightIds: string[], now: Date): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('keepers', 0))`);
  await releaseKeepers(tx, sql`k.insight_id in ${idsOf(insightIds)}`, now);
  await noteSought(tx, insightIds, now);
  const vacancies = await findVacancies(tx, insightIds);
  if (vacancies.length === 0) return [];
  const { candidates, load } = await findCandidates(tx, vacancies, now);
  const chosen = chooseKeepers(vacancies, candidates, load);
  await tx.execute(sql`
    insert into keepers (insight_id, person_id, origin, since)
    select "insightId", "personId", 'chosen', ${now.toISOString()}::timestamptz
    from json_to_recordset(${JSON.stringify(chosen)}::json) as c ("insightId" uuid, "personId" uuid)
    on conflict do nothing`);
  return [...new Set(chosen.map(({ insightId }) => insightId))];
}

const findVacancies = async (tx: Transaction, insightIds: string[]) => [
  ...(await tx.execute<Vacancy>(sql`
    select i.id as "insightId", ${keepersWanted} - count(k.person_id)::int as places
    from insights i left join keepers k on k.insight_id = i.id
    where i.id in ${idsOf(insightIds)} and ${isAskable}
    group by i.id having count(k.person_id) < ${keepersWanted}`)),
];

const noteSought = (tx: Transaction, insightIds: string[], now: Date) =>
  tx.execute(sql`
    insert into insight_needs (insight_id, sought_at)
    select i.id, ${now.toISOString()}::timestamptz from insights i where i.id in ${idsOf(insightIds)} order by i.id
    on conflict (insight_id) do update set sought_at = excluded.sought_at`);

type Row = Omit<Candidate, "recall"> & { kept: number; stability: number | null; lastOn: string | null };

async function findCandidates(tx: Transaction, vacancies: Vacancy[], now: Date) {
  const today = localDay(now, "UTC");
  const ids = idsOf(vacancies.map(({ insightId }) => insightId));
  const rows = await tx.execute<Row>(sql`
    with asked as materialized (select i.* from insights i where i.id in ${ids}),
    able as materialized (
      select p.id, p.home_team_id, coalesce(k.kept, 0)::int as kept,
        coalesce(r.opens / (r.opens + r.non_opens), 0.55) as opening
      from people p left join reminder_people r on r.person_id = p.id
        left join (
          select k.person_id, count(*) as kept from keepers k join insights i on i.id = k.insight_id
          where i.status = 'published' and i.trashed_at is null group by k.person_id) k on k.person_id = p.id
      where ${isAskablePerson}),
    by_team as materialized ${needsByTeam(sql`select home_team_id from able`)},
    named as (${candidates(today)})
    select c.insight_id as "insightId", p.id as "personId", p.kept, p.opening::float8 as opening,
      coalesce(t.need, 0) * ${365 / horizonDays}::float8 as need, m.stability, m.last_on as "lastOn"
    from named c join able p on p.id = c.person_id join asked i on i.id = c.insight_id
      left join by_team t on t.insight_id = i.id and t.team_id = p.home_team_id
      left join memory m on m.person_id = p.id and m.insight_id = i.id
    where m.suppressed_at is null and ${isReadable(today)}
      and not exists (select from keepers k where k.insight_id = i.id and k.person_id = p.id)
      and not exists (select from declined_keepers d where d.insight_id = i.id and d.person_id = p.id)
    order by i.id, p.id`);
  return {
    load: new Map(rows.map(({ personId, kept }) => [personId, kept])),
    candidates: rows.map(({ stability, lastOn, kept: _kept, ...row }) => ({
      ...row,
      recall: stability === null || lastOn === null ? 0 : recallOn({ stability, lastOn }, today),
    })),
  };
}

/** Those who are named on a restricted record are its readers, and few. */
const candidates = (today: string) => sql`
  select a.id as insight_id, l.id as person_id
  from asked a cross join (select id from able order by kept, id limit ${weighed.leastLoaded}) l
  union
  select t.insight_id, p.id from (
    select insight_id, team_id, row_number() over (partition by insight_id order by need desc, team_id) as place
    from by_team) t join able p on p.home_team_id = t.team_id
  where t.place <= ${weighed.teams}
  union
  select a.id, m.person_id from asked a cross join lateral (
    select m.person_id from memory m where m.insight_id = a.id and m.holds_until >= ${today}::date
    order by m.holds_until desc, m.person_id limit ${weighed.each}) m
  union
  select a.id, b.person_id from asked a cross join lateral (
    select b.person_id from insight_audience u join memberships b on b.team_id = u.team_id
      join able p on p.id = b.person_id
    where u.insight_id = a.id and ${isMemberToday("b", today)} order by p.kept, p.id limit ${weighed.each}) b
  union
  select a.id, f.person_id from asked a cross join lateral (
    select f.person_id from insight_topics t join topic_follows f on f.topic_id = t.topic_id
      join able p on p.id = f.person_id
    where t.insight_id = a.id order by p.kept, p.id limit ${weighed.each}) f
  union
  select a.id, r.person_id from asked a cross join lateral (
    select a.owner_id as person_id union select a.author_id union select a.translator_id
    union select c.person_id from coauthors c where c.insight_id = a.id
    union select v.person_id from reviewers v where v.insight_id = a.id
    union select n.person_id from insight_people n where n.insight_id = a.id
    union select b.person_id from insight_teams t join memberships b on b.team_id = t.team_id
      where t.insight_id = a.id and ${isMemberToday("b", today)}) r
  where a.visibility = 'restricted'`;
