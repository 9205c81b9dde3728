import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { insightLinks, insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import type { InsightContent, LinkKind } from "./content-input";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";
import type { LinkedRecord } from "./record-query";

/** Links of a published record both ways and what replaced it, without those to records the actor may not see. */
export async function linkedRecords(actor: Actor, insight: InsightRow, now: Date): Promise<LinkedRecord[]> {
  const there = listedFor(actor, now);
  const kind = sql<LinkKind>`${insightLinks.kind}`.as("kind");
  const note = sql<string>`${insightLinks.note}`.as("note");
  const to = db
    .select({ kind, way: way("to"), note, ...linked })
    .from(insightLinks)
    .innerJoin(insights, eq(insights.id, insightLinks.toId))
    .where(and(eq(insightLinks.fromId, insight.id), there));
  const from = db
    .select({ kind, way: way("from"), note, ...linked })
    .from(insightLinks)
    .innerJoin(insights, eq(insights.id, insightLinks.fromId))
    .where(and(eq(insightLinks.toId, insight.id), there));
  const replacement = db
    .select({
      kind: sql<LinkKind>`'supersedes'`.as("kind"),
      way: way("from"),
      note: sql<string>`''`.as("note"),
      ...linked,
    })
    .from(insights)
    .where(and(isReplacementOf(insight), there));
  const rows = await unionAll(to, from, replacement);
  return onceEach(rows.map(({ key, slug, ...row }) => ({ ...row, href: insightHref({ key, slug }) })));
}

/** Links that a draft will have: they stand only in its content so far. */
export async function linkedFromDraft(
  actor: Actor,
  { links }: InsightContent,
  now: Date,
): Promise<LinkedRecord[]> {
  if (links.length === 0) return [];
  const ids = links.map((link) => link.insightId);
  const rows = await db
    .select(linked)
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return links.flatMap(({ insightId, kind, note }) => {
    const row = rows.find(({ id }) => id === insightId);
    if (!row) return [];
    const { key, slug, ...rest } = row;
    return [{ ...rest, kind, note, way: "to" as const, href: insightHref({ key, slug }) }];
  });
}

const linked = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  certainty: insights.certainty,
  status: insights.status,
  language: insights.language,
};

const way = (name: "to" | "from") => sql<"to" | "from">`${sql.raw(`'${name}'`)}`.as("way");

const isReplacementOf = ({ supersededById }: InsightRow): SQL =>
  supersededById ? eq(insights.id, supersededById) : sql`false`;

/** What replaced a record mostly says so by a link as well. */
function onceEach(records: LinkedRecord[]) {
  const seen = new Set<string>();
  return records.filter(({ kind, way, id }) => {
    const name = `${kind} ${way} ${id}`;
    return seen.has(name) ? false : seen.add(name);
  });
}
