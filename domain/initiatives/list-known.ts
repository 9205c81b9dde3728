import { and, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiativeLooks, matches } from "@/db/schema/initiatives";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { arrangeKnown } from "./arrange-known";
import { bindPairs, readContradictions } from "./bind-pairs";
import type { Known, KnownInsight, KnownRecord } from "./known-query";
import type { MatchPassage, MatchReason } from "./match-query";
import { readKnownRecords } from "./read-known-records";
import { readNamed } from "./read-named";

/**
 * What we already know about an initiative, as this person may see it: what is shown, counted, named and bound together
 * is of records that are theirs to see. Those that contradict each other always come together.
 */
export async function listKnown(actor: PersonActor, initiativeId: string, now: Date): Promise<Known> {
  const [all, lookedAt] = await Promise.all([readMatches(initiativeId), readLookedAt(actor, initiativeId)]);
  const rows = onceEach(all);
  const links = await readContradictions(rows.map(({ livingId }) => livingId));
  const ids = new Set([...rows.map(({ livingId }) => livingId), ...links.flat()]);
  const [records, named] = await Promise.all([
    readKnownRecords(actor, [...ids], now),
    readNamed(actor, rows.flatMap(reasonsOf), now),
  ]);
  const found = rows.flatMap((row) => {
    const record = records.get(row.livingId);
    return record ? [asKnown(row, record, { actor, lookedAt, now })] : [];
  });
  const bound = bindPairs(found, links, records);
  for (const { record } of bound) named.set(record.id, record);
  return {
    ...arrangeKnown(bound),
    named: Object.fromEntries([...named].map(([id, { href, statement }]) => [id, { id, href, statement }])),
  };
}

type Row = { match: typeof matches.$inferSelect; by: string | null; livingId: string };

/** What stands on it now, put forward, accepted or set aside, each with the record that took its place since. */
function readMatches(initiativeId: string): Promise<Row[]> {
  return db
    .select({ match: matches, by: people.name, livingId: living })
    .from(matches)
    .leftJoin(people, eq(people.id, matches.decidedById))
    .where(
      and(
        eq(matches.initiativeId, initiativeId),
        or(sql`${matches.state} <> 'suggested'`, and(eq(matches.isStrong, true), eq(matches.isFound, true))),
      ),
    );
}

const living = sql<string>`(
  with recursive chain (id, next_id) as (
    select i.id, i.superseded_by_id from insights i where i.id = ${matches.insightId}
    union
    select i.id, i.superseded_by_id from chain c join insights i on i.id = c.next_id
  ) select coalesce((select id from chain where next_id is null), ${matches.insightId}))`;

/** Where an older record and the one in its place both stand here, the younger one's own row counts. */
function onceEach(rows: Row[]): Row[] {
  const own = new Set(rows.filter(isOwn).map(({ livingId }) => livingId));
  const seen = new Set<string>();
  return rows.filter((row) => {
    if (!isOwn(row) && (own.has(row.livingId) || seen.has(row.livingId))) return false;
    seen.add(row.livingId);
    return true;
  });
}

const isOwn = ({ match, livingId }: Row) => match.insightId === livingId;

async function readLookedAt(actor: PersonActor, initiativeId: string) {
  const [look] = await db
    .select({ at: initiativeLooks.at })
    .from(initiativeLooks)
    .where(and(eq(initiativeLooks.initiativeId, initiativeId), eq(initiativeLooks.personId, actor.id)));
  return look?.at ?? null;
}

function reasonsOf(row: Row): MatchReason[] {
  const reasons = row.match.reasons as MatchReason[];
  return isOwn(row) ? reasons : [{ kind: "replaces", insightId: row.match.insightId }, ...reasons];
}

/** For so long what somebody set aside keeps its place before their own eyes. */
const momentMs = 10 * 60 * 1000;

type Looking = { actor: PersonActor; lookedAt: Date | null; now: Date };

function asKnown(row: Row, record: KnownRecord, { actor, lookedAt, now }: Looking): KnownInsight {
  const { match, by } = row;
  const { state, origin, score, decidedAt, dismissReason, isUsed } = match;
  const isTheirs = state === "dismissed" && match.decidedById === actor.id;
  return {
    ...{ insightId: match.insightId, record, state, origin, score, isUsed },
    reasons: reasonsOf(row),
    passage: isOwn(row) ? (match.passage as MatchPassage | null) : null,
    pairIds: match.pairIds,
    isNew: lookedAt !== null && state === "suggested" && match.firstAt > lookedAt,
    decided: by !== null && decidedAt ? { by, at: decidedAt, reason: dismissReason } : null,
    isJustDismissed: isTheirs && decidedAt !== null && now.getTime() - decidedAt.getTime() < momentMs,
    isCompanion: false,
  };
}
