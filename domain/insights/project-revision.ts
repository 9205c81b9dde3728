import type { Transaction } from "@/db/client";
import type { InsightContent } from "./content-input";
import { projectRevisions } from "./project-revisions";

/** Makes a revision the one that readers see, as `project-revisions.ts` says. */
export async function projectRevision(
  tx: Transaction,
  insightId: string,
  revisionId: string,
  content: InsightContent,
  now: Date,
) {
  await projectRevisions(tx, [{ insightId, revisionId, content }], now);
}
