import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { comingDays } from "./coming-days";
import { initiativeHref } from "./initiative-address";
import { comesUpFor } from "./initiative-policy";
import type { NextDay } from "./initiative-query";
import type { ComingUp } from "./known-query";
import { linkedInsights } from "./linked-insights";
import { hasMet } from "./read-known-records";

const most = 5;

/** The live initiatives that somebody is on, the next day first, with what bears on each that is theirs to see. */
export async function listComingUp(actor: PersonActor, now: Date): Promise<ComingUp[]> {
  const coming = await readComing(actor, now);
  if (coming.length === 0) return [];
  const known = await readLinked(
    actor,
    coming.map(({ id }) => id),
    now,
  );
  return coming.map(({ id, key, slug, title, next }) => ({
    ...{ id, href: initiativeHref({ key, slug }), title, next },
    insights: known.filter(({ initiativeId }) => initiativeId === id),
  }));
}

/** In the order of the list of initiatives, whose own question takes far longer to plan than this one takes. */
function readComing(actor: PersonActor, now: Date) {
  const next = sql<NextDay | null>`case when coming.kind is not null then
    json_build_object('kind', coming.kind, 'name', coming.name, 'on', coming.on_day) end`;
  const changed = sql`case when coming.on_day is null then (${initiatives.changedAt} at time zone 'UTC')::date end`;
  return db
    .select({
      ...{ id: initiatives.id, key: initiatives.key, slug: initiatives.slug, title: initiatives.title },
      next,
    })
    .from(initiatives)
    .leftJoinLateral(comingDays(localDay(now, actor.timeZone)), sql`true`)
    .where(comesUpFor(actor, now))
    .orderBy(sql`coming.on_day asc nulls last`, sql`${changed} desc`, initiatives.id)
    .limit(most);
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
