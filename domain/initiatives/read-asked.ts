import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { isLive } from "./initiative-policy";
import type { Brief } from "./match-query";

type Waiting = { id: string; name: string };

/** An initiative with all that looking up what is known about it needs, as it stood at one moment. */
export type Asked = {
  id: string;
  key: string;
  slug: string;
  title: string;
  /** Another one as soon as anything about the row changed. */
  stamp: string;
  isLive: boolean;
  brief: Brief;
  acceptedIds: string[];
  dismissedIds: string[];
  /** Those that an occasion is written down for: they were put before people. */
  shownIds: string[];
  /** Occasions that wait, the earliest first. */
  waiting: Waiting[];
  latestOccasionId: string | null;
};

/** Reads it in one statement; null when it is gone. */
export async function readAsked(initiativeId: string): Promise<Asked | null> {
  const [row] = await db
    .select({
      id: initiatives.id,
      key: initiatives.key,
      slug: initiatives.slug,
      title: initiatives.title,
      text: initiatives.brief,
      keywords: initiatives.keywords,
      language: initiatives.language,
      stamp: sql<string>`${initiatives}.xmin::text`,
      isLive: sql<boolean>`${isLive}`,
      topicIds: list(sql`
        select distinct coalesce(t.merged_into_id, t.id) from initiative_topics it join topics t on t.id = it.topic_id
        where it.initiative_id = ${ownId} and it.state = 'chosen'`),
      acceptedIds: list(sql`${matchesOf} and m.state = 'accepted'`),
      dismissedIds: list(sql`${matchesOf} and m.state = 'dismissed'`),
      shownIds: list(sql`${matchesOf} and m.first_occasion_id is not null`),
      waiting: sql<Waiting[]>`(
        select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.at, o.id), '[]')
        from initiative_occasions o where o.initiative_id = ${ownId} and o.matched_at is null)`,
      latestOccasionId: sql<string | null>`(
        select o.id from initiative_occasions o where o.initiative_id = ${ownId} order by o.at desc, o.id desc limit 1)`,
    })
    .from(initiatives)
    .where(eq(initiatives.id, initiativeId));
  if (!row) return null;
  const { text, keywords, language, topicIds, ...asked } = row;
  return { ...asked, brief: { title: row.title, text, topicIds, keywords, language } };
}

const ownId = sql.raw(`"initiatives"."id"`);
const list = (ids: ReturnType<typeof sql>) => sql<string[]>`to_json(array(${ids}))`;
const matchesOf = sql`select m.insight_id from matches m where m.initiative_id = ${ownId}`;
