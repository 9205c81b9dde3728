import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import type { EngineHit } from "./search-engine";
import type { SearchHit } from "./search-query";

/**
 * What a list shows of the records an engine found, in its order and as they stand now. Whether the actor may see
 * each is asked here again: an engine that is behind returns nothing that is no longer theirs.
 */
export async function readHits(actor: Actor, found: EngineHit[], now: Date): Promise<SearchHit[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ insightId }) => insightId);
  const rows = await db
    .select({ ...columns, known: knownTo(actor) })
    .from(insights)
    .innerJoin(people, eq(people.id, insights.ownerId))
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  const facts = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ insightId, ...marks }) => {
    const row = facts.get(insightId);
    return row ? [{ ...asHit(row), ...marks }] : [];
  });
}

const columns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  certainty: insights.certainty,
  language: insights.language,
  status: insights.status,
  visibility: insights.visibility,
  needsReview: sql<boolean>`(${insights.status} = 'published' and ${insights.openCauses} > 0)`,
  revisedAt: insights.revisedAt,
  createdAt: insights.createdAt,
  owner: people.name,
  topic: sql<string | null>`(select t.name from insight_topics it join topics t on t.id = it.topic_id
    where it.insight_id = ${insights.id} order by lower(t.name) limit 1)`,
  isInReview: sql<boolean>`exists (select 1 from reviews r
    where r.insight_id = ${insights.id} and r.state in ('open', 'approved'))`,
};

/** The latest day on which they opened it, and whether readers have been shown another revision since. */
const knownTo = (actor: Actor) =>
  actor.kind !== "person"
    ? sql<null>`null`
    : sql<SearchHit["known"]>`(
        select json_build_object('readOn', e.day, 'changedSince',
          e.revision_id is distinct from ${insights.publishedRevisionId} and ${insights.revisedAt} > e.first_at)
        from exposures e
        where e.insight_id = ${insights.id} and e.person_id = ${actor.id} and e.channel = 'page'
        order by e.day desc limit 1)`;

type Row = Omit<SearchHit, "href" | "statement" | "excerpt" | "isRestricted" | "at"> & {
  key: string;
  slug: string;
  visibility: "everyone" | "restricted";
  revisedAt: Date | null;
  createdAt: Date;
};

function asHit({ key, slug, visibility, revisedAt, createdAt, ...row }: Row) {
  return {
    ...row,
    href: insightHref({ key, slug }),
    at: revisedAt ?? createdAt,
    isRestricted: visibility === "restricted",
  };
}
