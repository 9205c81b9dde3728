import { type SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { usualDays } from "../initiatives/initiative-input";
import { linkedInsights } from "../initiatives/linked-insights";
import { daysUntil, forgettingCurve } from "../memory/memory-of";
import type { Tier } from "../memory/schedule-of";
import { mayReadRestricted } from "../paths/counted-steps";
import type { LiveNeed } from "./card-value";
import {
  daysApart,
  heldSafely,
  keeperNeeds,
  kickoffShare,
  knownWell,
  mostPatience,
  shortlist,
  shortlistRecall,
} from "./constants";
import type { NotAsked } from "./plan-query";

/** Whose pairs are weighed, on which local day of theirs. */
export type Weighing = {
  personId: string;
  today: string;
  /** When that day began. */
  midnight: Date;
  /** How many they may be asked. */
  room: number;
  /** Whether what no initiative needs is asked today. */
  others: boolean;
};

/** An insight that a person may be asked about, with all that its value rests on. */
export type Pair = {
  personId: string;
  insightId: string;
  /** Running and coming initiatives of theirs that need it. */
  needs: LiveNeed[];
  stability: number | null;
  difficulty: number | null;
  lastOn: string | null;
  contacts: number;
  tier: Tier;
  dueOn: string | null;
  need: number;
  keeperNeed: number;
  /** They were promised to be asked about it on this day or before. */
  promisedOn: string | null;
  /** Not before this day, as they wished. */
  snoozedUntil: string | null;
  lastAskedAt: string | null;
  /** Its place among those of its kind by what is cheap to know; null where a verdict stands. */
  place: number | null;
  verdict: NotAsked | null;
};

/**
 * What these people may be asked today, by the indexes of what is due and of the initiatives they are on: at most the
 * shortlist of each kind for each of them. For explaining a plan, all that there is, with why it is not asked.
 */
export async function weighPairs(database: Database, people: Weighing[], isExplained = false) {
  const pairs = await database.execute<Pair>(weighing(people, isExplained));
  return [...pairs];
}

const weighing = (people: Weighing[], isExplained: boolean) => sql`
  with asked as materialized (
    select * from jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
      as a ("personId" uuid, today date, midnight timestamptz, room int, others boolean)
  ),
  ${liveNeeds},
  pairs as (
    select person_id, insight_id from live
    union
    ${isExplained ? everScheduled : scheduled}
  ),
  facts as (
    select a."personId", p.insight_id, a.today, a.midnight, a.room, a.others, l.needs, l.urgency,
      m.stability, m.difficulty, m.last_on, m.due_on, m.suppressed_at, m.snoozed_until, m.last_sent_at,
      coalesce(m.contacts, 0) as contacts, coalesce(m.tier, 'none') as tier, coalesce(m.need, 0) as need,
      coalesce(m.unopened_streak, 0) as unopened_streak, coalesce(${recall}, 0) as recall
    from pairs p
    join asked a on a."personId" = p.person_id
    join insights i on i.id = p.insight_id and i.status = 'published' and i.trashed_at is null
    left join live l on l.person_id = p.person_id and l.insight_id = p.insight_id
    left join memory m on m.person_id = p.person_id and m.insight_id = p.insight_id
    where i.visibility = 'everyone' or ${mayReadRestricted(sql`p.insight_id`, sql`p.person_id`, sql`a.today`)}
  ),
  judged as materialized (select f.*, ${verdict} as verdict from facts f),
  open_ones as materialized (
    select j.*, case when tier <> 'keep' then 0 else ${keeping} end as keeper_need
    from judged j ${isExplained ? sql`` : sql`where verdict is null`}
  ),
  placed as (
    select o.*, row_number() over (
      partition by "personId", verdict is null, snoozed_until is null, needs is null
      order by (coalesce(urgency, 0) + need + keeper_need) * (${shortlistRecall}::float8 - recall) desc, insight_id
    )::int as place
    from open_ones o
  )
  select "personId", insight_id as "insightId", coalesce(needs, '[]'::jsonb) as needs, stability, difficulty,
    last_on::text as "lastOn", contacts, tier, due_on::text as "dueOn", need, keeper_need::float8 as "keeperNeed",
    case when snoozed_until <= today then snoozed_until::text end as "promisedOn",
    snoozed_until::text as "snoozedUntil",
    to_json(last_sent_at) as "lastAskedAt", case when verdict is null then place end as place, verdict
  from placed
  ${isExplained ? sql`` : sql`where place <= greatest(room, ${shortlist}::int)`}
  order by "personId", place, insight_id`;

/** Who is on which live initiative today, and what is linked to it. Without a kickoff it has run since it was begun. */
const liveNeeds = sql`
  theirs as materialized (
    select a."personId" as person_id, a.today, i.id from asked a join initiatives i on i.owner_id = a."personId"
    union
    select a."personId", a.today, o.initiative_id from asked a join initiative_people o on o.person_id = a."personId"
    union
    select a."personId", a.today, t.initiative_id from asked a
    join memberships m on m.person_id = a."personId" and m.from_on <= a.today and (m.until_on is null or m.until_on >= a.today)
    join initiative_teams t on t.team_id = m.team_id
  ),
  on_it as materialized (
    select theirs.person_id, theirs.today, i.id, days.kickoff, days.ends
    from theirs
    join initiatives i on i.id = theirs.id and i.stage in ('proposed', 'active')
    cross join lateral (select coalesce(i.kickoff_on, (i.created_at at time zone 'UTC')::date) as kickoff) begun
    cross join lateral (select kickoff, coalesce(i.ends_on, kickoff + ${sql.raw(String(usualDays))}) as ends) days
    where days.ends >= theirs.today
  ),
  live as materialized (
    select o.person_id, l.insight_id,
      jsonb_agg(jsonb_build_object('initiativeId', o.id, 'kickoffOn', o.kickoff, 'endsOn', o.ends)
        order by o.kickoff, o.id) as needs,
      sum(case when o.kickoff > o.today then ${kickoffShare}::float8 else 0 end
        + (1 - ${kickoffShare}::float8) * (o.ends - greatest(o.kickoff, o.today)) / greatest(1, o.ends - o.kickoff)) as urgency
    from on_it o
    join ${linkedInsights(sql`m.initiative_id in (select id from on_it)`)} l on l.initiative_id = o.id
    group by o.person_id, l.insight_id
  )`;

/** What is due, on days on which it is asked, and what was put off until today. */
const scheduled = sql`
  select a."personId", due.insight_id from asked a cross join lateral (
    select m.insight_id from memory m
    where m.person_id = a."personId" and m.tier <> 'none' and m.suppressed_at is null and m.due_on <= a.today
  ) due where a.others
  union
  select a."personId", m.insight_id from asked a
  join memory m on m.person_id = a."personId" and m.snoozed_until is not null and m.snoozed_until <= a.today`;

const everScheduled = sql`
  select a."personId", m.insight_id from asked a join memory m on m.person_id = a."personId"
  where m.tier <> 'none' or m.suppressed_at is not null or m.snoozed_until is not null`;

const recall: SQL = sql`
  power(1 + ${forgettingCurve.factor}::float8 * greatest(0, a.today - m.last_on) / m.stability, ${forgettingCurve.decay}::float8)`;

/** The first reason against asking it today; what was promised is kept whatever else speaks against it. */
const verdict: SQL = sql`case
  when not exists (select from prompts q where q.insight_id = f.insight_id and q.removed_at is null) then 'no-question'
  when exists (
    select from cards c
    where c.person_id = f."personId" and c.insight_id = f.insight_id and (c.state = 'open' or c.day = f.today)
  ) then 'still-open'
  when f.suppressed_at is not null and (f.needs is null or exists (
    select from cards c
    where c.person_id = f."personId" and c.insight_id = f.insight_id and c.reason = 'live' and c.planned_at > f.suppressed_at
  )) then 'not-for-them'
  when f.snoozed_until > f.today then 'snoozed'
  when f.snoozed_until <= f.today then null
  when f.needs is not null then case
    when f.recall > ${knownWell}::float8 then 'known-well'
    when ${askedWithin(sql`${daysApart.live}::int`)} then 'asked-lately'
  end
  when f.due_on is null or f.due_on > f.today then 'not-due'
  when ${askedWithin(sql`${daysApart.other}::int * greatest(1, least(${mostPatience}::int, f.unopened_streak))`)} then 'asked-lately'
  when not f.others then 'not-today'
end`;

/** Fewer local days ago than these; what a wrong clock wrote into the future does not count. */
function askedWithin(days: SQL): SQL {
  return sql`(f.last_sent_at >= f.midnight - (${days} - 1) * interval '24 hours'
    and f.last_sent_at < f.midnight + interval '48 hours')`;
}

/** The less, the more other people hold it safely: those who hold it longest are looked at, and no more than count. */
const keeping: SQL = sql`(${JSON.stringify(keeperNeeds)}::jsonb ->> (
  select count(*)::int from (
    select from memory h join people p on p.id = h.person_id and p.deactivated_at is null
    where h.insight_id = j.insight_id and h.person_id <> j."personId" and h.holds_until >= j.today
      and j.today - h.last_on <= h.stability * ${daysUntil(1, heldSafely)}::float8
    order by h.holds_until desc limit ${keeperNeeds.length - 1}::int
  ) held))::float8`;
