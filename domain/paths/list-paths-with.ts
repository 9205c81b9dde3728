import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { pathHref } from "./path-address";
import { pathsVisibleTo } from "./path-policy";

/**
 * The paths on which a published insight is asked now, also in the place of one that it replaced, for somebody who may see
 * the insight; archived paths are left out.
 */
export async function listPathsWith(actor: PersonActor, insightId: string) {
  const asked = sql`(
    with recursive asked (id) as (
      select id from insights where id = ${insightId} and status = 'published'
      union
      select i.id from insights i join asked on i.superseded_by_id = asked.id
    ) select id from asked)`;
  const rows = await db
    .selectDistinct({ id: paths.id, key: paths.key, slug: paths.slug, title: paths.title })
    .from(pathSteps)
    .innerJoin(paths, eq(paths.id, pathSteps.pathId))
    .where(
      and(
        sql`${pathSteps.insightId} in ${asked}`,
        isNull(pathSteps.removedAt),
        ne(paths.status, "archived"),
        pathsVisibleTo(actor),
      ),
    )
    .orderBy(asc(paths.title), asc(paths.id));
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: pathHref({ key, slug }) }));
}
