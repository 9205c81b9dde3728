import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { conflict, notAllowed } from "../refusal";
import type { InsightContent } from "./content-input";
import type { InsightRow } from "./find-standing";
import { listedFor, mayTend, visibleTo } from "./insight-policy";
import { quotedStatement } from "./quoted-statement";

/** The records that this content says it replaces. */
export const replacedIds = ({ links }: InsightContent) => [
  ...new Set(links.filter(({ kind }) => kind === "supersedes").map(({ insightId }) => insightId)),
];

/** Those among them that it has not replaced yet. */
async function listNewlyReplaced(database: Database, insight: InsightRow, content: InsightContent) {
  const ids = replacedIds(content);
  if (ids.length === 0) return [];
  const settled = await database
    .select({ id: insights.id })
    .from(insights)
    .where(and(inArray(insights.id, ids), eq(insights.supersededById, insight.id)));
  return ids.filter((id) => !settled.some((row) => row.id === id));
}

export type Replaced = {
  id: string;
  insight: InsightRow | null;
  supersededBy: string | null;
  mayTend: boolean;
  /** Seen only because administrators may: showing it is to be audited. */
  onlyAsAdministrator: boolean;
};

/** What the content wants to replace, as far as this actor may see it; `insight` is null where they may not. */
export async function listReplaced(
  database: Database,
  actor: PersonActor,
  insight: InsightRow,
  content: InsightContent,
  now: Date,
): Promise<Replaced[]> {
  const ids = await listNewlyReplaced(database, insight, content);
  if (ids.length === 0) return [];
  const rows = await database
    .select({
      insight: insights,
      isAuthor: sql<boolean>`(${insights.authorId} = ${actor.id} or exists (
        select 1 from coauthors c where c.insight_id = ${insights.id} and c.person_id = ${actor.id}))`,
      onlyAsAdministrator: sql<boolean>`(${listedFor(actor, now)}) is not true`,
    })
    .from(insights)
    .where(and(inArray(insights.id, ids), visibleTo(actor, now)));
  const newer = rows.flatMap(({ insight: { supersededById } }) => supersededById ?? []);
  const statements = await statementsOf(database, actor, newer, now);
  return ids.map((id) => {
    const row = rows.find((found) => found.insight.id === id);
    if (!row) return { id, ...unseen };
    const isOwner = row.insight.ownerId === actor.id;
    const { onlyAsAdministrator } = row;
    const standing = { ...noStanding, status: row.insight.status, isAuthor: row.isAuthor, isOwner };
    const supersededBy = statements.get(row.insight.supersededById ?? "") ?? null;
    return { id, insight: row.insight, supersededBy, mayTend: mayTend(actor, standing), onlyAsAdministrator };
  });
}

/** What replaced the replaced ones, where the actor may know. */
async function statementsOf(database: Database, actor: PersonActor, ids: string[], now: Date) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await database
    .select({ id: insights.id, statement: insights.statement })
    .from(insights)
    .where(and(inArray(insights.id, ids), listedFor(actor, now)));
  return new Map(rows.map((row) => [row.id, row.statement]));
}

const unseen = { insight: null, supersededBy: null, mayTend: false, onlyAsAdministrator: false };
const noStanding = { isWriter: false, isReviewer: false, onlyAsAdministrator: false };

/** Why a record cannot be replaced by this one, whoever publishes it; null when it can. */
export function problemOfReplacing(insight: InsightRow, { id, insight: target, supersededBy }: Replaced) {
  if (id === insight.id) return "A record cannot replace itself.";
  if (!target) return "A record it should replace is not there any more, or is not yours to see.";
  const name = quotedStatement(target.statement);
  if (target.status === "draft")
    return `It cannot replace ${name}: that was never published, so there is nothing to replace.`;
  if (target.status === "superseded")
    return `It cannot replace ${name}: that was replaced already, by ${supersededBy ? quotedStatement(supersededBy) : "another record"}.`;
  return null;
}

/** Refuses with the first reason why one of the records cannot be replaced by this actor. */
export async function mustBeReplaceable(
  tx: Transaction,
  actor: PersonActor,
  { insight, content, now }: { insight: InsightRow; content: InsightContent; now: Date },
) {
  const replaced = await listReplaced(tx, actor, insight, content, now);
  for (const one of replaced) {
    const problem = problemOfReplacing(insight, one);
    if (problem) throw conflict(`${problem} Take that link out of the draft first.`);
    if (!one.mayTend)
      throw notAllowed(`replace ${quotedStatement(one.insight?.statement ?? "")}, which others look after`);
  }
  return replaced.map(({ id }) => id);
}
