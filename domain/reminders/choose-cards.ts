import { daysLater } from "../memory/days";
import { cardValue } from "./card-value";
import { daysOpen, leastValue, shortlist } from "./constants";
import type { NotAsked } from "./plan-query";
import type { Pair } from "./weigh-pairs";

/**
 * What is chosen for, of one person: `room` is what is left today of the `cap` of seven days. With `together`, up to so
 * many count as one: those of a digest.
 */
export type Choosing = { today: string; cap: number; room: number; opening: number; together?: number };

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
 * rest where room is left, always by its value, and each where it is worth its price. The others have the reason why not.
 */
export function chooseCards(pairs: Pair[], choosing: Choosing): Valued[] {
  const all = pairs.map((pair) => judged(pair, choosing));
  const verdicts = pick(all.filter(({ verdict }) => verdict === "chosen").sort(inOrder), choosing);
  return all.map((one) => ({ ...one, verdict: verdicts.get(one) ?? one.verdict }));
}

/** One after the other, because each makes the next one dearer; unless they count as one. */
function pick(wanted: Valued[], { cap, room, together }: Choosing) {
  const verdicts = new Map<Valued, NotAsked>();
  let left = room > 0 ? (together ?? room) : 0;
  for (const one of wanted) {
    const asked = cap - (together === undefined ? left : room);
    const isWorth = one.promisedOn !== null || one.value >= priceOf(asked, cap);
    if (left <= 0) verdicts.set(one, room > 0 ? "behind-others" : "no-room");
    else if (isWorth) left -= 1;
    else verdicts.set(one, "little-worth");
  }
  return verdicts;
}

/** What the next question has to be worth when so many of the cap are taken. */
const priceOf = (asked: number, cap: number) =>
  leastValue[Math.min(leastValue.length - 1, Math.floor((leastValue.length * asked) / cap))] ?? 0;

function judged(pair: Pair, { today, room, opening }: Choosing): Valued {
  const { stability, difficulty, lastOn } = pair;
  const memory =
    stability === null || difficulty === null || lastOn === null ? null : { stability, difficulty, lastOn };
  const worth = cardValue({ ...pair, memory, opening }, today);
  const reason = pair.needs.length > 0 ? "live" : pair.tier === "keep" ? "keep" : "base";
  const isListed = pair.place !== null && pair.place <= Math.max(room, shortlist);
  const verdict = pair.verdict ?? (isListed ? "chosen" : "behind-others");
  return { ...pair, ...worth, reason, verdict };
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
