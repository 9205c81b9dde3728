import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { drafts, revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { rendererVersion } from "../markdown/render-markdown";
import { conflict, notAllowed, notFound } from "../refusal";
import { addRevision } from "./add-revision";
import { type InsightRow, lockInsight } from "./find-standing";
import type { RestoreRevisionInput } from "./history-input";
import { insightHref } from "./insight-address";
import { mayEditDraft } from "./insight-policy";
import { isKept } from "./is-kept";
import { keepDraftData } from "./keep-data";
import { mustTakeDrafts } from "./must-take-drafts";
import { unfoldAnswers } from "./questions/unfold-answers";
import { queueIndexing } from "./queue-indexing";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";
import { mustNotRest } from "./resting-draft";
import { showDraftInLists } from "./show-draft-in-lists";

/**
 * Makes a revision that says what an old one said, and puts it into the draft, opening one where there is none;
 * readers see it only once it is reviewed and published. A draft that no revision holds is never written over: it is
 * kept as a revision first, or the restoring refused.
 */
export async function restoreRevision(actor: PersonActor, input: RestoreRevisionInput, now: Date) {
  const { insightId, number, note } = input;
  return db.transaction(async (tx) => {
    const { insight, standing } = await lockInsight(tx, actor, insightId, now);
    if (!mayEditDraft(actor, standing)) throw notAllowed("restore a revision of this insight");
    mustTakeDrafts(insight);
    await mustNotRest(tx, insightId);
    const old = await findOld(tx, insightId, number);
    const [draft] = await tx.select().from(drafts).where(eq(drafts.insightId, insightId)).for("update");
    await mustSaySomethingNew(tx, insight, old, draft);
    const keptAs = draft ? await keepDraft(tx, actor, draft, input, now) : null;
    const content = readContent(old.content);
    const html = freshHtml({ ...old, content });
    const editorIds = [...new Set([...old.editorIds, actor.id])];
    const made = { insightId, content, html, editorIds, createdById: actor.id, note };
    const revision = await addRevision(tx, { ...made, origin: "restored", restoredFromNumber: number }, now);
    await putIntoDraft(tx, actor, revision, draft, now);
    await keepDraftData(tx, insightId, content);
    if (draft) await unfoldAnswers(tx, insightId, later(draft.createdAt, old.createdAt));
    if (insight.status === "draft") {
      await showDraftInLists(tx, insightId, content);
      await queueIndexing(tx, [insightId]);
    }
    const after = { revision: revision.number, restoredFrom: number, keptAs };
    await recordAudit(tx, actor, "insight.restored", { kind: "insight", id: insightId }, { after });
    return { number: revision.number, keptAs, href: insightHref(insight) };
  });
}

const later = (one: Date, other: Date) => (one > other ? one : other);

type Draft = typeof drafts.$inferSelect;
type Revision = typeof revisions.$inferSelect;

async function findOld(tx: Transaction, insightId: string, number: number) {
  const [old] = await tx
    .select()
    .from(revisions)
    .where(and(eq(revisions.insightId, insightId), eq(revisions.number, number)));
  if (!old) throw notFound("revision");
  return old;
}

/** Sent twice, the second finds the draft saying just that. */
async function mustSaySomethingNew(
  tx: Transaction,
  insight: InsightRow,
  old: Revision,
  draft: Draft | undefined,
) {
  if (!draft) {
    if (old.id === insight.publishedRevisionId)
      throw conflict(`Revision ${old.number} is what readers see now: there is nothing to restore.`);
    return;
  }
  if (await isKept(tx, draft.insightId, { content: draft.content, number: old.number }))
    throw conflict(`The draft says just what revision ${old.number} says: there is nothing to restore.`);
}

async function keepDraft(
  tx: Transaction,
  actor: PersonActor,
  draft: Draft,
  { insightId, number, keepDraft }: RestoreRevisionInput,
  now: Date,
) {
  if (await isKept(tx, insightId, { content: draft.content })) return null;
  if (!keepDraft)
    throw conflict(
      "The open draft says something that no revision holds. Tick the box to keep it as a revision of its own, then restore; or publish or discard it first.",
      "keepDraft",
    );
  const content = readContent(draft.content);
  const { editorIds } = draft;
  const note = `The draft as it stood before revision ${number} was restored.`;
  const html = freshHtml({ ...draft, content });
  const made = { insightId, content, html, editorIds, createdById: actor.id, note };
  const kept = await addRevision(tx, { ...made, origin: "restored" }, now);
  return kept.number;
}

/** The version goes on counting, so that whoever still writes in the old text is shown both. */
async function putIntoDraft(
  tx: Transaction,
  actor: PersonActor,
  revision: Revision,
  before: Draft | undefined,
  now: Date,
) {
  const written = {
    ...{ content: revision.content, html: revision.html, rendererVersion },
    ...{ baseRevisionId: revision.id, restoredFromNumber: revision.restoredFromNumber },
    ...{ editorIds: revision.editorIds, savedById: actor.id, savedAt: now },
  };
  if (before)
    await tx
      .update(drafts)
      .set({ ...written, version: before.version + 1 })
      .where(eq(drafts.insightId, before.insightId));
  else
    await tx
      .insert(drafts)
      .values({ ...written, insightId: revision.insightId, createdById: actor.id, createdAt: now });
}
