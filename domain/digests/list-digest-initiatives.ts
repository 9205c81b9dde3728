import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { comingDays } from "../initiatives/coming-days";
import { initiativeHref } from "../initiatives/initiative-address";
import { lastDay } from "../initiatives/initiative-days";
import { comesUpFor } from "../initiatives/initiative-policy";
import type { NextDay } from "../initiatives/initiative-query";
import { linkedInsights } from "../initiatives/linked-insights";
import { listedFor } from "../insights/insight-policy";
import { daysBetween, daysLater } from "../memory/days";
import { asDigestInsight, type InsightRow, insightColumns, isInMind, isOwnMemory } from "./digest-insight";
import type { DigestInitiative, Section } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { dayAhead, weekdayAndDay } from "./digest-words";

/** So many days ahead a beginning is worth a word, and so many even if nothing is known that bears on it. */
const [soon, verySoon] = [28, 14];
/** From so many days before a beginning on, all of what bears on it is told. */
const thisWeek = 7;
const most = 8;

/**
 * The initiatives that somebody is on which are under way or begin within four weeks, the next day first, each with what
 * bears on it: what came up since and what they do not have in mind, each record where it comes first; in the last days before
 * a beginning the rest as well, which is else only counted. One that tells them nothing, because they have all of it in mind
 * and no day of it is near, is left out.
 */
export async function listDigestInitiatives(reader: DigestReader): Promise<Section<DigestInitiative>> {
  const coming = await readComing(reader);
  if (coming.length === 0) return { items: [], total: 0 };
  const ids = coming.map(({ id }) => id);
  const linked = await readLinked(reader, sql`m.initiative_id in ${ids}`);
  const shown = new Set<string>();
  const worth = coming.flatMap((one) => {
    const bearing = linked.filter(({ initiativeId }) => initiativeId === one.id);
    if (!isWorthTelling(one, bearing, reader)) return [];
    const item = asItem(one, bearing, reader, shown);
    for (const { insightId } of item.insights.items) shown.add(insightId);
    return [item];
  });
  return { items: worth.slice(0, most), total: worth.length };
}

type Coming = Awaited<ReturnType<typeof readComing>>[number];
type Linked = InsightRow & { initiativeId: string; isNew: boolean };

function readComing({ actor, now, today }: DigestReader) {
  const columns = {
    id: initiatives.id,
    key: initiatives.key,
    slug: initiatives.slug,
    title: initiatives.title,
  };
  const next = sql<NextDay | null>`case when coming.kind is not null then
    json_build_object('kind', coming.kind, 'name', coming.name, 'on', coming.on_day) end`;
  return db
    .select({ ...columns, stage: initiatives.stage, kickoffOn: initiatives.kickoffOn, lastOn: lastDay, next })
    .from(initiatives)
    .leftJoinLateral(comingDays(today), sql`true`)
    .where(
      and(
        comesUpFor(actor, now),
        sql`(${initiatives.kickoffOn} is null or ${initiatives.kickoffOn} <= ${daysLater(today, soon)}::date)`,
        sql`(${lastDay} is null or ${lastDay} >= ${today}::date)`,
      ),
    )
    .orderBy(sql`coming.on_day asc nulls last`, initiatives.id)
    .limit(most * 2);
}

function readLinked({ actor, now, since }: DigestReader, which: SQL): Promise<Linked[]> {
  const linked = sql`${linkedInsights(which)} linked`;
  const found = sql`(
    select m.first_at from matches m
    where m.initiative_id = linked.initiative_id and m.insight_id = linked.insight_id)`;
  return db
    .select({
      ...insightColumns(actor),
      initiativeId: sql<string>`linked.initiative_id`,
      isNew: sql<boolean>`coalesce(${found} >= ${since.toISOString()}::timestamptz, false)`,
    })
    .from(linked)
    .innerJoin(insights, and(eq(insights.id, sql`linked.insight_id`), listedFor(actor, now)))
    .leftJoin(memory, isOwnMemory(actor))
    .orderBy(sql`linked.place`);
}

function isWorthTelling(one: Coming, bearing: Linked[], { today, since }: DigestReader) {
  const ahead = startsIn(one, today);
  if (ahead !== null && ahead <= verySoon) return true;
  if (bearing.length === 0) return false;
  if (ahead !== null || (one.next !== null && daysBetween(today, one.next.on) < 7)) return true;
  return bearing.some((row) => isFresh(row, { today, since }));
}

const isFresh = (row: Linked, { today, since }: Pick<DigestReader, "today" | "since">) =>
  row.isNew || !isInMind(row, today) || (row.revisedAt ?? since) > since;

function asItem(
  one: Coming,
  bearing: Linked[],
  reader: DigestReader,
  shown: ReadonlySet<string>,
): DigestInitiative {
  const { id: initiativeId, title: name } = one;
  const ahead = startsIn(one, reader.today);
  const isNear = ahead !== null && ahead <= thisWeek;
  const rank = (row: Linked) => (row.isNew ? 0 : isInMind(row, reader.today) ? 2 : 1);
  const told = bearing.filter((row) => isNear || (isFresh(row, reader) && !shown.has(row.id)));
  const rest = bearing.filter((row) => !told.includes(row));
  const items = told.toSorted((a, b) => rank(a) - rank(b)).map((row) => asBearing(row, reader));
  return {
    ...{ initiativeId, name, href: initiativeHref(one) },
    ...{ when: whenWords(one, reader), startsIn: ahead },
    insights: { items, total: bearing.length },
    inMind: rest.filter((row) => isInMind(row, reader.today)).length,
  };
}

function asBearing(row: Linked, reader: DigestReader) {
  const insight = asDigestInsight(row, reader);
  return row.isNew ? { ...insight, note: `new on this list; ${insight.note}` } : insight;
}

const startsIn = ({ kickoffOn }: Coming, today: string) =>
  kickoffOn !== null && kickoffOn >= today ? daysBetween(today, kickoffOn) : null;

function whenWords(one: Coming, { today, actor: { locale } }: DigestReader) {
  const { kickoffOn, lastOn, next, stage } = one;
  if (kickoffOn !== null && kickoffOn >= today) return `starts ${dayAhead(kickoffOn, today, locale)}`;
  if (next?.kind === "milestone") return `${next.name} ${dayAhead(next.on, today, locale)}`;
  if (lastOn === null) return stage === "proposed" ? "is proposed, without a day yet" : "is under way";
  if (daysBetween(today, lastOn) < 7) return `ends ${dayAhead(lastOn, today, locale)}`;
  return `runs until ${weekdayAndDay(lastOn, locale)}`;
}
