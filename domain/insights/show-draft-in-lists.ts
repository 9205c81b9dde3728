import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { InsightContent } from "./content-input";
import { insightSlug } from "./insight-address";

/** Repeats what a draft says in the columns that lists show; only for a record of which nothing is published. */
export async function showDraftInLists(tx: Transaction, insightId: string, content: InsightContent) {
  await tx
    .update(insights)
    .set({
      statement: content.statement.trim(),
      slug: insightSlug(content.statement),
      certainty: content.certainty,
      language: content.language,
      halfLifeDays: content.halfLifeDays,
    })
    .where(eq(insights.id, insightId));
}
