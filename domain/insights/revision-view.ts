import { db } from "@/db/client";
import { effectiveEvidence } from "../evidence/effective-evidence";
import { weighText } from "../evidence/evidence-weight";
import type { InsightContent } from "./content-input";
import type { RecordView } from "./record-query";
import { textDirection } from "./text-direction";
import { findHalfLives } from "./topic-half-lives";

type Shown = {
  id: string;
  number: number;
  publishedAt: Date | null;
  content: InsightContent;
  html: Record<string, string>;
};

/**
 * A record's view with the words of one of its revisions in place of what readers see now, weighed at the pace that this
 * text names. What the record weighed when it was published is said of what is published alone.
 */
export async function revisionView(view: RecordView, revision: Shown, now: Date): Promise<RecordView> {
  const { id, number, publishedAt, content, html } = revision;
  const [evidence, halfLifeFor] = await Promise.all([
    effectiveEvidence(db, content.evidence),
    findHalfLives([content]),
  ]);
  const weight = weighText(evidence, halfLifeFor(content), now);
  const isCurrent = view.revision?.id === id;
  return {
    ...view,
    ...{ content, html, direction: textDirection(content.language) },
    revision: { id, number, publishedAt },
    weight: isCurrent ? { ...view.weight, ...weight } : { ...weight, published: null, baseline: null },
  };
}
