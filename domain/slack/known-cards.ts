import { asc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { readContradictions } from "../initiatives/bind-pairs";
import { linkedInsights } from "../initiatives/linked-insights";
import { findCards } from "./insight-card";
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
  const cards = new Map((await findCards(everyone, ids, now)).map((card) => [card.id, card]));
  const told = (id: string) => cards.get(id)?.status === "published";
  const chosen: string[] = [];
  for (const { id } of linked) {
    if (!told(id) || chosen.includes(id)) continue;
    const others = links.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
    const together = [id, ...new Set(others.filter((other) => told(other) && !chosen.includes(other)))];
    if (chosen.length + together.length > most && chosen.length > 0) continue;
    chosen.push(...together.slice(0, most));
  }
  return chosen.flatMap((id) => cards.get(id) ?? []);
}
