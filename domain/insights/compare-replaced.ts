import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { recordAudits } from "../audit/record-audit";
import { effectiveEvidence } from "../evidence/effective-evidence";
import type { EvidenceItem } from "../evidence/evidence-input";
import { evidenceWeight } from "../evidence/evidence-weight";
import type { InsightContent } from "./content-input";
import type { InsightRow } from "./find-standing";
import { insightHref } from "./insight-address";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";
import { listReplaced, problemOfReplacing, type Replaced } from "./replaced-insights";
import type { Replacement, Side } from "./review-query";
import { textDirection } from "./text-direction";
import { findHalfLives } from "./topic-half-lives";

type Text = { content: InsightContent; html: Record<string, string> };

/**
 * What is about to replace what: the new text and each record that it would replace, side by side, with the reason
 * where it cannot. Null when it replaces nothing.
 */
export async function compareReplaced(
  actor: PersonActor,
  insight: InsightRow,
  text: Text,
  now: Date,
): Promise<{ mine: Side; theirs: Replacement[] } | null> {
  const replaced = await listReplaced(db, actor, insight, text.content, now);
  if (replaced.length === 0) return null;
  await auditReading(actor, replaced);
  const texts = await readPublished(replaced.flatMap((one) => one.insight?.publishedRevisionId ?? []));
  const all = [text, ...texts.values()];
  const halfLifeFor = await findHalfLives(all.map(({ content }) => content));
  const weighable = await effectiveByText(all);
  const sideOf = (row: InsightRow | null, { content, html }: Text): Side => {
    const evidence = weighable.get(content) ?? [];
    return {
      statement: content.statement,
      summaryHtml: html.summary ?? "",
      lang: content.language,
      direction: textDirection(content.language),
      certainty: content.certainty,
      weight: evidenceWeight(evidence, halfLifeFor(content), now),
      supports: countItems(evidence, "supports"),
      contradicts: countItems(evidence, "contradicts"),
      publishedAt: row?.publishedAt ?? null,
      href: row ? insightHref(row) : null,
    };
  };
  return {
    mine: sideOf(null, text),
    theirs: replaced.map((one) => {
      const published = texts.get(one.insight?.publishedRevisionId ?? "");
      const side = one.insight && published ? sideOf(one.insight, published) : null;
      return { id: one.id, side, problem: problemOfReplacing(insight, one), mayReplace: one.mayTend };
    }),
  };
}

/** An administrator reads here what nobody shared with them. */
async function auditReading(actor: PersonActor, replaced: Replaced[]) {
  const entries = replaced
    .filter((one) => one.onlyAsAdministrator)
    .map(({ id }) => ({ subject: { kind: "insight", id } as const }));
  if (entries.length > 0)
    await db.transaction((tx) => recordAudits(tx, actor, "insight.read-restricted", entries));
}

/** In one question for all texts. */
async function effectiveByText(texts: Text[]) {
  const all = texts.flatMap(({ content }) => content.evidence.map((item) => ({ ...item, content })));
  const items = await effectiveEvidence(db, all);
  return new Map(
    texts.map(({ content }) => [content, items.filter((item) => item.content === content)] as const),
  );
}

const countItems = (evidence: EvidenceItem[], direction: "supports" | "contradicts") =>
  evidence.filter((item) => item.direction === direction && !item.withdrawn).length;

async function readPublished(revisionIds: string[]) {
  if (revisionIds.length === 0) return new Map<string, Text>();
  const rows = await db.select().from(revisions).where(inArray(revisions.id, revisionIds));
  return new Map(
    rows.map((row): [string, Text] => {
      const content = readContent(row.content);
      return [row.id, { content, html: freshHtml({ ...row, content }) }];
    }),
  );
}
