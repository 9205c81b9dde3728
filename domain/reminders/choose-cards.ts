import { daysLater } from "../memory/days";
import { cardValue } from "./card-value";
import { daysOpen, leastValue, shortlist } from "./constants";
import type { NotAsked } from "./plan-query";
import type { Pair } from "./weigh-pairs";

/** What is chosen for, of one person. */
export type Choosing = { today: string; room: number; opening: number };

/** A pair with what asking it would be worth, and whether it is asked. */
export type Valued = Pair & {
  reason: "live" | "keep" | "base";
  value: number;
  recall: number | null;
  initiativeId: string | null;
  verdict: NotAsked;
};

/**
 * Of what one person may be asked, what they are asked: first what was promised, then what an initiative needs, then the
 * rest where it is worth something and room is left, always by its value. The others have the reason why not.
 */
export function chooseCards(pairs: Pair[], { today, room, opening }: Choosing): Valued[] {
  const all = pairs.map((pair) => judged(pair, { today, room, opening }));
  const wanted = all.filter(({ verdict }) => verdict === "chosen").sort(inOrder);
  const chosen = new Set(wanted.slice(0, Math.max(0, room)));
  return all.map((one) =>
    one.verdict === "chosen" && !chosen.has(one)
      ? { ...one, verdict: room > 0 ? "behind-others" : "no-room" }
      : one,
  );
}

function judged(pair: Pair, { today, room, opening }: Choosing): Valued {
  const { stability, difficulty, lastOn } = pair;
  const memory =
    stability === null || difficulty === null || lastOn === null ? null : { stability, difficulty, lastOn };
  const worth = cardValue({ ...pair, memory, opening }, today);
  const reason = pair.needs.length > 0 ? "live" : pair.tier === "keep" ? "keep" : "base";
  const least = pair.promisedOn === null ? leastValue : 0;
  const isListed = pair.place !== null && pair.place <= Math.max(room, shortlist);
  const verdict = pair.verdict ?? (isListed ? "chosen" : "behind-others");
  return {
    ...pair,
    ...worth,
    reason,
    verdict: verdict === "chosen" && worth.value < least ? "little-worth" : verdict,
  };
}

/** Promises by their day, then live needs, then the rest; each by its value. */
function inOrder(one: Valued, other: Valued) {
  return (
    (one.promisedOn ?? last).localeCompare(other.promisedOn ?? last) ||
    Number(other.reason === "live") - Number(one.reason === "live") ||
    other.value - one.value ||
    (one.insightId < other.insightId ? -1 : 1)
  );
}

const last = "9999";

/** The first local day on which it is too late to answer. */
export const closesOn = (day: string, reason: Valued["reason"]) => daysLater(day, daysOpen[reason]);
