import type { Transaction } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { rendererVersion } from "../markdown/render-markdown";
import type { InsightContent } from "./content-input";
import { insightHref, insightSlug, newInsightKey } from "./insight-address";
import { keepDraftData } from "./keep-data";
import { mustMayUseData } from "./must-may-use-data";
import { queueIndexing } from "./queue-indexing";
import { renderContent } from "./render-content";

/**
 * Writes a record whose author and owner is the actor, with what its draft says already, in the caller's transaction;
 * `href` is where it is written on. A caller that may be run twice gives the `id` it is to have.
 */
export async function startDraft(
  tx: Transaction,
  actor: PersonActor,
  { content, id }: { content: InsightContent; id?: string },
  now: Date,
) {
  const insight = await insertInsight(tx, actor, { statement: content.statement, id }, now);
  await mustMayUseData(tx, actor, insight.id, content, now);
  await tx.insert(drafts).values({
    insightId: insight.id,
    content,
    html: renderContent(content),
    rendererVersion,
    editorIds: [actor.id],
    createdById: actor.id,
    createdAt: now,
    savedById: actor.id,
    savedAt: now,
  });
  await keepDraftData(tx, insight.id, content);
  await queueIndexing(tx, [insight.id]);
  // Without its words: the trail is kept for ever, and read by administrators who are not named on the record.
  await recordAudit(tx, actor, "insight.drafted", { kind: "insight", id: insight.id });
  return { id: insight.id, href: draftHref(insight) };
}

/** Where a draft is written. */
export const draftHref = (insight: { slug: string; key: string }) => `${insightHref(insight)}/edit`;

type Begun = { statement: string; id?: string };

async function insertInsight(tx: Transaction, actor: PersonActor, { statement, id }: Begun, now: Date) {
  const [row] = await tx
    .insert(insights)
    .values({
      ...(id ? { id } : {}),
      key: newInsightKey(),
      slug: insightSlug(statement),
      statement,
      authorId: actor.id,
      ownerId: actor.id,
      createdAt: now,
    })
    .returning({ id: insights.id, key: insights.key, slug: insights.slug });
  if (!row) throw new Error("The record was not made.");
  return row;
}
