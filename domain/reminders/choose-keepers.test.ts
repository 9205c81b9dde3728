import { expect, test } from "vitest";
import { type Candidate, chooseKeepers } from "./choose-keepers";

const candidate = (insightId: string, personId: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ insightId, personId, need: 0.2, recall: 0, opening: 0.55, ...more },
});

test("whoever will need it, knows it and opens what comes goes first, as long as they keep little else", () => {
  const some = [
    candidate("i", "a"),
    candidate("i", "b", { need: 0.4 }),
    candidate("i", "c", { recall: 0.9 }),
    candidate("i", "d", { opening: 0.9 }),
    candidate("i", "e", { need: 2 }),
  ];
  const chosen = (load: [string, number][] = []) =>
    chooseKeepers([{ insightId: "i", places: 3 }], some, new Map(load)).map(({ personId }) => personId);
  expect(chosen()).toEqual(["e", "c", "b"]);
  expect(chosen([["e", 40]])).toEqual(["c", "b", "d"]);
});

test("many at once are shared out, in whatever order they are given", () => {
  const people = Array.from({ length: 8 }, (_, n) => `p${n}`);
  const insights = Array.from({ length: 12 }, (_, n) => `i${String(n).padStart(2, "0")}`);
  const all = insights.flatMap((insight) => people.map((person) => candidate(insight, person)));
  const vacancies = insights.map((insightId) => ({ insightId, places: 4 }));
  const chosen = chooseKeepers(vacancies, all, new Map());
  expect(chooseKeepers(vacancies.toReversed(), all.toReversed(), new Map())).toEqual(chosen);
  for (const person of people) expect(chosen.filter(({ personId }) => personId === person)).toHaveLength(6);
  const pairs = chosen.map(({ insightId, personId }) => `${insightId} ${personId}`);
  expect(new Set(pairs).size).toBe(48);
});

test("where there are too few, those there are", () => {
  const vacancies = [{ insightId: "i", places: 4 }];
  expect(chooseKeepers(vacancies, [candidate("i", "a")], new Map())).toEqual([
    { insightId: "i", personId: "a" },
  ]);
  expect(chooseKeepers(vacancies, [], new Map())).toEqual([]);
});
