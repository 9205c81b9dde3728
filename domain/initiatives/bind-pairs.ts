import { and, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { insightLinks } from "@/db/schema/insights";
import type { KnownInsight, KnownRecord } from "./known-query";

/** Pairs of which at least one is among these, as the records say it today. */
export async function readContradictions(ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const { fromId, toId, kind } = insightLinks;
  const rows = await db
    .select({ fromId, toId })
    .from(insightLinks)
    .where(and(eq(kind, "contradicts"), or(inArray(fromId, ids), inArray(toId, ids))));
  return rows.map((row) => [row.fromId, row.toId]);
}

/** Adds to each what contradicts it today, also where that was not found: neither is read without the other. */
export function bindPairs(
  found: KnownInsight[],
  links: [string, string][],
  records: Map<string, KnownRecord>,
) {
  const bound = new Map(found.map((one) => [one.record.id, { ...one, pairIds: new Set(one.pairIds) }]));
  for (const [a, b] of links)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const own = bound.get(one);
      const record = records.get(other);
      if (!own || !record || own.isCompanion) continue;
      own.pairIds.add(other);
      if (!bound.has(other)) bound.set(other, { ...companion(record, one), pairIds: new Set([one]) });
    }
  return [...bound.values()].map((one) => ({
    ...one,
    pairIds: [...one.pairIds].filter((id) => bound.has(id)),
  }));
}

const companion = (record: KnownRecord, insightId: string): Omit<KnownInsight, "pairIds"> => ({
  ...{
    insightId: record.id,
    record,
    state: "suggested",
    origin: "found",
    score: 0,
    isUsed: false,
    isNew: false,
    isJustDismissed: false,
    isCompanion: true,
  },
  reasons: [{ kind: "contradicts", insightId }],
  passage: null,
  decided: null,
});
