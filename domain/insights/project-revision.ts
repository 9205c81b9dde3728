import { and, eq, inArray, isNull, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { evidenceItems, insightLinks, insights, insightTopics, prompts } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { datedFrom, evidenceWeight, halfLifeOf } from "../evidence/evidence-weight";
import { kindBits } from "../evidence/kind-bits";
import { holdTopics } from "../people/topic-lock";
import type { InsightContent } from "./content-input";
import { insightSlug } from "./insight-address";

/**
 * Makes a revision the one that readers see: the repeated columns, topics, links, evidence and questions. Topics that
 * were merged since lead to where they went; links to records that are gone are left out.
 */
export async function projectRevision(
  tx: Transaction,
  insightId: string,
  revisionId: string,
  content: InsightContent,
  now: Date,
) {
  const topicRows = await livingTopics(tx, content.topicIds);
  const halfLife = halfLifeOf(
    content.halfLifeDays,
    topicRows.map((row) => row.halfLifeDays),
  );
  await tx
    .update(insights)
    .set({
      publishedRevisionId: revisionId,
      statement: content.statement.trim(),
      slug: insightSlug(content.statement),
      certainty: content.certainty,
      language: content.language,
      halfLifeDays: content.halfLifeDays,
      weightPublished: evidenceWeight(content.evidence, halfLife, now),
      evidenceKinds: kindBits(content.evidence.map((item) => item.kind)),
    })
    .where(eq(insights.id, insightId));
  await replaceTopics(
    tx,
    insightId,
    topicRows.map((row) => row.id),
  );
  await replaceLinks(tx, insightId, content);
  await replaceEvidence(tx, insightId, content);
  await replacePrompts(tx, insightId, content, now);
}

async function livingTopics(tx: Transaction, topicIds: string[]) {
  if (topicIds.length === 0) return [];
  await holdTopics(tx);
  const named = await tx
    .select({ id: topics.id, mergedIntoId: topics.mergedIntoId })
    .from(topics)
    .where(inArray(topics.id, topicIds));
  const ids = [...new Set(named.map((row) => row.mergedIntoId ?? row.id))];
  if (ids.length === 0) return [];
  return tx
    .select({ id: topics.id, halfLifeDays: topics.halfLifeDays })
    .from(topics)
    .where(inArray(topics.id, ids));
}

async function replaceTopics(tx: Transaction, insightId: string, topicIds: string[]) {
  await tx.delete(insightTopics).where(eq(insightTopics.insightId, insightId));
  if (topicIds.length > 0)
    await tx.insert(insightTopics).values(topicIds.map((topicId) => ({ insightId, topicId })));
}

async function replaceLinks(tx: Transaction, insightId: string, { links }: InsightContent) {
  await tx.delete(insightLinks).where(eq(insightLinks.fromId, insightId));
  const targets = links.map((link) => link.insightId).filter((id) => id !== insightId);
  if (targets.length === 0) return;
  const there = await tx.select({ id: insights.id }).from(insights).where(inArray(insights.id, targets));
  const known = new Set(there.map((row) => row.id));
  const rows = links
    .filter((link) => known.has(link.insightId))
    .map(({ insightId: toId, kind, note }) => ({ fromId: insightId, toId, kind, note }));
  if (rows.length > 0) await tx.insert(insightLinks).values(rows).onConflictDoNothing();
}

async function replaceEvidence(tx: Transaction, insightId: string, { evidence }: InsightContent) {
  await tx.delete(evidenceItems).where(eq(evidenceItems.insightId, insightId));
  const rows = evidence.map((item, position) => ({
    insightId,
    itemId: item.id,
    position,
    kind: item.kind,
    direction: item.direction,
    strength: item.strength,
    title: item.title,
    source: item.source,
    datedFrom: datedFrom(item)?.toISOString().slice(0, 10) ?? null,
    withdrawn: item.withdrawn !== null,
  }));
  if (rows.length > 0) await tx.insert(evidenceItems).values(rows).onConflictDoNothing();
}

/** Questions that are gone keep their row, marked removed: what people remember of them stays explainable. */
async function replacePrompts(tx: Transaction, insightId: string, content: InsightContent, now: Date) {
  const kept = content.prompts.map((prompt) => prompt.id);
  await tx
    .update(prompts)
    .set({ removedAt: now })
    .where(
      and(
        eq(prompts.insightId, insightId),
        isNull(prompts.removedAt),
        kept.length > 0 ? notInArray(prompts.promptId, kept) : undefined,
      ),
    );
  for (const [position, { id, kind, question }] of content.prompts.entries())
    await tx
      .insert(prompts)
      .values({ insightId, promptId: id, position, kind, question })
      .onConflictDoUpdate({
        target: [prompts.insightId, prompts.promptId],
        set: { position, kind, question, removedAt: null },
      });
}
