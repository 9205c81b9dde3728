import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "../../actor";
import { localDay } from "../../people/local-day";
import { onPaths } from "../on-paths";
import { texts, uuids } from "../postgres/array-literal";
import type { EngineAnswer } from "../search-engine";
import type { SearchQuery } from "../search-query";

/** What an address and a person mean by ids: Meilisearch knows those alone, so that a new name changes no document. */
export type Ids = {
  /** Teams the actor is on today. */
  ownTeams: string[];
  topics: string[];
  teams: string[];
};

type Row = { what: "mine" | "topic" | "team"; id: string };

/** The words of an address that led to a topic before it was merged lead to the one it became. */
export async function findIds(actor: Actor, { topic, team }: Chosen, now: Date): Promise<Ids> {
  const today = actor.kind === "person" ? localDay(now, actor.timeZone) : null;
  const rows = await db.execute<Row>(sql`
    select 'mine' as what, team_id as id from memberships
    where person_id = ${actor.kind === "person" ? actor.id : null}::uuid
      and from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date)
    union all select 'topic', coalesce(merged_into_id, id) from topics where slug = any(${texts(topic)})
    union all select 'team', id from teams where slug = any(${texts(team)})`);
  const idsOf = (what: Row["what"]) => rows.filter((row) => row.what === what).map(({ id }) => id);
  return { ownTeams: idsOf("mine"), topics: idsOf("topic"), teams: idsOf("team") };
}
type Chosen = Pick<SearchQuery, "topic" | "team">;

/** A record that stands on a path, which is named by its key. */
export type Standing = { key: string; insightId: string };

/** All of them: of paths Meilisearch knows nothing. */
export const findStanding = () =>
  db.execute<Standing>(sql`select path_key as key, insight_id as "insightId" from ${onPaths()} o`);

type Counts = EngineAnswer["counts"];

/** Counts of topics and teams by the words of their addresses. */
export async function nameCounts(counts: Counts): Promise<Counts> {
  const ids = (facet: "topic" | "team") => uuids(counts[facet].map(({ value }) => value));
  if (counts.topic.length + counts.team.length === 0) return counts;
  const rows = await db.execute<{ id: string; slug: string }>(sql`
    select id, slug from topics where id = any(${ids("topic")})
    union all select id, slug from teams where id = any(${ids("team")})`);
  const slugs = new Map(rows.map(({ id, slug }) => [id, slug]));
  const named = (facet: "topic" | "team") =>
    counts[facet].flatMap(({ value, count }) => {
      const slug = slugs.get(value);
      return slug ? [{ value: slug, count }] : [];
    });
  return { ...counts, topic: named("topic"), team: named("team") };
}
