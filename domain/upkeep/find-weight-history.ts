import type { WeightPoint } from "../evidence/weight-query";
import type { InsightRow } from "../insights/find-standing";

/** Evidence weight of a published record from its first publishing until now, with every revision's step. */
export async function findWeightHistory(_insight: InsightRow, _now: Date): Promise<WeightPoint[]> {
  return [];
}
