import { and, desc, eq, ilike, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { listedDataFor } from "../insights/data-policy";
import { mustBeSignedIn } from "../people/person-policy";
import type { DatasetsQuery } from "./dataset-input";
import type { DatasetListed } from "./dataset-query";
import { datasetColumns, namedDataset, snapshotColumns, snapshotView } from "./snapshot-view";

const pageSize = 30;
const mostChoices = 8;

/** One page of the data that exists for this actor, whatever changed last first; words look in the names. */
export async function listDatasets(actor: Actor, { q, page }: DatasetsQuery, now: Date) {
  mustBeSignedIn(actor, "see the data");
  const rows = await read(and(listedDataFor(actor, now), ...named(q)))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize);
  return { datasets: rows.slice(0, pageSize).map(listed), isMore: rows.length > pageSize };
}

/** Data that an item of evidence may rest on, by words in its name; the latest where there are no words. */
export async function listDatasetChoices(actor: Actor, words: string, now: Date): Promise<DatasetListed[]> {
  const rows = await read(
    and(isNull(datasets.withdrawnAt), listedDataFor(actor, now), ...named(words)),
  ).limit(mostChoices);
  return rows.map(listed);
}

const read = (which: SQL | undefined) =>
  db
    .select({ ...snapshotColumns, dataset: datasetColumns, versions: datasets.snapshotCount })
    .from(datasets)
    .innerJoin(
      snapshots,
      and(eq(snapshots.datasetId, datasets.id), eq(snapshots.number, datasets.snapshotCount)),
    )
    .innerJoin(storedFiles, eq(storedFiles.sha256, snapshots.sha256))
    .innerJoin(people, eq(people.id, snapshots.createdById))
    .where(which)
    .orderBy(desc(snapshots.createdAt), desc(snapshots.id));

const listed = ({ dataset, versions, ...row }: Awaited<ReturnType<typeof read>>[number]): DatasetListed => ({
  ...namedDataset(dataset),
  versions,
  newest: snapshotView(row, dataset.key),
});

/** All of the words are part of the name. */
const named = (words: string): SQL[] =>
  words
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => ilike(datasets.name, `%${word.replace(/[\\%_]/g, "\\$&")}%`));
