import { and, inArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { conflict, invalid } from "../refusal";
import type { InsightContent } from "./content-input";
import { findCircle, type Ways } from "./find-circle";
import type { InsightRow } from "./find-standing";
import { listedFor } from "./insight-policy";
import { quotedStatement } from "./quoted-statement";

/** Links that say on what, or after what, a record stands: nothing can stand on itself. */
const circular = ["derived-from", "supersedes"] as const;
type Circular = (typeof circular)[number];

const because = {
  "derived-from": "what a record is derived from cannot be derived from it",
  supersedes: "records cannot supersede each other",
} as const;

/**
 * Refuses a content by whose links a record would come to be derived from itself, or to replace itself, over however
 * many others; the way there is named as far as the actor may see it.
 */
export async function mustNotCircle(
  database: Database,
  actor: Actor,
  { insight, content }: { insight: InsightRow; content: InsightContent },
  now: Date,
) {
  for (const kind of circular) {
    const targets = content.links.filter((link) => link.kind === kind).map(({ insightId }) => insightId);
    if (targets.length === 0) continue;
    const ways = await readWays(database, kind, targets);
    const circle = findCircle([insight.id], ways.set(insight.id, targets));
    if (!circle) continue;
    const names = await nameCircle(database, actor, circle, now);
    throw conflict(`${sentence(names, kind)} Take that link out of the draft first.`);
  }
}

/** The same for records whose links are in place already: an import as published, all of which is refused then. */
export async function mustHaveNoCircles(tx: Transaction, actor: Actor, insightIds: string[], now: Date) {
  if (insightIds.length === 0) return;
  await holdLinks(tx);
  for (const kind of circular) {
    const circle = findCircle(insightIds, await readWays(tx, kind, insightIds));
    if (!circle) continue;
    const names = await nameCircle(tx, actor, circle, now);
    throw invalid(
      `${sentence(names, kind)} Nothing was stored. Take one of these links out, then import again.`,
    );
  }
}

/**
 * Nobody else publishes links that could close a circle until this transaction ends: two people who publish one half
 * each would not see the other's. Taken after the locks of records, and nothing is waited for with it.
 */
export async function holdLinks(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('insight links', 0))`);
}

export const couldCircle = ({ links }: InsightContent) =>
  links.some(({ kind }) => (circular as readonly string[]).includes(kind));

/** All that leads on from these records; whatever state they are in, because each may come back into use. */
async function readWays(database: Database, kind: Circular, from: string[]): Promise<Ways> {
  const leadingOn = sql`(
    select l.to_id from insight_links l where l.from_id = up.id and l.kind = ${kind} offset 0)`;
  const rows = await database.execute<{ from: string; to: string }>(sql`
    with recursive up (id) as (
      select value::uuid from json_array_elements_text(${JSON.stringify(from)}::json)
      union
      select next.to_id from up cross join lateral ${leadingOn} next)
    select up.id as "from", next.to_id as "to" from up cross join lateral ${leadingOn} next`);
  const ways: Ways = new Map();
  for (const { from, to } of rows) {
    const known = ways.get(from);
    if (known) known.push(to);
    else ways.set(from, [to]);
  }
  return ways;
}

async function nameCircle(database: Database, actor: Actor, circle: string[], now: Date) {
  const rows = await database
    .select({ id: insights.id, statement: insights.statement })
    .from(insights)
    .where(and(inArray(insights.id, circle), listedFor(actor, now)));
  const statements = new Map(rows.map(({ id, statement }) => [id, quotedStatement(statement)]));
  return circle.map((id) => statements.get(id) ?? "a record that is not yours to see");
}

const shown = 6;

function sentence(names: string[], kind: Circular) {
  const left = names.length - shown;
  const way = left > 0 ? [...names.slice(0, shown - 2), `${left + 1} more`, ...names.slice(-1)] : names;
  return `These links close a circle: ${way.join(" → ")}; ${because[kind]}.`;
}
