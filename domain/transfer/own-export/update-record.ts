import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { addRevision } from "../../insights/add-revision";
import { nextReviewDay } from "../../insights/next-review-day";
import { projectRevision } from "../../insights/project-revision";
import { renderContent } from "../../insights/render-content";
import { localDay } from "../../people/local-day";
import type { RecordJson } from "../library-json/record-shape";
import type { PersonIds } from "./person-ids";
import { publishedContent } from "./record-rows";

/** Puts what readers saw in the export over what they see here, as a new revision; all that was said before stays. */
export async function updateRecord(tx: Transaction, record: RecordJson, ids: PersonIds, now: Date) {
  const content = publishedContent(record);
  if (!content) throw new Error("What is not published cannot be put over what is.");
  const by = ids.of(record.owner);
  const made = { insightId: record.id, content, html: renderContent(content), origin: "imported" as const };
  const revision = await addRevision(
    tx,
    { ...made, note: "Taken in from an export.", editorIds: [by], createdById: by },
    now,
  );
  await tx
    .update(revisions)
    .set({ publishedAt: now, publishedById: by })
    .where(eq(revisions.id, revision.id));
  await projectRevision(tx, record.id, revision.id, content, now);
  await tx
    .update(insights)
    .set({
      revisedAt: now,
      nextReviewOn: nextReviewDay(localDay(now, "UTC"), record.reviewIntervalMonths),
    })
    .where(eq(insights.id, record.id));
}
