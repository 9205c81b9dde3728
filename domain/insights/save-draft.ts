import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { drafts } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { rendererVersion } from "../markdown/render-markdown";
import { conflict, invalid, notAllowed } from "../refusal";
import { type InsightContent, maxContentLength } from "./content-input";
import { DraftConflict } from "./draft-conflict";
import type { SaveDraftInput } from "./draft-input";
import { lockInsight, type StandingInsight } from "./find-standing";
import { mayEditDraft } from "./insight-policy";
import { keepDraftData } from "./keep-data";
import { mustMayUseData } from "./must-may-use-data";
import { queueIndexing } from "./queue-indexing";
import { readContent } from "./read-content";
import { renderContent } from "./render-content";
import { mustNotRest } from "./resting-draft";
import { showDraftInLists } from "./show-draft-in-lists";

/**
 * Keeps what a draft says now. Refused with `DraftConflict`, which carries the other text, when somebody saved since
 * the version it started from; only what changed is rendered again. While nothing is published, lists show the draft.
 */
export async function saveDraft(
  actor: PersonActor,
  { insightId, version, begunAt, content }: SaveDraftInput & { insightId: string },
  now: Date,
) {
  if (JSON.stringify(content).length > maxContentLength)
    throw invalid("This is more than one insight can hold: shorten it, or split it in two.");
  return db.transaction(async (tx) => {
    const found = await lockInsight(tx, actor, insightId, now);
    if (!mayEditDraft(actor, found.standing)) throw notAllowed("write in this insight");
    await mustNotRest(tx, insightId);
    const before = await findSaved(tx, insightId);
    if (!before) throw conflict("There is no draft any more: it was published or discarded meanwhile.");
    if (before.version !== version || isAnother(before, begunAt)) throw new DraftConflict(before);
    await mustMayUseData(tx, actor, insightId, content, now);
    await writeDraft(tx, actor, found, { version, content, before }, now);
    return { version: version + 1, savedAt: now };
  });
}

/** A page left open since before the last publishing or discarding speaks of a draft that is gone. */
const isAnother = (before: Saved, begunAt: string | undefined) =>
  begunAt !== undefined && new Date(begunAt).getTime() !== before.begunAt.getTime();

type Saved = NonNullable<Awaited<ReturnType<typeof findSaved>>>;

/** The draft as it was last saved, for verbs that write into it; null when there is none. */
export async function findSaved(tx: Transaction, insightId: string) {
  const [row] = await tx
    .select({
      version: drafts.version,
      begunAt: drafts.createdAt,
      content: drafts.content,
      html: drafts.html,
      rendererVersion: drafts.rendererVersion,
      editorIds: drafts.editorIds,
      savedAt: drafts.savedAt,
      savedById: drafts.savedById,
      savedBy: people.name,
    })
    .from(drafts)
    .innerJoin(people, eq(people.id, drafts.savedById))
    .where(eq(drafts.insightId, insightId));
  return row ? { ...row, content: readContent(row.content) } : null;
}

type Write = { version: number; content: InsightContent; before: Saved };

/** Writes what a draft says into it, over the version that was read; who writes for the first time is audited. */
export async function writeDraft(
  tx: Transaction,
  actor: PersonActor,
  { insight }: StandingInsight,
  { version, content, before }: Write,
  now: Date,
) {
  const [written] = await tx
    .update(drafts)
    .set({
      version: version + 1,
      content,
      html: renderContent(content, before.rendererVersion === rendererVersion ? before : undefined),
      rendererVersion,
      editorIds: [...new Set([...before.editorIds, actor.id])],
      savedById: actor.id,
      savedAt: now,
    })
    .where(and(eq(drafts.insightId, insight.id), eq(drafts.version, version)))
    .returning({ version: drafts.version });
  if (!written) throw new DraftConflict(before);
  await keepDraftData(tx, insight.id, content);
  if (!before.editorIds.includes(actor.id))
    await recordAudit(tx, actor, "insight.draft-edited", { kind: "insight", id: insight.id });
  if (insight.status !== "draft") return;
  await showDraftInLists(tx, insight.id, content);
  await queueIndexing(tx, [insight.id]);
}
