import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { drafts, revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, notAllowed } from "../refusal";
import type { InsightInput } from "./draft-input";
import { type InsightRow, lockInsight } from "./find-standing";
import { insightHref } from "./insight-address";
import { mayEditDraft } from "./insight-policy";
import { keepDraftData } from "./keep-data";
import { readContent } from "./read-content";

/** Opens a draft that starts as what readers see; one that is already open stays as it is. `href` is where it is written. */
export async function reviseInsight(actor: PersonActor, { insightId }: InsightInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("revise this insight");
    const href = `${insightHref(insight)}/edit`;
    const [open] = await tx
      .select({ insightId: drafts.insightId })
      .from(drafts)
      .where(eq(drafts.insightId, insightId));
    if (open) return { id: insightId, href };
    if (insight.status === "retired")
      throw conflict("This insight is retired. Reinstate it first, then revise it.");
    if (insight.status === "superseded")
      throw conflict("Another insight has replaced this one: revise that one.");
    await openDraft(tx, actor, insight, now);
    return { id: insightId, href };
  });
}

/** Begins the draft of a record in use that has none, for verbs that hold its lock. */
export async function openDraft(tx: Transaction, actor: PersonActor, insight: InsightRow, now: Date) {
  const revision = await copyPublished(tx, actor, insight, now);
  await recordAudit(
    tx,
    actor,
    "insight.revised",
    { kind: "insight", id: insight.id },
    { after: { startedFrom: revision.number } },
  );
}

async function copyPublished(
  tx: Transaction,
  actor: PersonActor,
  { id, publishedRevisionId }: { id: string; publishedRevisionId: string | null },
  now: Date,
) {
  const [revision] = publishedRevisionId
    ? await tx.select().from(revisions).where(eq(revisions.id, publishedRevisionId))
    : [];
  if (!revision) throw conflict("Nothing of this insight is published yet, and its draft is gone.");
  await tx.insert(drafts).values({
    insightId: id,
    content: revision.content,
    html: revision.html,
    rendererVersion: revision.rendererVersion,
    baseRevisionId: revision.id,
    editorIds: [],
    createdById: actor.id,
    createdAt: now,
    savedById: actor.id,
    savedAt: now,
  });
  await keepDraftData(tx, id, readContent(revision.content));
  return revision;
}
