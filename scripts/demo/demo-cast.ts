import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { people, teams, topics } from "@/db/schema/people";
import { studies } from "@/db/schema/studies";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { daysBefore, demoKey } from "./demo-dates";
import type { DemoInsight } from "./demo-insight";
import type { DemoRest } from "./demo-rest";
import { demoPeople } from "./library";

export type DemoCast = Awaited<ReturnType<typeof findCast>>;

/** Who and what the demo's records name, as it stands in the database, and an id for each record. */
export async function findCast(
  tx: Transaction,
  records: { slug: string; createdDaysAgo: number }[],
  now: Date,
) {
  const peopleRows = await tx.select().from(people);
  const teamRows = await tx.select({ id: teams.id, slug: teams.slug }).from(teams);
  const topicRows = await tx.select({ id: topics.id, slug: topics.slug }).from(topics);
  const insightIds = records.map(({ slug, createdDaysAgo }): [string, string] => [
    slug,
    uuidv7({ msecs: daysBefore(now, createdDaysAgo).getTime() }),
  ]);
  const versions = await tx
    .select({ datasetId: datasets.id, key: datasets.key, number: snapshots.number, snapshotId: snapshots.id })
    .from(datasets)
    .innerJoin(snapshots, eq(snapshots.datasetId, datasets.id));
  const studyRows = await tx.select({ id: studies.id, key: studies.key }).from(studies);
  return {
    person: finder(
      "person",
      peopleRows.map((row) => [row.email.replace("@example.com", ""), row]),
    ),
    team: finder(
      "team",
      teamRows.map((row) => [row.slug, row.id]),
    ),
    topic: finder(
      "topic",
      topicRows.map((row) => [row.slug, row.id]),
    ),
    insight: finder("record", insightIds),
    /** A version of data, by the key of the data and its number. */
    version: finder(
      "version",
      versions.map(({ key, number, ...ids }) => [`${key} ${number}`, ids]),
    ),
    /** By its key. */
    study: finder(
      "study",
      studyRows.map((row) => [row.key, row.id]),
    ),
    day: (daysAgo: number) => daysBefore(now, daysAgo).toISOString().slice(0, 10),
    joinedDaysAgo: finder(
      "person",
      demoPeople.map((person) => [person.key, person.joinedDaysAgo]),
    ),
  };
}

function finder<Value>(what: string, entries: [string, Value][]) {
  const known = new Map(entries);
  return (name: string): Value => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`The demo has no ${what} called ${name}.`);
    return value;
  };
}

type Told = Pick<DemoInsight, "topics" | "links" | "content" | "restsOn"> & { halfLifeYears?: number };

/** What a record says, with topics and links by their ids. */
export function contentOf(
  cast: DemoCast,
  { content, topics, links = [], halfLifeYears, restsOn = {} }: Told,
): InsightContent {
  return contentInput.parse({
    ...content,
    evidence: (content.evidence ?? []).map((item) => ({ ...item, ...restOf(cast, restsOn[item.id] ?? {}) })),
    topicIds: topics.map(cast.topic),
    links: links.map(({ to, kind, note }) => ({ kind, insightId: cast.insight(to), note })),
    halfLifeDays: halfLifeYears ? Math.round(halfLifeYears * 365.25) : null,
  });
}

function restOf(cast: DemoCast, { dataset, study, from, until }: DemoRest) {
  return {
    ...(dataset && cast.version(`${demoKey(dataset.name, "dataset")} ${dataset.version}`)),
    ...(study && { studyId: cast.study(demoKey(study, "study")) }),
    ...(from !== undefined && { periodFrom: cast.day(from) }),
    ...(until !== undefined && { periodUntil: cast.day(until) }),
  };
}
