import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import { insightHref } from "../../insights/insight-address";
import { plainWords } from "../cause-query";
import { listOpenCauses } from "../list-open-causes";
import type { InsightNode } from "./lineage-query";

/** The insights themselves, with why those need review that do; `levels` says which, and how far away each is. */
export async function readInsightNodes(
  actor: Actor,
  levels: Map<string, number>,
  focusId: string | null,
  now: Date,
): Promise<InsightNode[]> {
  if (levels.size === 0) return [];
  const rows = await db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      language: insights.language,
      certainty: insights.certainty,
      status: insights.status,
      openCauses: insights.openCauses,
    })
    .from(insights)
    .where(inArray(insights.id, [...levels.keys()]));
  const needing = rows.filter(({ status, openCauses }) => status === "published" && openCauses > 0);
  const why = await readReasons(
    actor,
    needing.map(({ id }) => id),
    now,
  );
  return rows
    .map(({ key, slug, openCauses, ...row }): InsightNode => {
      const level = levels.get(row.id) ?? 0;
      const needsReview = row.status === "published" && openCauses > 0;
      const href = insightHref({ key, slug });
      const isFocus = row.id === focusId;
      return { kind: "insight", ...row, href, level, isFocus, needsReview, why: why.get(row.id) ?? [] };
    })
    .toSorted(mostWanted);
}

/** Nearest first, those that need review before others. */
const mostWanted = (a: InsightNode, b: InsightNode) =>
  Math.abs(a.level) - Math.abs(b.level) ||
  Number(b.needsReview) - Number(a.needsReview) ||
  a.statement.localeCompare(b.statement, "en") ||
  a.id.localeCompare(b.id);

async function readReasons(actor: Actor, ids: string[], now: Date) {
  const causes = ids.length > 0 ? await listOpenCauses(actor, ids, now) : [];
  const why = new Map<string, string[]>();
  for (const { insightId, parts } of causes)
    why.set(insightId, [...(why.get(insightId) ?? []), plainWords(parts)]);
  return why;
}
