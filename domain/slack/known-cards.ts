import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readContradictions } from "../initiatives/bind-pairs";
import { linkedInsights } from "../initiatives/linked-insights";
import { findCards } from "./insight-card";
import { keepPairs } from "./keep-pairs";
import type { InsightCard } from "./record-blocks";

const everyone = { kind: "everyone" } as const;

/**
 * What is known about an initiative that everybody may read, no more than `most` records: those that were accepted first.
 * What contradicts each other comes together or not at all.
 */
export async function listKnownCards(initiativeId: string, most: number, now: Date): Promise<InsightCard[]> {
  const linked = await db
    .select({ id: sql<string>`linked.insight_id`, place: sql<number>`linked.place` })
    .from(sql`${linkedInsights(sql`m.initiative_id = ${initiativeId}`)} linked`)
    .orderBy(asc(sql`linked.place`));
  const links = await readContradictions(linked.map(({ id }) => id));
  const ids = [...new Set([...linked.map(({ id }) => id), ...links.flat()])];
  const cards = await findCards(everyone, ids, now);
  const published = new Map(
    cards.filter(({ status }) => status === "published").map((card) => [card.id, card]),
  );
  const told = linked.flatMap(({ id }) => published.get(id) ?? []);
  return keepPairs(told, links, [...published.values()], most).map(({ card }) => card);
}
