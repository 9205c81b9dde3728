import { and, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import type { NamedRecord } from "./known-query";
import type { MatchReason } from "./match-query";

/** The records that reasons speak of, as far as they are this person's to see. */
export async function readNamed(
  actor: PersonActor,
  reasons: MatchReason[],
  now: Date,
): Promise<Map<string, NamedRecord>> {
  const ids = reasons.flatMap(speaksOf);
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: insights.id, key: insights.key, slug: insights.slug, statement: insights.statement })
    .from(insights)
    .where(and(inArray(insights.id, [...new Set(ids)]), listedFor(actor, now)));
  return new Map(found.map((row) => [row.id, { ...row, href: insightHref(row) }]));
}

function speaksOf(reason: MatchReason) {
  if (reason.kind === "link") return [reason.throughInsightId];
  return reason.kind === "contradicts" || reason.kind === "replaces" ? [reason.insightId] : [];
}
