import { expect, test } from "vitest";
import { chooseCards } from "./choose-cards";
import type { NotAsked } from "./plan-query";
import type { Pair } from "./weigh-pairs";

const today = "2026-06-04";

/** Never met, so that its value is about a third of the need. */
const pair = (need: number, place: number, promisedOn: string | null = null): Pair => ({
  ...{ personId: "someone", insightId: `insight ${place}`, needs: [], tier: "base", dueOn: today, need },
  ...{
    stability: null,
    difficulty: null,
    lastOn: null,
    contacts: 0,
    keeperNeed: 0,
    promisedOn,
    snoozedUntil: promisedOn,
  },
  ...{ lastAskedAt: null, place, verdict: null },
});

const verdicts = (cap: number, room: number, ...pairs: Pair[]) =>
  chooseCards(pairs, { today, cap, room, opening: 0.55 }).map(({ verdict }) => verdict);

const little = 0.05;
const much = 0.2;
const cases: [string, NotAsked[], NotAsked[]][] = [
  [
    "the third of three has to be worth more than the first two",
    verdicts(3, 3, pair(little, 1), pair(little, 2), pair(little, 3)),
    ["chosen", "chosen", "little-worth"],
  ],
  ["so it has to be on another day of the week", verdicts(3, 1, pair(little, 1)), ["little-worth"]],
  ["who wants six pays less for the fourth", verdicts(6, 3, pair(little, 1)), ["chosen"]],
  ["what is promised has no price", verdicts(3, 1, pair(little, 1, today)), ["chosen"]],
  ["the best are taken", verdicts(3, 1, pair(much, 1), pair(much * 2, 2)), ["behind-others", "chosen"]],
  ["without room none is", verdicts(3, 0, pair(much, 1)), ["no-room"]],
];

test.each(cases)("%s", (_, given, expected) => {
  expect(given).toEqual(expected);
});
