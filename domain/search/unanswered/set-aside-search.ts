import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { searches, searchesSetAside } from "@/db/schema/search";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { mayCreateInsights } from "../../insights/insight-policy";
import { notAllowed, notFound } from "../../refusal";
import { unanswered } from "./list-unanswered";
import type { SetAsideInput } from "./unanswered-input";

/**
 * Takes words off the list of what was not found, for everybody, until somebody searches for them again. The trail
 * names the entry and not the words, which are forgotten with the searches.
 */
export async function setAsideSearch(actor: PersonActor, { folded }: SetAsideInput, now: Date) {
  if (!mayCreateInsights(actor)) throw notAllowed("set searches aside");
  await db.transaction(async (tx) => {
    const [search] = await tx
      .select({ id: searches.id })
      .from(searches)
      .where(and(unanswered, eq(searches.folded, folded)))
      .limit(1);
    if (!search) throw notFound("search");
    const [entry] = await tx
      .insert(searchesSetAside)
      .values({ folded, at: now, personId: actor.id })
      .onConflictDoUpdate({ target: searchesSetAside.folded, set: { at: now, personId: actor.id } })
      .returning({ id: searchesSetAside.id });
    if (!entry) throw new Error("The search was not set aside.");
    await recordAudit(tx, actor, "search.set-aside", { kind: "search", id: entry.id });
  });
}

/** Puts words back on the list, with every search for them that is still kept. */
export async function bringSearchBack(actor: PersonActor, { folded }: SetAsideInput) {
  if (!mayCreateInsights(actor)) throw notAllowed("bring searches back");
  await db.transaction(async (tx) => {
    const [entry] = await tx
      .delete(searchesSetAside)
      .where(eq(searchesSetAside.folded, folded))
      .returning({ id: searchesSetAside.id });
    if (!entry) throw notFound("search");
    await recordAudit(tx, actor, "search.brought-back", { kind: "search", id: entry.id });
  });
}
