import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, matches } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { initiativeHref } from "./initiative-address";
import { initiativesListedFor } from "./initiative-policy";
import type { NamedInitiative } from "./known-query";

/**
 * The initiatives in whose decision each of these insights was used, or one that it replaced, as `listUsedIn` says it of
 * one: only those that the actor comes across.
 */
export async function listUsesOf(actor: PersonActor, insightIds: string[], now: Date) {
  const uses = new Map<string, NamedInitiative[]>();
  if (insightIds.length === 0) return uses;
  const lineage = sql`(
    with recursive older (root, id) as (
      select value::uuid, value::uuid from json_array_elements_text(${JSON.stringify(insightIds)}::json)
      union
      select older.root, i.id from insights i join older on i.superseded_by_id = older.id
    ) select root, id from older) older`;
  const rows = await db
    .selectDistinct({
      root: sql<string>`older.root`,
      id: initiatives.id,
      key: initiatives.key,
      slug: initiatives.slug,
      title: initiatives.title,
    })
    .from(matches)
    .innerJoin(lineage, sql`older.id = ${matches.insightId}`)
    .innerJoin(initiatives, eq(initiatives.id, matches.initiativeId))
    .where(and(eq(matches.isUsed, true), initiativesListedFor(actor, now)))
    .orderBy(asc(initiatives.title), asc(initiatives.id));
  for (const { root, key, slug, ...row } of rows)
    uses.set(root, [...(uses.get(root) ?? []), { ...row, href: initiativeHref({ key, slug }) }]);
  return uses;
}
