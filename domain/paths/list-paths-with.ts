import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { pathHref } from "./path-address";
import { pathsVisibleTo } from "./path-policy";

/** The paths that an insight stands on now, for somebody who may see the insight; archived ones are left out. */
export async function listPathsWith(actor: PersonActor, insightId: string) {
  const rows = await db
    .select({ id: paths.id, key: paths.key, slug: paths.slug, title: paths.title })
    .from(pathSteps)
    .innerJoin(paths, eq(paths.id, pathSteps.pathId))
    .where(
      and(
        eq(pathSteps.insightId, insightId),
        isNull(pathSteps.removedAt),
        ne(paths.status, "archived"),
        pathsVisibleTo(actor),
      ),
    )
    .orderBy(asc(paths.title), asc(paths.id));
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: pathHref({ key, slug }) }));
}
