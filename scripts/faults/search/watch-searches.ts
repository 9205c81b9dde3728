import { and, eq } from "drizzle-orm";
import type { PersonActor } from "@/domain/actor";
import { percentile } from "@/scripts/bench/search/percentile";
import { everywhere, type NotedEdits } from "./edit-library";

const leastSearches = 25;

/**
 * Somebody searches again and again while things break: how long each answer takes, who gives it, and whether it ever
 * finds or counts more than they may see. What is changed meanwhile may be seen or not.
 */
export async function watchSearches(reader: PersonActor, noted: NotedEdits) {
  // Only now: these files open the pool of the installation that was just made.
  const { searchInsights } = await import("@/domain/search/search-insights");
  const { quickFind } = await import("@/domain/search/quick-find");
  const { searchQuery } = await import("@/domain/search/search-query");
  const { listedFor } = await import("@/domain/insights/insight-policy");
  const { insights } = await import("@/db/schema/insights");
  const { db } = await import("@/db/client");
  const query = searchQuery.parse({ q: everywhere });
  const wrong = new Set<string>();

  async function visible() {
    const rows = await db
      .select({ id: insights.id })
      .from(insights)
      .where(and(listedFor(reader, new Date()), eq(insights.status, "published")));
    return new Set(rows.map(({ id }) => id));
  }

  async function searchOnce() {
    // The last one may be under way.
    const from = noted.isUnderWay ? Math.max(0, noted.touched.length - 1) : noted.touched.length;
    const before = await visible();
    const started = performance.now();
    const answer = await searchInsights(reader, query, new Date());
    const took = performance.now() - started;
    const typed = await quickFind(reader, everywhere.slice(0, 7), new Date());
    const after = await visible();
    const meanwhile = noted.touched.slice(from);
    const most = Math.max(before.size, after.size) + meanwhile.length;
    const counted = answer.counts.certainty.reduce((sum, { count }) => sum + count, 0);
    for (const [name, count] of [
      ["found", answer.total.count],
      ["counted", counted],
      ["suggested of", typed.total.count],
    ] as const)
      if (count > most) wrong.add(`${answer.engine} ${name} ${count} records where ${most} may be seen.`);
    for (const { id } of [...answer.hits, ...typed.hits])
      if (!before.has(id) && !after.has(id) && !meanwhile.includes(id))
        wrong.add(`${answer.engine} showed ${id}, which may not be seen.`);
    return { took, engine: answer.engine };
  }

  /** Searches until the work is done, and often enough that one slow answer is not one of twenty. */
  async function during(work: Promise<unknown>) {
    const [times, engines] = [[] as number[], new Set<string>()];
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    // Thrown to whoever awaits it below, when the search under way has ended.
    done.catch(() => {});
    do {
      const { took, engine } = await searchOnce();
      times.push(took);
      engines.add(engine);
    } while (!isDone || times.length < leastSearches);
    await done;
    const round = (value: number) => Math.round(value);
    return {
      searches: times.length,
      p95Ms: round(percentile(times, 95)),
      longestMs: round(Math.max(...times)),
      engines: [...engines],
    };
  }
  return { searchOnce, during, wrong };
}
