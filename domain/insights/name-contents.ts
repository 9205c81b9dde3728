import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { insights } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { studies } from "@/db/schema/studies";
import type { Actor } from "../actor";
import { type ContentNames, compareContents } from "./compare-contents";
import type { InsightContent } from "./content-input";
import { listedFor } from "./insight-policy";

/** What the topics and records that these texts name are called, as far as this actor may see them. */
export async function nameContents(
  actor: Actor,
  contents: InsightContent[],
  now: Date,
): Promise<ContentNames> {
  const topicIds = [...new Set(contents.flatMap((content) => content.topicIds))];
  const insightIds = [...new Set(contents.flatMap(({ links }) => links.map((link) => link.insightId)))];
  const items = contents.flatMap(({ evidence }) => evidence);
  const [topicRows, insightRows, dataRows, studyRows] = await Promise.all([
    topicIds.length > 0 ? nameTopics(topicIds) : [],
    insightIds.length > 0
      ? db
          .select({ id: insights.id, name: insights.statement })
          .from(insights)
          .where(and(inArray(insights.id, insightIds), listedFor(actor, now)))
      : [],
    nameData(items.flatMap(({ snapshotId }) => snapshotId ?? [])),
    nameStudies(items.flatMap(({ studyId }) => studyId ?? [])),
  ]);
  return {
    ...{ topics: byId(topicRows), insights: byId(insightRows) },
    ...{ data: byId(dataRows), studies: byId(studyRows) },
  };
}

/** The comparison of two texts of a record with names that this actor may see. */
export async function compareFor(actor: Actor, before: InsightContent, after: InsightContent, now: Date) {
  return compareContents(before, after, await nameContents(actor, [before, after], now));
}

/** A topic that was merged is called what it went into. */
function nameTopics(ids: string[]) {
  const target = alias(topics, "target");
  return db
    .select({ id: topics.id, name: sql<string>`coalesce(${target.name}, ${topics.name})` })
    .from(topics)
    .leftJoin(target, eq(target.id, topics.mergedIntoId))
    .where(inArray(topics.id, ids));
}

/** With the beginning of its checksum: which bytes a text was written on. */
async function nameData(ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: snapshots.id, name: datasets.name, number: snapshots.number, sha256: snapshots.sha256 })
    .from(snapshots)
    .innerJoin(datasets, eq(datasets.id, snapshots.datasetId))
    .where(inArray(snapshots.id, [...new Set(ids)]));
  return rows.map(({ id, name, number, sha256 }) => ({
    id,
    name: `${name}, version ${number} (SHA-256 ${sha256.slice(0, 8)}…)`,
  }));
}

const nameStudies = async (ids: string[]) =>
  ids.length === 0
    ? []
    : db
        .select({ id: studies.id, name: studies.title })
        .from(studies)
        .where(inArray(studies.id, [...new Set(ids)]));

const byId = (rows: { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
