import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { daysPerStability, longestDays } from "../memory/schedule-of";
import { localDay } from "../people/local-day";
import { idsOf, isAskable, isAskablePerson, isMemberToday, isReadable } from "./askable";
import { leastNeed } from "./constants";
import { needsByTeam } from "./needs-by-team";

/** Insights, people, or both; what is left out means all of them. */
type Scope = { insightIds?: string[]; personIds?: string[] };

/**
 * Works out anew which of these people are to be asked again and again about which of these insights, and why: because
 * of what their home team came to need, of what they learned on a path, must know or follow, or because it is entrusted
 * to them. Writes only pairs for which that changed.
 */
export async function placeWithin(tx: Transaction, { insightIds, personIds }: Scope, now: Date) {
  const today = localDay(now, "UTC");
  const insightsIn = (column: SQL) => (insightIds ? sql`${column} in ${idsOf(insightIds)}` : sql`true`);
  const peopleIn = (column: SQL) => (personIds ? sql`${column} in ${idsOf(personIds)}` : sql`true`);
  const inScope = sql`${insightsIn(sql`m.insight_id`)} and ${peopleIn(sql`m.person_id`)}`;
  await tx.execute(sql`
    with recursive asked as materialized (
      select i.* from insights i where ${isAskable} and ${insightsIn(sql`i.id`)}),
    somebody as materialized (
      select p.id, p.home_team_id from people p where ${isAskablePerson} and ${peopleIn(sql`p.id`)}),
    lineage (insight_id, id) as (
      select id, id from asked
      union select l.insight_id, i.id from lineage l join insights i on i.superseded_by_id = l.id),
    by_team as materialized ${needsByTeam(sql`select home_team_id from somebody`)},
    reasons as (${reasons(today)}),
    wanted as materialized (
      select r.person_id, r.insight_id, case when bool_or(r.place = 0) then 'keep' else 'base' end as tier,
        greatest(max(r.need), max(t.need))::real as need,
        (array_agg(r.cause order by r.cause = 'history', r.place) filter (where r.cause is not null))[1] as because
      from reasons r join somebody p on p.id = r.person_id join asked i on i.id = r.insight_id
        left join by_team t on t.insight_id = r.insight_id and t.team_id = p.home_team_id
      where ${isReadable(today)}
      group by r.person_id, r.insight_id),
    gone as materialized (
      select m.person_id, m.insight_id from memory m
      where m.tier <> 'none' and ${inScope} and not exists (
        select from wanted w where w.person_id = m.person_id and w.insight_id = m.insight_id)
      order by m.person_id, m.insight_id for update),
    forgotten as (
      delete from memory m using gone g
      where m.person_id = g.person_id and m.insight_id = g.insight_id and ${isUntouched}),
    rested as (
      update memory m set tier = 'none', due_on = null, need = 0, because = null from gone g
      where m.person_id = g.person_id and m.insight_id = g.insight_id and not (${isUntouched}))
    insert into memory (person_id, insight_id, tier, need, because, due_on)
    select w.person_id, w.insight_id, w.tier, w.need, w.because, ${today}::date
    from wanted w left join memory m on m.person_id = w.person_id and m.insight_id = w.insight_id
    where m.person_id is null or (m.suppressed_at is null and (${differs}))
    order by w.person_id, w.insight_id
    on conflict (person_id, insight_id) do update
      set tier = excluded.tier, need = excluded.need, because = excluded.because, due_on = ${nextDue}
      where memory.suppressed_at is null`);
}

/** Of one pair there may be several; the first that says more than the team's past is told to the person. */
const reasons = (today: string) => sql`
  select k.person_id, k.insight_id, 0 as place, null as cause, 0::float8 as need
  from keepers k join asked a on a.id = k.insight_id
  union all
  select p.id, t.insight_id, 1, 'history', t.need from by_team t join somebody p on p.home_team_id = t.team_id
  where t.need >= ${leastNeed}::float8
  union all
  select c.person_id, l.insight_id, 2, 'path', ${leastNeed}::float8
  from lineage l join contacts c on c.insight_id = l.id join somebody p on p.id = c.person_id
  where c.channel = 'path' and c.grade <> 'read' and c.undoes_id is null
    and not exists (select from contacts u where u.undoes_id = c.id)
  union all
  select b.person_id, u.insight_id, 3, 'must-know', ${leastNeed}::float8
  from insight_audience u join asked a on a.id = u.insight_id join memberships b on b.team_id = u.team_id
  where ${isMemberToday("b", today)}
  union all
  select f.person_id, t.insight_id, 4, 'follow', ${leastNeed}::float8
  from insight_topics t join asked a on a.id = t.insight_id join topic_follows f on f.topic_id = t.topic_id
  union all
  select m.person_id, m.insight_id, 5, m.because, ${leastNeed}::float8
  from memory m join asked a on a.id = m.insight_id
  where m.changed_from_id is not null`;

/** Never met, never asked, and no promise given: nothing would be lost. */
const isUntouched = sql`m.last_contact_at is null and m.last_sent_at is null and m.snoozed_until is null
  and m.changed_from_id is null and m.suppressed_at is null`;

/** A need that moved by a little is not worth a row. */
const differs = sql`m.tier <> w.tier or m.because is distinct from w.because or m.due_on is null
  or abs(m.need - w.need) > 0.1 * greatest(m.need, w.need)`;

/** As `domain/memory/schedule-of.ts` has it; a promise is kept, and what changed or was never met is due now. */
const nextDue = sql`case
  when memory.tier = excluded.tier and memory.due_on is not null then memory.due_on
  when memory.snoozed_until is not null then memory.snoozed_until
  when memory.stability is null or memory.changed_from_id is not null then excluded.due_on
  else memory.last_on + least(${longestDays}, greatest(1, round(memory.stability
    * case excluded.tier when 'keep' then ${daysPerStability.keep}::float8 else ${daysPerStability.base}::float8 end)))::int
  end`;
