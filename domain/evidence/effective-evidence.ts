import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { studies } from "@/db/schema/studies";
import type { EvidenceItem } from "./evidence-input";

type Resting = Pick<EvidenceItem, "withdrawn" | "datasetId" | "studyId">;

/**
 * Items as they are weighed: those whose data or study was withdrawn since count as withdrawn themselves. For texts
 * that are not what readers see now; of those `evidence_items.withdrawn` says the same already.
 */
export async function effectiveEvidence<Item extends Resting>(
  database: Database,
  items: Item[],
): Promise<Item[]> {
  const [gone, left] = await Promise.all([
    withdrawnAmong(database, datasets, idsOf(items, "datasetId")),
    withdrawnAmong(database, studies, idsOf(items, "studyId")),
  ]);
  if (gone.size + left.size === 0) return items;
  return items.map((item) =>
    gone.has(item.datasetId ?? "") || left.has(item.studyId ?? "") ? asWithdrawn(item) : item,
  );
}

/** The same item, weighed as one that no longer counts. */
export const asWithdrawn = <Item extends Pick<EvidenceItem, "withdrawn">>(item: Item): Item => ({
  ...item,
  withdrawn: item.withdrawn ?? { on: "", reason: "" },
});

const idsOf = (items: Resting[], column: "datasetId" | "studyId") => [
  ...new Set(items.flatMap((item) => item[column] ?? [])),
];

async function withdrawnAmong(database: Database, table: typeof datasets | typeof studies, ids: string[]) {
  if (ids.length === 0) return new Set<string>();
  const rows = await database
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.id, ids), isNotNull(table.withdrawnAt)));
  return new Set(rows.map(({ id }) => id));
}
