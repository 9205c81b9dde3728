import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { priorDays, priorPerYear, ratingDays } from "./constants";

/**
 * Works out how often people of a team come to be on initiatives with a topic, by person and day: what was counted since
 * the first initiative became known, drawn towards what is usual by half a year of everybody on it. Only teams whose
 * rates are a week old, or none yet.
 */
export async function rateTeams(tx: Transaction, now: Date) {
  await rate(
    tx,
    now,
    sql`not exists (
      select from team_needs n where n.team_id = t.id
        and n.rated_at > ${now.toISOString()}::timestamptz - make_interval(days => ${ratingDays})
        and n.rated_at <= ${now.toISOString()}::timestamptz)`,
  );
}

/** The same for teams that have no rates at all, so that whoever is on them can be placed. */
export async function rateNewTeams(tx: Transaction, now: Date) {
  await rate(tx, now, sql`not exists (select from team_needs n where n.team_id = t.id)`);
}

async function rate(tx: Transaction, now: Date, which: SQL) {
  const at = sql`${now.toISOString()}::timestamptz`;
  const prior = (aYear: number) => sql`${aYear / 365}::float8 * s.prior_days`;
  await tx.execute(sql`
    with observed as (select coalesce(min(at), ${at}) as since from counted_initiatives),
    sized as (
      select t.id as team_id,
        ${priorDays} * greatest(1, count(p.id) filter (where p.deactivated_at is null)) as prior_days,
        coalesce(sum(greatest(0, extract(epoch from
          least(p.deactivated_at, ${at}) - greatest(p.created_at, o.since, joined.at)) / 86400))
          filter (where p.id is not null), 0)::float8 as days
      from teams t cross join observed o left join people p on p.home_team_id = t.id
        left join lateral (
          select max(m.from_on)::timestamptz as at from memberships m
          where m.person_id = p.id and m.team_id = t.id) joined on true
      where ${which} group by t.id),
    rated as (
      insert into team_needs (team_id, other_rate, rated_at)
      select s.team_id, ${prior(priorPerYear.other)} / (s.days + s.prior_days), ${at} from sized s order by s.team_id
      on conflict (team_id) do update set other_rate = excluded.other_rate, rated_at = excluded.rated_at)
    insert into team_topic_needs (team_id, topic_id, participations, rate)
    select s.team_id, k.topic_id, 0, (coalesce(n.participations, 0)
      + case when f.topic_id is null then ${prior(priorPerYear.other)} else ${prior(priorPerYear.followed)} end)
      / (s.days + s.prior_days)
    from sized s
      join (select team_id, topic_id from team_topics
        union select team_id, topic_id from team_topic_needs) k on k.team_id = s.team_id
      left join team_topic_needs n on n.team_id = k.team_id and n.topic_id = k.topic_id
      left join team_topics f on f.team_id = k.team_id and f.topic_id = k.topic_id
    order by s.team_id, k.topic_id
    on conflict (team_id, topic_id) do update set rate = excluded.rate`);
}
