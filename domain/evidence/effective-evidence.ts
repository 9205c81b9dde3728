import { and, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { studies } from "@/db/schema/studies";
import type { EvidenceItem } from "./evidence-input";

type Resting = Pick<EvidenceItem, "datasetId" | "studyId">;

/**
 * Items as they are weighed: those whose data or study was withdrawn since count as withdrawn themselves. For texts
 * that are not what readers see now; of those `evidence_items.withdrawn` says the same already.
 */
export async function effectiveEvidence<Item extends Resting & Pick<EvidenceItem, "withdrawn">>(
  database: Database,
  items: Item[],
): Promise<Item[]> {
  const goneAt = await findWithdrawals(database, items);
  return items.map((item) => (goneAt(item) ? asWithdrawn(item) : item));
}

/** The same item, weighed as one that no longer counts. */
export const asWithdrawn = <Item extends Pick<EvidenceItem, "withdrawn">>(item: Item): Item => ({
  ...item,
  withdrawn: item.withdrawn ?? { on: "", reason: "" },
});

/** Answers for each item when the data or the study it rests on was withdrawn, the earlier of the two. */
export async function findWithdrawals(database: Database, items: Resting[]) {
  const [ofData, ofStudies] = await Promise.all([
    withdrawnAmong(database, datasets, idsOf(items, "datasetId")),
    withdrawnAmong(database, studies, idsOf(items, "studyId")),
  ]);
  return ({ datasetId, studyId }: Resting): Date | null => {
    const moments = [ofData.get(datasetId ?? ""), ofStudies.get(studyId ?? "")].filter((at) => at != null);
    return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
  };
}

const idsOf = (items: Resting[], column: "datasetId" | "studyId") => [
  ...new Set(items.flatMap((item) => item[column] ?? [])),
];

async function withdrawnAmong(database: Database, table: typeof datasets | typeof studies, ids: string[]) {
  if (ids.length === 0) return new Map<string, Date | null>();
  const rows = await database
    .select({ id: table.id, at: table.withdrawnAt })
    .from(table)
    .where(and(inArray(table.id, ids), isNotNull(table.withdrawnAt)));
  return new Map(rows.map(({ id, at }) => [id, at]));
}
