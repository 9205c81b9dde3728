import { and, asc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { paths } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { pathHref } from "./path-address";
import { pathsVisibleTo } from "./path-policy";

/** The paths that somebody looks after, by title, as far as the actor may see them; archived ones are left out. */
export async function listOwnedPaths(actor: PersonActor, personId: string) {
  const rows = await db
    .select({ id: paths.id, key: paths.key, slug: paths.slug, title: paths.title, status: paths.status })
    .from(paths)
    .where(and(eq(paths.ownerId, personId), ne(paths.status, "archived"), pathsVisibleTo(actor)))
    .orderBy(asc(sql`lower(${paths.title})`), asc(paths.id));
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: pathHref({ key, slug }) }));
}
