import { and, eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insightLinks, insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import type { InsightContent } from "./content-input";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";
import type { LinkedRecord } from "./record-query";

/** Links of a published record both ways and what replaced it, without those to records the actor may not see. */
export async function linkedRecords(actor: Actor, insight: InsightRow, now: Date): Promise<LinkedRecord[]> {
  const [linked, replacement] = await Promise.all([
    readLinks(actor, insight.id, now),
    insight.supersededById ? readReplacement(actor, insight.supersededById, now) : [],
  ]);
  // What replaced a record mostly says so by a link as well.
  const isKnown = linked.some(({ kind, way }) => kind === "supersedes" && way === "from");
  return isKnown ? linked : [...linked, ...replacement];
}

async function readLinks(actor: Actor, id: string, now: Date): Promise<LinkedRecord[]> {
  const { fromId, toId, kind, note } = insightLinks;
  const rows = await db
    .select({ kind, note, fromId, ...columns })
    .from(insightLinks)
    .innerJoin(insights, eq(insights.id, sql`case when ${fromId} = ${id} then ${toId} else ${fromId} end`))
    .where(and(or(eq(fromId, id), eq(toId, id)), listedFor(actor, now)));
  return rows.map(({ fromId: sayer, ...row }) => linkedOf(row, sayer === id ? "to" : "from"));
}

async function readReplacement(actor: Actor, id: string, now: Date): Promise<LinkedRecord[]> {
  const rows = await db
    .select(columns)
    .from(insights)
    .where(and(eq(insights.id, id), listedFor(actor, now)));
  return rows.map((row) => linkedOf({ ...row, kind: "supersedes", note: "" }, "from"));
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
    .select(columns)
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return links.flatMap(({ insightId, kind, note }) => {
    const row = rows.find(({ id }) => id === insightId);
    return row ? [linkedOf({ ...row, kind, note }, "to")] : [];
  });
}

const columns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  certainty: insights.certainty,
  status: insights.status,
  needsReview: sql<boolean>`(${insights.status} = 'published' and ${insights.openCauses} > 0)`,
  language: insights.language,
};

type Linked = Omit<LinkedRecord, "href" | "way"> & { key: string; slug: string };

function linkedOf({ key, slug, ...row }: Linked, way: LinkedRecord["way"]): LinkedRecord {
  return { ...row, way, href: insightHref({ key, slug }) };
}
