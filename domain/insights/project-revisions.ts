import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { evidenceItems, insightLinks, insights, insightTopics, prompts } from "@/db/schema/insights";
import { topics } from "@/db/schema/people";
import { kindBits } from "../evidence/kind-bits";
import { weightNowInSql } from "../evidence/weight-in-sql";
import { holdTopics } from "../people/topic-lock";
import type { InsightContent } from "./content-input";
import { evidenceRows } from "./evidence-rows";
import { insightSlug } from "./insight-address";
import { holdKnownData } from "./known-data";

export type Projection = { insightId: string; revisionId: string; content: InsightContent };

/**
 * Makes revisions those that readers see: the repeated columns, topics, links, evidence and questions, in a few
 * statements for all of them. Topics that were merged since lead to where they went; links to records that are gone
 * are left out.
 */
export async function projectRevisions(tx: Transaction, projections: Projection[], now: Date) {
  if (projections.length === 0) return;
  const living = await livingTopics(tx, projections);
  await repeatColumns(tx, projections);
  await replaceTopics(tx, projections, living);
  await replaceLinks(tx, projections);
  await replaceEvidence(tx, projections);
  await replacePrompts(tx, projections, now);
  await weigh(tx, projections, now);
}

type LivingTopic = { id: string; halfLifeDays: number | null };
/** By the id that a content names. */
type Living = Map<string, LivingTopic>;

async function livingTopics(tx: Transaction, projections: Projection[]): Promise<Living> {
  const named = [...new Set(projections.flatMap(({ content }) => content.topicIds))];
  if (named.length === 0) return new Map();
  await holdTopics(tx);
  const rows = await tx
    .select({ id: topics.id, mergedIntoId: topics.mergedIntoId })
    .from(topics)
    .where(inArray(topics.id, named));
  const ids = [...new Set(rows.map((row) => row.mergedIntoId ?? row.id))];
  const alive = ids.length > 0 ? await findTopics(tx, ids) : new Map<string, LivingTopic>();
  return new Map(
    rows.flatMap((row) => {
      const topic = alive.get(row.mergedIntoId ?? row.id);
      return topic ? [[row.id, topic] as const] : [];
    }),
  );
}

async function findTopics(tx: Transaction, ids: string[]) {
  const rows = await tx
    .select({ id: topics.id, halfLifeDays: topics.halfLifeDays })
    .from(topics)
    .where(inArray(topics.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

const topicsOf = ({ topicIds }: InsightContent, living: Living): LivingTopic[] => [
  ...new Set(topicIds.flatMap((id) => living.get(id) ?? [])),
];

async function repeatColumns(tx: Transaction, projections: Projection[]) {
  const rows = projections.map(({ insightId, revisionId, content }) => ({
    id: insightId,
    revision_id: revisionId,
    statement: content.statement.trim(),
    slug: insightSlug(content.statement),
    certainty: content.certainty,
    language: content.language,
    half_life_days: content.halfLifeDays,
    evidence_kinds: kindBits(content.evidence.map((item) => item.kind)),
  }));
  await tx.execute(sql`
    update ${insights} as i set
      published_revision_id = v.revision_id, statement = v.statement, slug = v.slug, certainty = v.certainty,
      language = v.language, half_life_days = v.half_life_days, evidence_kinds = v.evidence_kinds
    from json_to_recordset(${JSON.stringify(rows)}::json) as v(
      id uuid, revision_id uuid, statement text, slug text, certainty text, language text, half_life_days int,
      evidence_kinds smallint)
    where i.id = v.id`);
}

/** Last of all, because topics and what was withdrawn decide it; a new publishing begins a new baseline. */
async function weigh(tx: Transaction, projections: Projection[], now: Date) {
  await tx
    .update(insights)
    .set({ weightPublished: weightNowInSql("insights", now), weightChecked: null })
    .where(inArray(insights.id, idsOf(projections)));
}

const idsOf = (projections: Projection[]) => projections.map(({ insightId }) => insightId);

async function replaceTopics(tx: Transaction, projections: Projection[], living: Living) {
  await tx.delete(insightTopics).where(inArray(insightTopics.insightId, idsOf(projections)));
  const rows = projections.flatMap(({ insightId, content }) =>
    topicsOf(content, living).map(({ id: topicId }) => ({ insightId, topicId })),
  );
  if (rows.length > 0) await tx.insert(insightTopics).values(rows);
}

async function replaceLinks(tx: Transaction, projections: Projection[]) {
  await tx.delete(insightLinks).where(inArray(insightLinks.fromId, idsOf(projections)));
  const links = projections.flatMap(({ insightId: fromId, content }) =>
    content.links.map(({ insightId: toId, kind, note }) => ({ fromId, toId, kind, note })),
  );
  const targets = [...new Set(links.filter(({ fromId, toId }) => fromId !== toId).map(({ toId }) => toId))];
  if (targets.length === 0) return;
  const there = await tx.select({ id: insights.id }).from(insights).where(inArray(insights.id, targets));
  const known = new Set(there.map((row) => row.id));
  const rows = links.filter(({ fromId, toId }) => fromId !== toId && known.has(toId));
  if (rows.length > 0) await tx.insert(insightLinks).values(rows).onConflictDoNothing();
}

/** What it rests on is held before its rows are: whoever withdraws that holds both in this order, too. */
async function replaceEvidence(tx: Transaction, projections: Projection[]) {
  const evidence = projections.flatMap(({ content }) => content.evidence);
  const known = await holdKnownData(tx, evidence);
  await tx.delete(evidenceItems).where(inArray(evidenceItems.insightId, idsOf(projections)));
  const rows = projections.flatMap(({ insightId, content }) =>
    evidenceRows(insightId, content.evidence, known),
  );
  if (rows.length > 0) await tx.insert(evidenceItems).values(rows).onConflictDoNothing();
}

/** Questions that are gone keep their row, marked removed: what people remember of them stays explainable. */
async function replacePrompts(tx: Transaction, projections: Projection[], now: Date) {
  await tx
    .update(prompts)
    .set({ removedAt: now })
    .where(and(inArray(prompts.insightId, idsOf(projections)), isNull(prompts.removedAt)));
  const rows = new Map(
    projections.flatMap(({ insightId, content }) =>
      content.prompts.map(({ id: promptId, kind, question }, position) => [
        `${insightId} ${promptId}`,
        { insightId, promptId, position, kind, question },
      ]),
    ),
  );
  if (rows.size === 0) return;
  await tx
    .insert(prompts)
    .values([...rows.values()])
    .onConflictDoUpdate({
      target: [prompts.insightId, prompts.promptId],
      set: {
        position: sql`excluded.position`,
        kind: sql`excluded.kind`,
        question: sql`excluded.question`,
        removedAt: null,
      },
    });
}
