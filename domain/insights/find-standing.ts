import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notFound } from "../refusal";
import { concerns, isReviewer, listedFor, type Standing, visibleTo, writes } from "./insight-policy";

export type InsightRow = typeof insights.$inferSelect;
export type StandingInsight = { insight: InsightRow; standing: Standing };

/** The record and what the actor has to do with it; null when it does not exist for them. */
export async function findStanding(actor: Actor, which: SQL, now: Date, database: Database = db) {
  return one(await select(actor, and(which, visibleTo(actor, now)), now, database, false));
}

/** The record whose address ends in this key. */
export const findByKey = (actor: Actor, key: string, now: Date) =>
  findStanding(actor, eq(insights.key, key), now);

/** Locks the record for a change; missing, trashed and invisible ones are refused alike. */
export async function lockInsight(
  tx: Transaction,
  actor: Actor,
  insightId: string,
  now: Date,
): Promise<StandingInsight> {
  const which = and(eq(insights.id, insightId), visibleTo(actor, now));
  const found = one(await select(actor, which, now, tx, true));
  if (!found) throw notFound("insight");
  return found;
}

/** Locks several, each as above, in an order in which nobody waits for anybody for ever; those refused are left out. */
export const lockInsights = (tx: Transaction, actor: Actor, insightIds: string[], now: Date) =>
  select(actor, and(inArray(insights.id, insightIds), visibleTo(actor, now)), now, tx, true);

/** Locks a record in the trash, to bring it back. */
export async function lockTrashed(
  tx: Transaction,
  actor: Actor,
  insightId: string,
  now: Date,
): Promise<StandingInsight> {
  const which = and(eq(insights.id, insightId), inTrashFor(actor, now));
  const found = one(await select(actor, which, now, tx, true));
  if (!found) throw notFound("insight");
  return found;
}

/** Which records lie in the trash for this actor: their own, and for curators those that were theirs to see. */
export function inTrashFor(actor: Actor, now: Date): SQL {
  if (actor.kind === "system") return sql`${insights.trashedAt} is not null`;
  if (actor.kind !== "person") return sql`false`;
  const own = sql`${insights.authorId} = ${actor.id} or ${insights.ownerId} = ${actor.id}`;
  const curated =
    actor.role === "curator" || actor.role === "admin"
      ? sql`${insights.visibility} = 'everyone' or ${concerns(actor, now)}`
      : sql`false`;
  return sql`${insights.trashedAt} is not null and (${own} or ${curated})`;
}

/** Writes down that an administrator read a restricted record that nobody shared with them. */
export async function auditOverride(actor: Actor, { insight, standing }: StandingInsight) {
  if (!standing.onlyAsAdministrator) return;
  await db.transaction((tx) =>
    recordAudit(tx, actor, "insight.read-restricted", { kind: "insight", id: insight.id }),
  );
}

const one = (found: StandingInsight[]) => found[0] ?? null;

async function select(
  actor: Actor,
  condition: SQL | undefined,
  now: Date,
  database: Database,
  lock: boolean,
): Promise<StandingInsight[]> {
  const isPerson = actor.kind === "person";
  const query = database
    .select({
      insight: insights,
      isWriter: isPerson ? sql<boolean>`${writes(actor)}` : sql<boolean>`false`,
      isAuthor: isPerson
        ? sql<boolean>`(${insights.authorId} = ${actor.id} or exists (
            select 1 from coauthors c where c.insight_id = ${insights.id} and c.person_id = ${actor.id}))`
        : sql<boolean>`false`,
      isOwner: isPerson ? sql<boolean>`${insights.ownerId} = ${actor.id}` : sql<boolean>`false`,
      isReviewer: isPerson ? sql<boolean>`${isReviewer(actor)}` : sql<boolean>`false`,
      // For all but administrators what they may open is what they come across.
      listed:
        isPerson && actor.role === "admin" ? sql<boolean>`${listedFor(actor, now)}` : sql<boolean>`true`,
    })
    .from(insights)
    .where(condition)
    .orderBy(asc(insights.id));
  // Its key is left alone, so that whoever only points at this record (a link, a reader's visit) need not wait.
  const rows = lock ? await query.for("no key update") : await query;
  return rows.map(({ insight, listed, ...standing }) => {
    const hidden = isPerson && !listed && insight.trashedAt === null;
    return { insight, standing: { ...standing, status: insight.status, onlyAsAdministrator: hidden } };
  });
}
