import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import type { InsightRow } from "./find-standing";
import type { GoalTick, NamedPerson, NamedTeam } from "./record-query";

export type TopicFact = { slug: string; name: string; halfLifeDays: number | null };
export type RecordFacts = {
  people: NamedPerson[];
  coauthors: NamedPerson[] | null;
  topics: TopicFact[] | null;
  audience: NamedTeam[] | null;
  /** Ids of the items of evidence that no longer count, also because their data or study was withdrawn. */
  withdrawnItems: string[] | null;
  readingTeams: NamedTeam[] | null;
  readingPeople: NamedPerson[] | null;
  ticks: (GoalTick & { goalId: string })[] | null;
  reverified: { checked: string; at: string; by: string } | null;
  isFollowed: boolean;
  draft: { savedAt: string; savedBy: string } | null;
  review: { state: "open" | "approved"; askedAt: string } | null;
};

/**
 * All that is known about a record beside its text, in one question to the database: each part is one look by index.
 * `topicIds` names the topics of a draft, which stand only in its content.
 */
export async function recordFacts(actor: Actor, insight: InsightRow, topicIds?: string[]) {
  const { id, authorId, ownerId, translatorId, handedOverFromId } = insight;
  const named = [authorId, ownerId, translatorId, handedOverFromId].filter((one) => one !== null);
  const [row] = await db.execute<RecordFacts>(sql`select
    (select json_agg(json_build_object('id', p.id, 'name', p.name))
      from people p where p.id in ${named}) as "people",
    (select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
      from coauthors c join people p on p.id = c.person_id where c.insight_id = ${id}) as "coauthors",
    (select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'halfLifeDays', t.half_life_days)
        order by lower(t.name))
      from topics t where t.id in (${topicsOf(id, topicIds)})) as "topics",
    (select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name)
      from insight_audience a join teams t on t.id = a.team_id where a.insight_id = ${id}) as "audience",
    (select json_agg(e.item_id) from evidence_items e where e.insight_id = ${id} and e.withdrawn) as "withdrawnItems",
    (select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name)
      from insight_teams i join teams t on t.id = i.team_id where i.insight_id = ${id}) as "readingTeams",
    (select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name)
      from insight_people i join people p on p.id = i.person_id where i.insight_id = ${id}) as "readingPeople",
    (select json_agg(json_build_object('goalId', g.goal_id, 'state', g.state, 'note', g.note, 'on', g."on",
        'by', p.name))
      from goal_ticks g join people p on p.id = g.person_id where g.insight_id = ${id}) as "ticks",
    (select json_build_object('checked', r.checked, 'at', r.at, 'by', p.name)
      from reverifications r join people p on p.id = r.person_id
      where r.insight_id = ${id} order by r.at desc limit 1) as "reverified",
    exists (select 1 from insight_follows f
      where f.insight_id = ${id} and f.person_id = ${readerOf(actor)}) as "isFollowed",
    (select json_build_object('savedAt', d.saved_at, 'savedBy', p.name)
      from drafts d join people p on p.id = d.saved_by_id where d.insight_id = ${id}) as "draft",
    (select json_build_object('state', r.state, 'askedAt', r.asked_at)
      from reviews r where r.insight_id = ${id} and r.state in ('open', 'approved')) as "review"`);
  if (!row) throw new Error("A question without a condition was not answered.");
  return row;
}

/** Topics that were merged since mean the one they went into. */
function topicsOf(insightId: string, topicIds: string[] | undefined) {
  if (!topicIds) return sql`select topic_id from insight_topics where insight_id = ${insightId}`;
  if (topicIds.length === 0) return sql`select id from topics where false`;
  return sql`select coalesce(merged_into_id, id) from topics where id in ${topicIds}`;
}

const readerOf = (actor: Actor) => (actor.kind === "person" ? actor.id : null);
