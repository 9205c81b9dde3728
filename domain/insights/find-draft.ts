import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { StandingInsight } from "./find-standing";
import { maySeeDraft } from "./insight-policy";
import { findOpenReview } from "./open-review";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";

export type Draft = NonNullable<Awaited<ReturnType<typeof findDraft>>>;

/**
 * The draft of a record that `findStanding` found, for those who write, review or curate it, with its HTML of today's
 * renderer and the review it rests in; null when there is none, or none for this actor.
 */
export async function findDraft(actor: Actor, { insight, standing }: StandingInsight) {
  if (!maySeeDraft(actor, standing)) return null;
  const [row] = await db
    .select({
      version: drafts.version,
      begunAt: drafts.createdAt,
      content: drafts.content,
      html: drafts.html,
      rendererVersion: drafts.rendererVersion,
      baseNumber: revisions.number,
      restoredFromNumber: drafts.restoredFromNumber,
      editorIds: drafts.editorIds,
      savedAt: drafts.savedAt,
      savedById: drafts.savedById,
      savedBy: people.name,
    })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.savedById))
    .leftJoin(revisions, eq(revisions.id, drafts.baseRevisionId))
    .where(eq(drafts.insightId, insight.id));
  if (!row) return null;
  const content = readContent(row.content);
  const html = freshHtml({ content, html: row.html, rendererVersion: row.rendererVersion });
  return { ...row, content, html, review: await findOpenReview(db, insight.id) };
}
