import type { EvidenceItem } from "@/domain/evidence/evidence-input";
import { partialDay, period } from "./partial-day";

const kinds: Record<EvidenceItem["kind"], string> = {
  study: "study",
  publication: "publication",
  experiment: "experiment",
  dataset: "data set",
  dashboard: "dashboard",
  quote: "quote",
  file: "file",
};

const strengths = { high: "high", moderate: "moderate", low: "low", "very-low": "very low" } as const;

/** What an item is, in a line: "publication · meta-analysis · 50 experiments, N 5,036 · strength high". */
export function evidenceFacts(item: EvidenceItem, locale: string) {
  const covered = period(item.periodFrom, item.periodUntil, locale);
  return [
    kinds[item.kind],
    item.method.trim(),
    item.sample.trim(),
    covered && `covers ${covered}`,
    item.publishedOn && `published ${partialDay(item.publishedOn, locale)}`,
    item.strength ? `strength ${strengths[item.strength]}` : "strength not rated",
  ].filter(Boolean);
}
