import { type SQL, sql } from "drizzle-orm";
import { horizonDays, priorChances, priorLinks } from "./constants";

/**
 * How often each of these teams is expected to need each insight of `asked` in the coming days (reminders 3.4): how likely
 * the insight is linked to an initiative that shares a topic with it (drawn towards what is usual in the organization), times how often somebody of the team comes to be on
 * one. A table with `insight_id`, `team_id` and `need`, by person.
 */
export const needsByTeam = (teamIds: SQL): SQL => sql`(
  with rated as materialized (select team_id, other_rate from team_needs where team_id in (${teamIds})),
  usual as materialized (
    select (coalesce(sum(linked), 0) + ${priorLinks.linked}::float8)
      / (coalesce(sum(chances), 0) + ${priorLinks.chances}::float8) as share from insight_needs),
  likely as materialized (
    select a.id,
      (coalesce(n.linked, 0) + ${priorChances}::float8 * u.share) / (coalesce(n.chances, 0) + ${priorChances}::float8) as pick,
      (select count(*) from insight_topics t where t.insight_id = a.id) as topics
    from asked a cross join usual u left join insight_needs n on n.insight_id = a.id),
  further as (
    select t.insight_id, r.team_id, sum(r.rate - g.other_rate) as rate
    from insight_topics t join likely a on a.id = t.insight_id
      join team_topic_needs r on r.topic_id = t.topic_id join rated g on g.team_id = r.team_id
    group by t.insight_id, r.team_id)
  select a.id as insight_id, g.team_id,
    (${horizonDays}::float8 * a.pick * (g.other_rate * a.topics + coalesce(f.rate, 0)))::float8 as need
  from likely a cross join rated g left join further f on f.insight_id = a.id and f.team_id = g.team_id)`;
