import type { PersonActor } from "@/domain/actor";
import { searchInsights } from "@/domain/search/search-insights";
import { lastPage, searchQuery } from "@/domain/search/search-query";
import type { Run } from "./judge-run";
import type { Collection } from "./read-collection";

/** Deep enough for recall among the first hundred. */
const depth = 100;
const warmUp = 10;

type Asking = { actor: PersonActor; docOf: Map<string, string>; now: Date };

/** Asks every query as somebody would at the library's page, and the pages that follow; times are those of first pages. */
export async function askQueries({ queries, judgements }: Collection, asking: Asking) {
  for (const { title, text } of queries.slice(0, warmUp)) await ask(asking, wordsOf(title, text), 1);
  const run: Run = {};
  const times: number[] = [];
  const engines = new Set<string>();
  for (const { id, title, text } of queries) {
    const words = wordsOf(title, text);
    const wanted = depth + (judgements.exclude[id]?.length ?? 0);
    const started = performance.now();
    let answer = await ask(asking, words, 1);
    times.push(performance.now() - started);
    engines.add(answer.engine);
    const ranking = [...answer.docs];
    for (let page = 2; answer.isMore && ranking.length < wanted && page <= lastPage; page += 1) {
      answer = await ask(asking, words, page);
      ranking.push(...answer.docs);
    }
    run[id] = ranking;
  }
  return { run, times, engines: [...engines] };
}

const wordsOf = (title: string, text: string) => [title, text].filter(Boolean).join("\n");

async function ask({ actor, docOf, now }: Asking, q: string, page: number) {
  const parsed = searchQuery.parse({ q, page });
  // Without words the library lists its newest records, which is no answer to a query.
  if (!parsed.q) return { docs: [], isMore: false, engine: "none" };
  const { hits, next, engine } = await searchInsights(actor, parsed, now);
  return { docs: hits.flatMap(({ id }) => docOf.get(id) ?? []), isMore: next !== null, engine };
}
