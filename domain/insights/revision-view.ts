import { signedWeight } from "../evidence/evidence-weight";
import type { InsightContent } from "./content-input";
import type { RecordView } from "./record-query";
import { textDirection } from "./text-direction";

type Shown = {
  id: string;
  number: number;
  publishedAt: Date | null;
  content: InsightContent;
  html: Record<string, string>;
};

/** A record's view with the words of one of its revisions in place of what readers see now. */
export function revisionView(view: RecordView, revision: Shown, now: Date): RecordView {
  const { id, number, publishedAt, content, html } = revision;
  const { halfLifeDays } = view.weight;
  const items = content.evidence.map((item) => [item.id, signedWeight(item, halfLifeDays, now)] as const);
  const sum = items.reduce((total, [, weight]) => total + weight, 0);
  return {
    ...view,
    ...{ content, html, direction: textDirection(content.language) },
    revision: { id, number, publishedAt },
    weight: { ...view.weight, now: Math.max(0, sum), items: Object.fromEntries(items) },
  };
}
