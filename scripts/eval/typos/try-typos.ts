import type { PersonActor } from "@/domain/actor";
import { searchInsights } from "@/domain/search/search-insights";
import { searchQuery } from "@/domain/search/search-query";
import type { Seeded } from "@/scripts/faults/seeded";
import type { Intended } from "./identifying-words";
import { mayBeMisspelt } from "./identifying-words";
import { makeTypo, type Slip, slips } from "./make-typo";

type Asking = { actor: PersonActor; docOf: Map<string, string>; now: Date };
export type Tried = { slip: Slip; id: string; correct: string; typed: string; isFound: boolean };

const first = 10;

/**
 * So many typos: in words that bring their document among the first ten when they are right, one word of five letters or
 * more is misspelt. `changed` are right words in whose place others were looked for, which must never happen.
 */
export async function tryTypos(asking: Asking, intended: Intended[], random: Seeded, count: number) {
  const tried: Tried[] = [];
  const changed: string[] = [];
  let [asked, unfit] = [0, 0];
  while (tried.length < count && asked < 4 * count) {
    asked += 1;
    const { id, words } = random.pick(intended);
    const correct = words.join(" ");
    const right = await ask(asking, correct);
    if (right.corrected !== null) changed.push(`${correct} → ${right.corrected}`);
    if (!right.docs.includes(id)) {
      unfit += 1;
      continue;
    }
    const slip = slips[tried.length % slips.length] ?? "swap";
    const word = random.pick(words.filter(mayBeMisspelt));
    const typed = words.map((one) => (one === word ? makeTypo(random, word, slip) : one)).join(" ");
    const { docs } = await ask(asking, typed);
    tried.push({ slip, id, correct, typed, isFound: docs.includes(id) });
  }
  return { tried, changed, unfit };
}

async function ask({ actor, docOf, now }: Asking, q: string) {
  const { hits, corrected } = await searchInsights(actor, searchQuery.parse({ q }), now);
  return { docs: hits.slice(0, first).flatMap((hit) => docOf.get(hit.id) ?? []), corrected };
}
