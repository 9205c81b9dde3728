import { and, inArray, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";

type Way = "upstream" | "downstream";

/** An insight that is reached, and over how many steps at least. */
type Reached = { id: string; steps: number };

export type Reach = {
  /** The nearest ones, nearest first, without those it began with. */
  reached: Reached[];
  /** How many more there are. */
  more: number;
  /** Who is derived from whom among all that were reached and where it began. */
  derivations: { id: string; basisId: string }[];
};

/**
 * What insights are derived from, or what is derived from them, however far, each once. What the actor may not see is
 * left out, and with it what is reached only through it.
 */
export async function readReach(
  actor: Actor,
  starts: string[],
  { way, most }: { way: Way; most: number },
  now: Date,
): Promise<Reach> {
  if (starts.length === 0) return { reached: [], more: 0, derivations: [] };
  const all = await readDerivations(starts, way);
  const seen = await seenAmong(
    actor,
    all.flatMap(({ id, basisId }) => [id, basisId]),
    way,
    now,
  );
  for (const id of starts) seen.add(id);
  const derivations = all.filter(({ id, basisId }) => seen.has(id) && seen.has(basisId));
  const reached = nearestFirst(starts, derivations, way);
  const kept = reached.slice(0, most);
  const drawn = new Set([...starts, ...kept.map(({ id }) => id)]);
  return {
    reached: kept,
    more: reached.length - kept.length,
    derivations: derivations.filter(({ id, basisId }) => drawn.has(id) && drawn.has(basisId)),
  };
}

/** Links alone, one indexed question a record: `union` keeps each record once, so that a diamond is walked once. */
async function readDerivations(starts: string[], way: Way) {
  const [here, there] = way === "upstream" ? [sql`from_id`, sql`to_id`] : [sql`to_id`, sql`from_id`];
  return db.execute<{ id: string; basisId: string }>(sql`
    with recursive reach (id) as (
      select value::uuid from json_array_elements_text(${JSON.stringify(starts)}::json)
      union
      select next.id from reach cross join lateral (
        select l.${there} as id from insight_links l
        where l.${here} = reach.id and l.kind = 'derived-from' offset 0) next
    )
    select link.* from reach cross join lateral (
      select l.from_id as "id", l.to_id as "basisId" from insight_links l
      where l.${here} = reach.id and l.kind = 'derived-from' offset 0) link`);
}

/** Only what is in use is derived from something; a basis may have been retired or replaced since. */
async function seenAmong(actor: Actor, ids: string[], way: Way, now: Date) {
  const asked = [...new Set(ids)];
  if (asked.length === 0) return new Set<string>();
  const rows = await db
    .select({ id: insights.id })
    .from(insights)
    .where(
      and(
        sql`${insights.id} in (select value::uuid from json_array_elements_text(${JSON.stringify(asked)}::json))`,
        way === "upstream" ? ne(insights.status, "draft") : inArray(insights.status, ["published"]),
        listedFor(actor, now),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

function nearestFirst(starts: string[], derivations: Reach["derivations"], way: Way): Reached[] {
  const next = new Map<string, string[]>();
  for (const { id, basisId } of derivations) {
    const [from, to] = way === "upstream" ? [id, basisId] : [basisId, id];
    const known = next.get(from);
    if (known) known.push(to);
    else next.set(from, [to]);
  }
  const met = new Set(starts);
  const reached: Reached[] = [];
  let edge = starts;
  for (let steps = 1; edge.length > 0; steps += 1) {
    const beyond = new Set(edge.flatMap((id) => next.get(id) ?? []).filter((id) => !met.has(id)));
    for (const id of beyond) {
      met.add(id);
      reached.push({ id, steps });
    }
    edge = [...beyond];
  }
  return reached;
}
