import { and, eq, inArray, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiativeLooks, matches } from "@/db/schema/initiatives";
import { insightLinks, insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { arrangeKnown } from "./arrange-known";
import type { Known, KnownInsight, KnownRecord, NamedRecord } from "./known-query";
import type { MatchPassage, MatchReason } from "./match-query";
import { readKnownRecords } from "./read-known-records";

/**
 * What we already know about an initiative, as this person may see it: what is shown, counted, named and bound together
 * is of records that are theirs to see. Those that contradict each other always come together.
 */
export async function listKnown(actor: PersonActor, initiativeId: string, now: Date): Promise<Known> {
  const [rows, lookedAt] = await Promise.all([readMatches(initiativeId), readLookedAt(actor, initiativeId)]);
  const links = await readContradictions(rows.map(({ match }) => match.insightId));
  const ids = new Set([...rows.map(({ match }) => match.insightId), ...links.flat()]);
  const [records, named] = await Promise.all([
    readKnownRecords(actor, [...ids], now),
    readNamed(actor, rows, now),
  ]);
  const found = rows.flatMap((row) => {
    const record = records.get(row.match.insightId);
    return record ? [asKnown(row, record, { actor, lookedAt, now })] : [];
  });
  const bound = bindPairs(found, links, records);
  for (const { record } of bound) named.set(record.id, record);
  return {
    ...arrangeKnown(bound),
    named: Object.fromEntries([...named].map(([id, { href, statement }]) => [id, { id, href, statement }])),
  };
}

type Row = { match: typeof matches.$inferSelect; by: string | null };

/** What stands on it now: put forward, accepted or set aside. */
function readMatches(initiativeId: string): Promise<Row[]> {
  return db
    .select({ match: matches, by: people.name })
    .from(matches)
    .leftJoin(people, eq(people.id, matches.decidedById))
    .where(
      and(
        eq(matches.initiativeId, initiativeId),
        or(sql`${matches.state} <> 'suggested'`, and(eq(matches.isStrong, true), eq(matches.isFound, true))),
      ),
    );
}

async function readLookedAt(actor: PersonActor, initiativeId: string) {
  const [look] = await db
    .select({ at: initiativeLooks.at })
    .from(initiativeLooks)
    .where(and(eq(initiativeLooks.initiativeId, initiativeId), eq(initiativeLooks.personId, actor.id)));
  return look?.at ?? null;
}

/** Pairs of which at least one is among these, as the records say it today. */
async function readContradictions(ids: string[]): Promise<[string, string][]> {
  if (ids.length === 0) return [];
  const { fromId, toId, kind } = insightLinks;
  const rows = await db
    .select({ fromId, toId })
    .from(insightLinks)
    .where(and(eq(kind, "contradicts"), or(inArray(fromId, ids), inArray(toId, ids))));
  return rows.map((row) => [row.fromId, row.toId]);
}

/** The records that reasons speak of, as far as they are this person's to see. */
async function readNamed(actor: PersonActor, rows: Row[], now: Date): Promise<Map<string, NamedRecord>> {
  const ids = rows.flatMap(({ match }) => reasonsOf(match).flatMap(speaksOf));
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: insights.id, key: insights.key, slug: insights.slug, statement: insights.statement })
    .from(insights)
    .where(and(inArray(insights.id, [...new Set(ids)]), listedFor(actor, now)));
  return new Map(found.map((row) => [row.id, { ...row, href: insightHref(row) }]));
}

const reasonsOf = ({ reasons }: Row["match"]) => reasons as MatchReason[];

function speaksOf(reason: MatchReason) {
  if (reason.kind === "link") return [reason.throughInsightId];
  return reason.kind === "contradicts" || reason.kind === "replaces" ? [reason.insightId] : [];
}

/** For so long what somebody set aside keeps its place before their own eyes. */
const momentMs = 10 * 60 * 1000;

type Looking = { actor: PersonActor; lookedAt: Date | null; now: Date };

function asKnown({ match, by }: Row, record: KnownRecord, { actor, lookedAt, now }: Looking): KnownInsight {
  const { state, origin, score, decidedAt, dismissReason, isUsed } = match;
  const isOwn = state === "dismissed" && match.decidedById === actor.id;
  return {
    ...{ record, state, origin, score, isUsed },
    reasons: reasonsOf(match),
    passage: match.passage as MatchPassage | null,
    pairIds: match.pairIds,
    isNew: lookedAt !== null && state === "suggested" && match.firstAt > lookedAt,
    decided: by !== null && decidedAt ? { by, at: decidedAt, reason: dismissReason } : null,
    isJustDismissed: isOwn && decidedAt !== null && now.getTime() - decidedAt.getTime() < momentMs,
    isCompanion: false,
  };
}

/** Adds to each what contradicts it today, also where that was not found: neither is read without the other. */
function bindPairs(found: KnownInsight[], links: [string, string][], records: Map<string, KnownRecord>) {
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
