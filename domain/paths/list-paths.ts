import { and, asc, desc, eq, ilike, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { paths } from "@/db/schema/paths";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { pathHref } from "./path-address";
import { pathsVisibleTo } from "./path-policy";
import type { PathListed } from "./path-query";

/**
 * Every path that exists for this person, by title, with as many steps as would count for them; with words, those whose
 * title or readers they are part of.
 */
export async function listPaths(actor: PersonActor, now: Date, words = ""): Promise<PathListed[]> {
  const counted = countedSteps(actor, now);
  const rows = await db
    .select({
      ...{ id: paths.id, key: paths.key, slug: paths.slug, title: paths.title, forWhom: paths.forWhom },
      ...{ status: paths.status, changedAt: paths.changedAt },
      owner: { id: people.id, name: people.name },
      steps: sql<number>`coalesce(${counted.steps}, 0)::int`,
      teams: sql<PathListed["teams"] | null>`(
        select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.name)
        from team_paths tp join teams t on t.id = tp.team_id where tp.path_id = ${paths.id})`,
    })
    .from(paths)
    .innerJoin(people, eq(people.id, paths.ownerId))
    .leftJoin(counted, eq(counted.pathId, paths.id))
    .where(and(pathsVisibleTo(actor), words ? named(words) : undefined))
    .orderBy(asc(sql`lower(${paths.title})`), desc(paths.id));
  return rows.map(({ key, slug, teams, ...row }) => ({
    ...row,
    href: pathHref({ key, slug }),
    teams: teams ?? [],
  }));
}

function named(words: string) {
  const part = `%${words.replace(/[\\%_]/g, "\\$&")}%`;
  return or(ilike(paths.title, part), ilike(paths.forWhom, part));
}

/** As `stepsFor` counts: living records that the person may see, what replaced others among them, each once. */
function countedSteps(actor: PersonActor, now: Date) {
  const chained = sql`(
    with recursive chain (path_id, insight_id) as (
      select s.path_id, s.insight_id from path_steps s where s.removed_at is null and s.insight_id is not null
      union
      select c.path_id, i.superseded_by_id from chain c join insights i on i.id = c.insight_id
      where i.superseded_by_id is not null
    )
    select path_id, insight_id from chain
  ) chained`;
  return db
    .select({
      pathId: sql<string>`chained.path_id`.as("path_id"),
      steps: sql<number>`count(*)`.as("steps"),
    })
    .from(chained)
    .innerJoin(
      insights,
      and(eq(insights.id, sql`chained.insight_id`), eq(insights.status, "published"), listedFor(actor, now)),
    )
    .groupBy(sql`chained.path_id`)
    .as("counted");
}
