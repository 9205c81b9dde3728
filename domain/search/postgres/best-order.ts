import { pageSize } from "../search-query";
import type { Meets } from "./mark-words";
import type { Mode } from "./match-words";
import type { PreparedWords } from "./prepare-words";
import { type Ranked, refineOrder } from "./refine-order";

/** Where fewer hold all of the words, those follow that hold some. */
const few = pageSize;

type Found = { best: Ranked[]; found: number; mode: Mode };
type Ordering = { findSome: () => Promise<Ranked[]>; meets: Promise<Meets>; now: Date };

/**
 * What an engine found for somebody, in the order of the list: the best weighed once more, and, where only a few hold all
 * of the words, after them those that hold some (`isFilled`).
 */
export async function inBestOrder(
  prepared: PreparedWords,
  { best, found, mode }: Found,
  { findSome, meets, now }: Ordering,
): Promise<{ ids: string[]; isFilled: boolean }> {
  const isAll = mode === "all";
  const some = isAll && found > 0 && found < few && mayHoldSome(prepared) ? await findSome() : [];
  const refining = { meets: await meets, isEven: isAll, now };
  const ranked = await refineOrder(prepared, some.length > 0 ? some : best, refining);
  const ids = some.length > 0 ? inFront(best, ranked) : ranked.map(({ id }) => id);
  return { ids, isFilled: isAll && ids.length > found && some.length > 0 };
}

/** Whether there is anything between all of the words and none; what stands in quotes is meant as it stands. */
const mayHoldSome = ({ count, phrases }: PreparedWords) => count > 1 && phrases.length === 0;

/** Those that hold all of the words, then the others. */
function inFront(whole: Ranked[], ranked: Ranked[]) {
  const first = new Set(whole.map(({ id }) => id));
  const ids = ranked.map(({ id }) => id);
  return [...new Set([...ids.filter((id) => first.has(id)), ...first, ...ids])];
}
