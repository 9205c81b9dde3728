import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { findInsight } from "./find-insight";
import type { StandingInsight } from "./find-standing";
import { maySeeDraft } from "./insight-policy";
import type { RecordView } from "./record-query";

/** The draft as it would be read, also of a record of which something is published; null when there is none to see. */
export async function findDraftView(
  actor: Actor,
  { insight, standing }: StandingInsight,
  now: Date,
): Promise<RecordView | null> {
  if (!maySeeDraft(actor, standing)) return null;
  const [draft] = await db
    .select({ insightId: drafts.insightId })
    .from(drafts)
    .where(eq(drafts.insightId, insight.id));
  return draft ? findInsight(actor, { insight: { ...insight, status: "draft" }, standing }, now) : null;
}
