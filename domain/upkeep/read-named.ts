import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { evidenceItems, insights } from "@/db/schema/insights";
import { studies } from "@/db/schema/studies";
import type { reviewCauses } from "@/db/schema/upkeep";
import type { Actor } from "../actor";
import { weightNowInSql } from "../evidence/weight-in-sql";
import { mayReadData } from "../insights/data-policy";
import { listedFor } from "../insights/insight-policy";

export type CauseRow = typeof reviewCauses.$inferSelect;

/** What sentences about causes name, by id, as far as one reader may see it. */
export type Named = Awaited<ReturnType<typeof readNamed>>;

/** Reads it for all of these causes at once, and how that reader writes days and numbers. */
export async function readNamed(actor: Actor, causes: CauseRow[], now: Date) {
  const ids = (of: (cause: CauseRow) => (string | null)[]) => [
    ...new Set(causes.flatMap(of).filter((id) => id !== null)),
  ];
  const dataIds = ids(({ datasetId }) => [datasetId]);
  const [records, data, versions, held, named, weights] = await Promise.all([
    readRecords(
      actor,
      ids((cause) => [cause.otherInsightId, cause.viaInsightId]),
      now,
    ),
    readData(actor, dataIds, now),
    readVersions(ids(({ snapshotId }) => [snapshotId])),
    readHeld(
      ids(({ insightId }) => [insightId]),
      dataIds,
    ),
    readStudies(ids(({ studyId }) => [studyId])),
    readWeights(
      ids(({ kind, insightId }) => (kind === "weight-fell" ? [insightId] : [])),
      now,
    ),
  ]);
  const { locale, timeZone } =
    actor.kind === "person" ? actor : ({ locale: "en-GB", timeZone: "UTC" } as const);
  const spelled = { day: "numeric", month: "long", year: "numeric" } as const;
  const instants = new Intl.DateTimeFormat(locale, { ...spelled, timeZone });
  const days = new Intl.DateTimeFormat(locale, { ...spelled, timeZone: "UTC" });
  const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    ...{ records, data, versions, held, studies: named, weights },
    dayOf: (at: Date) => instants.format(at),
    calendarDay: (day: string) => days.format(new Date(`${day}T00:00:00Z`)),
    figure: (value: number) => figures.format(value),
  };
}

async function readRecords(actor: Actor, ids: string[], now: Date) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({
      ...{ id: insights.id, key: insights.key, slug: insights.slug, status: insights.status },
      ...{ statement: insights.statement, language: insights.language },
      ...{ supersededAt: insights.supersededAt, retiredAt: insights.retiredAt },
    })
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function readData(actor: Actor, ids: string[], now: Date) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({ id: datasets.id, key: datasets.key, name: datasets.name, withdrawnAt: datasets.withdrawnAt })
    .from(datasets)
    .where(and(inArray(datasets.id, ids), mayReadData(actor, now)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function readVersions(ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({ id: snapshots.id, number: snapshots.number, createdAt: snapshots.createdAt })
    .from(snapshots)
    .where(inArray(snapshots.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** On which versions of which data records were written, by both ids. */
async function readHeld(insightIds: string[], dataIds: string[]) {
  const held = new Map<string, number[]>();
  if (dataIds.length === 0) return held;
  const rows = await db
    .selectDistinct({
      insightId: evidenceItems.insightId,
      datasetId: evidenceItems.datasetId,
      number: snapshots.number,
    })
    .from(evidenceItems)
    .innerJoin(snapshots, eq(snapshots.id, evidenceItems.snapshotId))
    .where(
      and(
        inArray(evidenceItems.insightId, insightIds),
        inArray(evidenceItems.datasetId, dataIds),
        eq(evidenceItems.withdrawn, false),
      ),
    )
    .orderBy(snapshots.number);
  for (const { insightId, datasetId, number } of rows)
    held.set(`${insightId} ${datasetId}`, [...(held.get(`${insightId} ${datasetId}`) ?? []), number]);
  return held;
}

async function readStudies(ids: string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({
      ...{ id: studies.id, key: studies.key, slug: studies.slug },
      ...{ title: studies.title, withdrawnAt: studies.withdrawnAt },
    })
    .from(studies)
    .where(inArray(studies.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

async function readWeights(insightIds: string[], now: Date) {
  if (insightIds.length === 0) return new Map<string, never>();
  const rows = await db
    .select({
      id: insights.id,
      now: weightNowInSql("insights", now),
      checked: insights.weightChecked,
      published: insights.weightPublished,
    })
    .from(insights)
    .where(inArray(insights.id, insightIds));
  return new Map(rows.map((row) => [row.id, row]));
}
