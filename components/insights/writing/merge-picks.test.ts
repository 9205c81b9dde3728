import { expect, test } from "vitest";
import type { MergeConflict } from "./merge-content";
import { chosen, isSettled } from "./merge-picks";

const conflict: MergeConflict = {
  ...{ section: "summary", path: "summary", base: "Start." },
  ...{ mine: "Start. Mine.", theirs: "Start. Theirs.", proposal: "Start. Mine. Theirs." },
};

test("a merge stands for the texts it was made of, and is chosen again when one of them has grown", () => {
  const { mine, theirs } = conflict;
  const picked = { side: "merge", text: "Both.", of: { mine, theirs } } as const;
  expect(isSettled(conflict, picked)).toBe(true);
  expect(chosen(conflict, picked)).toBe("Both.");
  expect(isSettled({ ...conflict, theirs: "Start. Theirs. More." }, picked)).toBe(false);
  expect(isSettled({ ...conflict, mine: "Start. Mine. More." }, picked)).toBe(false);
});

test("one side stands for whatever it says by now", () => {
  expect(isSettled(conflict, undefined)).toBe(false);
  const grown = { ...conflict, theirs: "Start. Theirs. More." };
  expect(isSettled(grown, { side: "theirs" })).toBe(true);
  expect(chosen(grown, { side: "theirs" })).toBe("Start. Theirs. More.");
  expect(chosen(grown, { side: "mine" })).toBe("Start. Mine.");
});
