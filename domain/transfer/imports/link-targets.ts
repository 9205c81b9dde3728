import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { externalIds } from "@/db/schema/transfer";
import type { PersonActor } from "../../actor";
import { keyOf } from "../../insights/insight-address";
import { listedFor } from "../../insights/insight-policy";

const atOnce = 500;

/**
 * Which records of the library are meant by what links name: by the id they were taken in under, by their address, or
 * by their statement word for word. Only those that this actor may see.
 */
export async function findLinkTargets(
  actor: PersonActor,
  names: Iterable<string>,
  now: Date,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const all = [...new Set(names)];
  for (let start = 0; start < all.length; start += atOnce) {
    const some = all.slice(start, start + atOnce);
    for (const rows of [
      await byStatement(actor, some, now),
      await byKey(actor, some, now),
      await byExternalId(actor, some, now),
    ])
      for (const { name, id } of rows) found.set(name, id);
  }
  return found;
}

function byExternalId(actor: PersonActor, names: string[], now: Date) {
  return db
    .select({ name: externalIds.externalId, id: insights.id })
    .from(externalIds)
    .innerJoin(insights, eq(insights.id, externalIds.insightId))
    .where(and(inArray(externalIds.externalId, names), listedFor(actor, now)));
}

/** The last part of an address of ours, or a bare key. */
async function byKey(actor: PersonActor, names: string[], now: Date) {
  const keys = new Map(names.flatMap((name) => keysOf(name).map((key): [string, string] => [key, name])));
  if (keys.size === 0) return [];
  const rows = await db
    .select({ key: insights.key, id: insights.id })
    .from(insights)
    .where(and(inArray(insights.key, [...keys.keys()]), listedFor(actor, now)));
  return rows.map(({ key, id }) => ({ name: keys.get(key) ?? "", id }));
}

function keysOf(name: string): string[] {
  const [, segment] = /(?:^|\/)([a-z0-9-]{8,100})\/?$/i.exec(name) ?? [];
  const key = segment ? keyOf(segment) : null;
  return key ? [key] : [];
}

function byStatement(actor: PersonActor, names: string[], now: Date) {
  const sentences = names.filter((name) => name.includes(" "));
  if (sentences.length === 0) return [];
  return db
    .select({
      name: insights.statement,
      id: sql<string>`(array_agg(${insights.id} order by ${insights.id}))[1]`,
    })
    .from(insights)
    .where(and(inArray(insights.statement, sentences), listedFor(actor, now)))
    .groupBy(insights.statement);
}
