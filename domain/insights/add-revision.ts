import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { rendererVersion } from "../markdown/render-markdown";
import type { InsightContent } from "./content-input";
import { keepRevisionsData } from "./keep-data";

type NewRevision = {
  insightId: string;
  content: InsightContent;
  html: Record<string, string>;
  origin: "review" | "published" | "restored" | "imported";
  restoredFromNumber?: number | null;
  note?: string;
  editorIds: string[];
  createdById: string;
};

/** Keeps a snapshot under the next number; the caller holds the record's lock. `html` is of the current renderer. */
export async function addRevision(tx: Transaction, revision: NewRevision, now: Date) {
  const [counted] = await tx
    .update(insights)
    .set({ revisionCount: sql`${insights.revisionCount} + 1` })
    .where(eq(insights.id, revision.insightId))
    .returning({ number: insights.revisionCount });
  if (!counted) throw new Error("A revision was added to a record that is not there.");
  const [row] = await tx
    .insert(revisions)
    .values({ ...revision, number: counted.number, rendererVersion, createdAt: now })
    .returning();
  if (!row) throw new Error("The revision was not kept.");
  await keepRevisionsData(tx, [{ id: row.id, content: revision.content }]);
  return row;
}
