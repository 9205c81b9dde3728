import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { readContradictions } from "../initiatives/bind-pairs";
import { nextDay } from "../initiatives/coming-days";
import { initiativeHref } from "../initiatives/initiative-address";
import type { Stage } from "../initiatives/initiative-input";
import { initiativesListedFor } from "../initiatives/initiative-policy";
import type { NextDay } from "../initiatives/initiative-query";
import { linkedInsights } from "../initiatives/linked-insights";
import { wordsInMarkdown } from "../markdown/words-in-markdown";
import { type CardReader, cardReader } from "./card-reader";
import { findCards, type InsightCard } from "./insight-card";
import { type BoundCard, keepPairs } from "./keep-pairs";

/** What Slack is told of one initiative. */
export type InitiativeCard = {
  key: string;
  href: string;
  title: string;
  /** Its brief in plain words. */
  brief: string;
  stage: Stage;
  owner: string;
  /** Its next day, or when it was decided. */
  next: { name: string; day: string } | null;
  /** "changed on 3 June 2026". */
  freshness: string;
  /** Of what bears on it and is this actor's to read: how many, and the first few, never one without what contradicts it. */
  linked: number;
  first: BoundCard[];
};

const mostShown = 3;

/** Initiatives by what their addresses end in, as this actor may see them. */
export async function findInitiativeCards(
  actor: Actor,
  keys: string[],
  now: Date,
): Promise<Map<string, InitiativeCard>> {
  if (keys.length === 0) return new Map();
  const reader = cardReader(actor, now);
  const rows = await db
    .select({ initiative: initiatives, owner: people.name, next: nextDay(reader.today) })
    .from(initiatives)
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(and(inArray(initiatives.key, keys), initiativesListedFor(actor, now)));
  const known = await readKnown(
    actor,
    rows.map(({ initiative }) => initiative.id),
    now,
  );
  return new Map(
    rows.map((row) => {
      const own = known.linked.get(row.initiative.id) ?? [];
      const first = keepPairs(own, known.pairs, known.cards, mostShown);
      return [row.initiative.key, { ...factsOf(row, reader), linked: own.length, first }];
    }),
  );
}

type Row = { initiative: typeof initiatives.$inferSelect; owner: string; next: NextDay | null };

function factsOf({ initiative, owner, next }: Row, { day, dayOn }: CardReader) {
  const { key, title, brief, briefHtml, stage, decidedOn, changedAt } = initiative;
  const decided = decidedOn ? { name: "Decided", day: dayOn(decidedOn) } : null;
  return {
    ...{ key, title, stage, owner },
    href: initiativeHref(initiative),
    brief: wordsInMarkdown(brief, briefHtml || undefined),
    next: next ? { name: next.name, day: dayOn(next.on) } : decided,
    freshness: `changed on ${day(changedAt)}`,
  };
}

type Known = { linked: Map<string, InsightCard[]>; pairs: [string, string][]; cards: InsightCard[] };

/** What is linked to these initiatives, with what contradicts it, wherever that stands. */
async function readKnown(actor: Actor, initiativeIds: string[], now: Date): Promise<Known> {
  if (initiativeIds.length === 0) return { linked: new Map(), pairs: [], cards: [] };
  const rows = await db.execute<{ initiativeId: string; insightId: string }>(sql`
    select initiative_id as "initiativeId", insight_id as "insightId"
    from ${linkedInsights(sql`m.initiative_id in ${initiativeIds}`)} linked order by place`);
  const ids = rows.map(({ insightId }) => insightId);
  const pairs = await readContradictions(ids);
  const cards = await findCards(actor, [...new Set([...ids, ...pairs.flat()])], now);
  const linked = new Map(
    initiativeIds.map((id) => [
      id,
      rows.flatMap(({ initiativeId, insightId }) =>
        initiativeId === id ? cards.filter((card) => card.id === insightId) : [],
      ),
    ]),
  );
  return { linked, pairs, cards: cards.filter(({ status }) => status === "published") };
}
