import type { evidenceItems } from "@/db/schema/insights";
import type { EvidenceItem } from "../evidence/evidence-input";
import { datedFrom } from "../evidence/evidence-weight";
import { sourceKey } from "../evidence/source-key";
import type { KnownData } from "./known-data";

/** Evidence as filters and lists find it: a row for each item of what readers see, withdrawn when its data or study is. */
export const evidenceRows = (
  insightId: string,
  evidence: EvidenceItem[],
  known: KnownData,
): (typeof evidenceItems.$inferInsert)[] =>
  evidence.map((item, position) => ({
    insightId,
    itemId: item.id,
    position,
    kind: item.kind,
    direction: item.direction,
    strength: item.strength,
    title: item.title,
    source: item.source,
    sourceKey: sourceKey(item.source),
    datedFrom: datedFrom(item)?.toISOString().slice(0, 10) ?? null,
    ...restsOn(item, known),
  }));

/** What is not here (an export of another installation named it) is left out. */
function restsOn(item: EvidenceItem, { datasetOf, studies, withdrawn }: KnownData) {
  const { snapshotId, datasetId, studyId } = item;
  const isVersion = datasetId !== null && datasetOf.get(snapshotId ?? "") === datasetId;
  return {
    datasetId: isVersion ? datasetId : null,
    snapshotId: isVersion ? snapshotId : null,
    studyId: studies.has(studyId ?? "") ? studyId : null,
    withdrawn:
      item.withdrawn !== null || (isVersion && withdrawn.has(datasetId)) || withdrawn.has(studyId ?? ""),
  };
}
