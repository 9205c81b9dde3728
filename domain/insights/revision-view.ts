import { db } from "@/db/client";
import { effectiveEvidence } from "../evidence/effective-evidence";
import { weighEvidence } from "../evidence/evidence-weight";
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
export async function revisionView(view: RecordView, revision: Shown, now: Date): Promise<RecordView> {
  const { id, number, publishedAt, content, html } = revision;
  const evidence = await effectiveEvidence(db, content.evidence);
  return {
    ...view,
    ...{ content, html, direction: textDirection(content.language) },
    revision: { id, number, publishedAt },
    weight: { ...view.weight, ...weighEvidence(evidence, view.weight.halfLifeDays, now) },
  };
}
