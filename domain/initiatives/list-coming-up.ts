import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import type { ComingUp } from "./known-query";
import { linkedInsights } from "./linked-insights";
import { listInitiatives } from "./list-initiatives";
import { hasMet } from "./read-known-records";

const most = 5;

/** The live initiatives that somebody is on, the next day first, with what bears on each that is theirs to see. */
export async function listComingUp(actor: PersonActor, now: Date): Promise<ComingUp[]> {
  const { initiatives } = await listInitiatives(actor, { stage: "live", mine: "1" }, now);
  const coming = initiatives.slice(0, most);
  if (coming.length === 0) return [];
  const known = await readLinked(
    actor,
    coming.map(({ id }) => id),
    now,
  );
  return coming.map(({ id, href, title, next }) => ({
    ...{ id, href, title, next },
    insights: known.filter(({ initiativeId }) => initiativeId === id),
  }));
}

async function readLinked(actor: PersonActor, ids: string[], now: Date) {
  const linked = sql`${linkedInsights(sql`m.initiative_id in ${ids}`)} linked`;
  const place = sql<number>`linked.place`;
  const rows = await db
    .select({
      initiativeId: sql<string>`linked.initiative_id`,
      ...{ id: insights.id, key: insights.key, slug: insights.slug, statement: insights.statement },
      ...{ language: insights.language, isMet: hasMet(actor.id) },
    })
    .from(linked)
    .innerJoin(insights, and(eq(insights.id, sql`linked.insight_id`), listedFor(actor, now)))
    .orderBy(asc(place));
  return rows.map(({ key, slug, ...row }) => ({ ...row, href: insightHref({ key, slug }) }));
}
