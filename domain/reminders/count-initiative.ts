import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { linkedInsights } from "../initiatives/linked-insights";
import { participants } from "./participants";

/**
 * Learns from an initiative what is likely to be needed, once, as soon as what bears on it was found and it says what it
 * is about: that people of these teams came to be on one with these topics, that each insight that shares one could
 * have been linked, and which ones were. Answers whether it was counted now.
 */
export async function countInitiative(tx: Transaction, initiativeId: string, now: Date): Promise<boolean> {
  const [counted] = await tx.execute<{ isNew: boolean }>(sql`
    with fresh as (
      insert into counted_initiatives (initiative_id, at)
      select i.id, ${now.toISOString()}::timestamptz from initiatives i
      where i.id = ${initiativeId} and i.matched_at is not null and exists (
        select from initiative_topics t where t.initiative_id = i.id and t.state = 'chosen')
      on conflict do nothing returning initiative_id),
    about as (
      select t.topic_id from initiative_topics t join fresh f on f.initiative_id = t.initiative_id
      where t.state = 'chosen'),
    teams_of as (
      select p.home_team_id as team_id, count(*)::int as people
      from ${participants(sql`n.id = ${initiativeId}`, now)} on_it join people p on p.id = on_it.person_id
      where p.deactivated_at is null and p.home_team_id is not null group by p.home_team_id),
    teams_counted as (
      insert into team_topic_needs (team_id, topic_id, participations, rate)
      select t.team_id, a.topic_id, t.people, coalesce(n.other_rate, 0)
      from teams_of t cross join about a left join team_needs n on n.team_id = t.team_id
      order by t.team_id, a.topic_id
      on conflict (team_id, topic_id) do update
        set participations = team_topic_needs.participations + excluded.participations),
    linked as (select insight_id from ${linkedInsights(sql`m.initiative_id = ${initiativeId}`)} l),
    insights_counted as (
      insert into insight_needs (insight_id, linked, chances)
      select i.id, (l.insight_id is not null)::int, 1
      from insights i left join linked l on l.insight_id = i.id
      where i.status = 'published' and i.trashed_at is null
        and i.id in (select t.insight_id from insight_topics t join about a on a.topic_id = t.topic_id)
      order by i.id
      on conflict (insight_id) do update
        set linked = insight_needs.linked + excluded.linked, chances = insight_needs.chances + excluded.chances)
    select exists (select from fresh) as "isNew"`);
  return counted?.isNew ?? false;
}
