import { and, inArray, isNotNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { evidenceItems } from "@/db/schema/insights";
import type { InsightContent } from "../../insights/content-input";

/**
 * Puts into a record that comes in once more what its evidence rests on here, by the ids of the items: Markdown says
 * nothing of stored data, and leaves it as it is.
 */
export async function readKeptData(insightIds: string[]) {
  const rows = await db
    .select()
    .from(evidenceItems)
    .where(
      and(
        inArray(evidenceItems.insightId, insightIds),
        or(isNotNull(evidenceItems.datasetId), isNotNull(evidenceItems.studyId)),
      ),
    );
  const kept = new Map(rows.map((row) => [`${row.insightId} ${row.itemId}`, row]));
  return (insightId: string, content: InsightContent): InsightContent => ({
    ...content,
    evidence: content.evidence.map((item) => {
      const row = kept.get(`${insightId} ${item.id}`);
      if (!row) return item;
      const { datasetId, snapshotId, studyId } = row;
      return { ...item, datasetId, snapshotId, studyId };
    }),
  });
}
