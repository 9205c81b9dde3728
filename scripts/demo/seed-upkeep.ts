import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { datasets } from "@/db/schema/evidence";
import { insights } from "@/db/schema/insights";
import { settleCauses } from "@/domain/upkeep/settle-causes";
import { tendCauses } from "@/domain/upkeep/tend-causes";
import { demoDatasets } from "./datasets";
import { findCast } from "./demo-cast";
import type { DemoDataset, DemoVersion } from "./demo-dataset";
import { daysBefore, demoKey } from "./demo-dates";
import type { AuditRow } from "./demo-story";
import { layAnsweredCauses } from "./lay-answered-causes";
import { openCauses } from "./open-causes";
import { addVersion, versionAt } from "./seed-datasets";

/** Something that takes place at its moment. */
type Scene = { at: Date; play: () => Promise<void> };

/**
 * Has data change and causes for review come up in their order, as the product itself finds them. The audit trail of what
 * came before is written in between, because it is read in the order of its numbers.
 */
export async function seedUpkeep(before: AuditRow[], now: Date) {
  const idOf = await readIds();
  const trail = [...before, ...(await layAnsweredCauses(idOf, now))].sort(
    (one, other) => +one.at - +other.at,
  );
  const scenes = [
    ...demoDatasets.flatMap((told) => told.versions.slice(1).map((version) => changing(told, version, now))),
    ...openCauses.map(({ on, daysAgo }) => finding(idOf(on), daysBefore(now, daysAgo))),
  ];
  for (const { at, play } of scenes.toSorted((one, other) => +one.at - +other.at)) {
    await write(trail.splice(0, trail.filter((row) => row.at <= at).length));
    await play();
  }
  await write(trail);
  await tendCauses(now);
}

async function readIds() {
  const rows = await db.select({ id: insights.id, key: insights.key }).from(insights);
  return (slug: string) => {
    const id = rows.find(({ key }) => key === demoKey(slug))?.id;
    if (!id) throw new Error(`The demo has no record called ${slug}.`);
    return id;
  };
}

async function write(rows: AuditRow[]) {
  if (rows.length > 0) await db.insert(auditEntries).values(rows);
}

const finding = (insightId: string, at: Date): Scene => ({
  at,
  play: () => settleCauses({ insightIds: [insightId] }, at),
});

/** A new version of data, and what rests on it. */
const changing = (told: DemoDataset, version: DemoVersion, now: Date): Scene => {
  const at = versionAt(told, version, now);
  const play = async () => {
    const datasetId = await db.transaction(async (tx) => {
      const cast = await findCast(tx, [], now);
      const key = demoKey(told.slug, "dataset");
      const [data] = await tx.select({ id: datasets.id }).from(datasets).where(eq(datasets.key, key));
      if (!data) throw new Error(`${told.slug} is not there.`);
      const row = await addVersion(tx, data.id, version, cast.person(version.by).id, at);
      await tx.insert(auditEntries).values(row);
      return data.id;
    });
    await settleCauses({ datasetId }, at);
  };
  return { at, play };
};
