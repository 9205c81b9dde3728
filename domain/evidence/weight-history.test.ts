import { expect, test } from "vitest";
import { type WeighedRevision, weightHistory } from "./weight-history";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const item = (changes: Partial<WeighedRevision["items"][number]> = {}) => ({
  direction: "supports" as const,
  strength: "high" as const,
  withdrawn: null,
  ...{ periodUntil: "", publishedOn: "2025-01-01", goneAt: null, ...changes },
});
const halfLifeDays = 100;
const at = (history: ReturnType<typeof weightHistory>, text: string) =>
  history.filter((point) => point.at.getTime() === day(text).getTime());

test("ages between revisions, jumps at them and at withdrawals, by hand", () => {
  // Counted from 1 January 2025: the first revision comes after one half-life (11 April), the second after two (20 July),
  // its second item is gone after three (28 October), and now are four (5 February 2026).
  const first = { number: 1, publishedAt: day("2025-04-11"), halfLifeDays, items: [item()] };
  const second = {
    ...{ number: 3, publishedAt: day("2025-07-20"), halfLifeDays },
    items: [
      item(),
      item({ strength: "low", publishedOn: "", goneAt: day("2025-10-28") }),
      item({ direction: "contradicts", strength: "very-low", withdrawn: { on: "2025", reason: "" } }),
    ],
  };
  const history = weightHistory([first, second], day("2026-02-05"));

  expect(at(history, "2025-04-11")).toMatchObject([{ weight: 2, revision: 1 }]);
  expect(at(history, "2025-07-20")).toMatchObject([
    { weight: 1, revision: null },
    { weight: 3, revision: 3 },
  ]);
  const [before, after] = at(history, "2025-10-28");
  expect(before).toMatchObject({ withdrawn: 0 });
  expect(before?.weight).toBeCloseTo(2.5, 6);
  expect(after).toMatchObject({ weight: 0.5, withdrawn: 1 });
  expect(history.at(-1)).toMatchObject({ at: day("2026-02-05"), weight: 0.25 });
  expect(history.map((point) => point.at.getTime())).toEqual(
    history.map((point) => point.at.getTime()).toSorted((a, b) => a - b),
  );
  expect(history.length).toBeLessThan(40);
});

test("of what was published this moment there is one point, of what never was none", () => {
  const published = { number: 1, publishedAt: day("2025-01-01"), halfLifeDays, items: [item()] };
  expect(weightHistory([published], day("2025-01-01"))).toMatchObject([{ weight: 4, revision: 1 }]);
  expect(weightHistory([], day("2025-01-01"))).toEqual([]);
});
