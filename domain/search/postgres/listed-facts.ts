import { type SQL, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { searchFacts } from "@/db/schema/search";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";

/**
 * `listedFor` as a condition on `search_facts`. What is open to everybody says so itself, in a column that changes in
 * the transaction that changes the record; only of the few others the record is asked who may see it.
 */
export function listedFacts(actor: Actor, now: Date): SQL {
  const open = sql`${searchFacts.isOpen}`;
  if (actor.kind === "anonymous") return sql`false`;
  if (actor.kind === "everyone") return open;
  // One by one: with `exists` in its place, all that this person may see would be listed first.
  return sql`(${open} or coalesce((
    select true from ${insights} where ${insights.id} = ${searchFacts.insightId} and ${listedFor(actor, now)}), false))`;
}
