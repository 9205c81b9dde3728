import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { localDay } from "../people/local-day";

export type Passing = { id: string; ownerId: string };

/**
 * Who looks after each record of a leaving person from now on. A topic's curators come in the order of their names, and
 * never to a restricted record that they are not named on: handing over must not show it to anybody new.
 */
export async function chooseOwners(
  tx: Transaction,
  leavingId: string,
  lastResortId: string,
  now: Date,
): Promise<Passing[]> {
  const rows = await tx.execute<{ id: string; ownerId: string }>(sql`
    select i.id, coalesce(translator.id, curator.id, ${lastResortId}::uuid) as "ownerId"
    from insights i
    left join people translator
      on translator.id = i.translator_id and translator.id <> ${leavingId} and ${isAble("translator")}
    left join lateral (
      select p.id from topic_curators c join people p on p.id = c.person_id
      where p.id <> ${leavingId} and ${isAble("p")}
        and c.topic_id in (
          select t.topic_id from insight_topics t where t.insight_id = i.id
          union
          select coalesce(t.merged_into_id, t.id)
          from drafts d, jsonb_array_elements_text(d.content->'topicIds') named join topics t on t.id = named::uuid
          where d.insight_id = i.id and i.status = 'draft')
        and (i.visibility = 'everyone' or ${isNamed(now)})
      order by p.name, p.id limit 1) curator on true
    where i.owner_id = ${leavingId}
    order by i.id`);
  return [...rows];
}

const isAble = (alias: "translator" | "p") =>
  sql`${sql.raw(alias)}.deactivated_at is null and ${sql.raw(alias)}.role <> 'reader'`;

/** The same as `concerns` in `insight-policy.ts`, asked of a candidate instead of whoever acts. */
const isNamed = (now: Date) => {
  const today = localDay(now, "UTC");
  return sql`(
    i.author_id = p.id
    or exists (select 1 from coauthors x where x.insight_id = i.id and x.person_id = p.id)
    or exists (select 1 from reviewers x where x.insight_id = i.id and x.person_id = p.id)
    or exists (select 1 from insight_people x where x.insight_id = i.id and x.person_id = p.id)
    or exists (
      select 1 from insight_teams x join memberships m on m.team_id = x.team_id
      where x.insight_id = i.id and m.person_id = p.id
        and m.from_on <= ${today}::date and (m.until_on is null or m.until_on >= ${today}::date)))`;
};
