import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { drafts, revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { readSettings } from "../people/settings";
import { conflict } from "../refusal";
import { addRevision } from "./add-revision";
import type { InsightContent } from "./content-input";
import type { InsightRow } from "./find-standing";
import { findOpenReview, type ReviewRow } from "./open-review";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";
import type { PublishInsightInput } from "./review-input";

type Approved = { revision: typeof revisions.$inferSelect; content: InsightContent };

/**
 * The revision that may be published: the approved one or, where the organization lets people approve their own, a
 * new snapshot of the draft. The caller holds the record's lock.
 */
export async function findApproved(
  tx: Transaction,
  actor: PersonActor,
  insight: InsightRow,
  { version }: PublishInsightInput,
  now: Date,
): Promise<Approved> {
  const review = await findOpenReview(tx, insight.id);
  if (review) return readApproved(tx, review);
  const [draft] = await tx.select().from(drafts).where(eq(drafts.insightId, insight.id));
  if (!draft) throw conflict("There is nothing new to publish: no draft is open.");
  if (!(await readSettings(tx)).approveOwn)
    throw conflict("Somebody else has to approve it first. Ask for a review, then publish.");
  if (version !== undefined && version !== draft.version)
    throw conflict("The draft was changed since you opened this page. Reload it, then publish.");
  const content = readContent(draft.content);
  const { editorIds, restoredFromNumber } = draft;
  const html = freshHtml({ content, html: draft.html, rendererVersion: draft.rendererVersion });
  const made = { insightId: insight.id, content, html, editorIds, restoredFromNumber, createdById: actor.id };
  const revision = await addRevision(tx, { ...made, origin: "published" }, now);
  return { revision, content };
}

async function readApproved(tx: Transaction, review: ReviewRow): Promise<Approved> {
  if (review.state !== "approved")
    throw conflict("It waits for review: somebody else has to approve it before it is published.");
  const [revision] = await tx.select().from(revisions).where(eq(revisions.id, review.revisionId));
  if (!revision) throw new Error("The approved revision is gone.");
  return { revision, content: readContent(revision.content) };
}
