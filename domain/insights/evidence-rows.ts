import type { evidenceItems } from "@/db/schema/insights";
import type { EvidenceItem } from "../evidence/evidence-input";
import { datedFrom } from "../evidence/evidence-weight";
import { sourceKey } from "../evidence/source-key";

/** Evidence as filters and lists find it: a row for each item of what readers see. */
export const evidenceRows = (
  insightId: string,
  evidence: EvidenceItem[],
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
    withdrawn: item.withdrawn !== null,
  }));
