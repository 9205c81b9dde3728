import { db, type Transaction } from "@/db/client";
import { drafts, insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { rendererVersion } from "../markdown/render-markdown";
import { notAllowed } from "../refusal";
import { emptyContent } from "./content-input";
import type { DraftInsightInput } from "./draft-input";
import { insightHref, insightSlug, newInsightKey } from "./insight-address";
import { mayCreateInsights } from "./insight-policy";
import { queueIndexing } from "./queue-indexing";
import { renderContent } from "./render-content";

/** Starts a record whose author and owner is the actor, with as much of a statement as there is; `href` is where it is written. */
export async function draftInsight(actor: PersonActor, { statement = "" }: DraftInsightInput, now: Date) {
  if (!mayCreateInsights(actor)) throw notAllowed("write insights");
  return db.transaction(async (tx) => {
    const insight = await insertInsight(tx, actor, statement, now);
    const content = { ...emptyContent(), statement };
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
    await queueIndexing(tx, [insight.id]);
    // Without its words: the trail is kept for ever, and read by administrators who are not named on the record.
    await recordAudit(tx, actor, "insight.drafted", { kind: "insight", id: insight.id });
    return { id: insight.id, href: `${insightHref(insight)}/edit` };
  });
}

async function insertInsight(tx: Transaction, actor: PersonActor, statement: string, now: Date) {
  const [row] = await tx
    .insert(insights)
    .values({
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
