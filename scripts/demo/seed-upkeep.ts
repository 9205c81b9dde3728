import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { datasets } from "@/db/schema/evidence";
import { insights } from "@/db/schema/insights";
import { type Settling, settleCauses } from "@/domain/upkeep/settle-causes";
import { tendCauses } from "@/domain/upkeep/tend-causes";
import { demoDatasets } from "./datasets";
import { daysBefore, demoKey } from "./demo-dates";
import type { AuditRow } from "./demo-story";
import { layAnsweredCauses } from "./lay-answered-causes";
import { openCauses } from "./open-causes";
import { versionAt } from "./seed-datasets";

type Scene = { at: Date; settling: Settling };

/**
 * Writes the audit trail of all that came `before`, in the order in which it happened, and has causes for review come up on
 * their days, as the product itself finds them.
 */
export async function seedUpkeep(before: AuditRow[], now: Date) {
  const idOf = await readIds();
  const trail = [...before, ...(await layAnsweredCauses(idOf, now))];
  await db.insert(auditEntries).values(trail.sort((one, other) => +one.at - +other.at));
  const scenes = [
    ...(await changesOfData(now)),
    ...openCauses.map(({ on, daysAgo }) => ({
      at: daysBefore(now, daysAgo),
      settling: { insightIds: [idOf(on)] },
    })),
  ];
  for (const { at, settling } of scenes.toSorted((one, other) => +one.at - +other.at))
    await settleCauses(settling, at);
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

/** Every version after the first, of all data. */
async function changesOfData(now: Date): Promise<Scene[]> {
  const rows = await db.select({ id: datasets.id, key: datasets.key }).from(datasets);
  return demoDatasets.flatMap((told) =>
    rows
      .filter(({ key }) => key === demoKey(told.slug, "dataset"))
      .flatMap(({ id: datasetId }) =>
        told.versions
          .slice(1)
          .map((version) => ({ at: versionAt(told, version, now), settling: { datasetId } })),
      ),
  );
}
