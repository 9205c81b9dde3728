import { createReadStream, statSync } from "node:fs";
import { desc, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { datasets, snapshots } from "@/db/schema/evidence";
import { keepTaken } from "@/domain/evidence/files/keep-taken";
import { takeUpload } from "@/domain/evidence/files/take-upload";
import { demoDatasets } from "./datasets";
import { findCast } from "./demo-cast";
import type { DemoDataset, DemoVersion } from "./demo-dataset";
import { demoKey, momentOf } from "./demo-dates";
import type { AuditRow } from "./demo-story";

export const versionAt = ({ slug }: DemoDataset, { daysAgo }: DemoVersion, now: Date) =>
  momentOf(now, daysAgo, `${slug} ${daysAgo}`);

/** Lays down the demo's data with its versions; answers what the audit trail says about it. */
export async function seedDatasets(tx: Transaction, now: Date): Promise<AuditRow[]> {
  const cast = await findCast(tx, [], now);
  const audit: AuditRow[] = [];
  for (const told of demoDatasets) {
    const [first] = told.versions;
    if (!first) throw new Error(`${told.slug} has no version.`);
    const createdAt = versionAt(told, first, now);
    const id = uuidv7({ msecs: createdAt.getTime() });
    const row = { id, key: demoKey(told.slug, "dataset"), name: told.name };
    await tx.insert(datasets).values({ ...row, createdById: cast.person(first.by).id, createdAt });
    for (const version of told.versions)
      audit.push(
        await addVersion(tx, id, version, cast.person(version.by).id, versionAt(told, version, now)),
      );
  }
  return audit;
}

/** The next version, its file in the store. */
async function addVersion(
  tx: Transaction,
  datasetId: string,
  version: DemoVersion,
  createdById: string,
  createdAt: Date,
): Promise<AuditRow> {
  const taken = await take(version, createdAt);
  await keepTaken(tx, taken, createdAt);
  const { sha256, fileName } = taken;
  const [before] = await tx
    .select({ id: snapshots.id, number: snapshots.number })
    .from(snapshots)
    .where(eq(snapshots.datasetId, datasetId))
    .orderBy(desc(snapshots.number))
    .limit(1);
  const number = (before?.number ?? 0) + 1;
  await tx.insert(snapshots).values({
    id: uuidv7({ msecs: createdAt.getTime() }),
    ...{ datasetId, number, predecessorId: before?.id ?? null, sha256 },
    ...{ fileName, note: version.note, createdById, createdAt },
  });
  await tx.update(datasets).set({ snapshotCount: number }).where(eq(datasets.id, datasetId));
  return {
    ...{ at: createdAt, actorKind: "person", actorId: createdById },
    action: number === 1 ? "dataset.begun" : "dataset.snapshot-added",
    ...{ subjectKind: "dataset", subjectId: datasetId },
    after: number === 1 ? { sha256 } : { version: number, sha256 },
  };
}

/** As if somebody sent it: looked through, and kept in the store. */
function take({ file }: DemoVersion, now: Date) {
  const place = new URL(`./data/${file}`, import.meta.url);
  const upload = { fileName: file, declaredBytes: statSync(place).size };
  return takeUpload(createReadStream(place) as AsyncIterable<Buffer>, upload, now);
}
