import { expect, test } from "vitest";
import { judgeRun } from "./judge-run";

test.each([
  ["all that is relevant on top", ["a", "b"], 1, 1, 1],
  ["what is excluded or repeated takes no place", ["x", "a", "a", "b"], 1, 1, 1],
  ["the better one second", ["b", "a"], (1 + 3 / Math.log2(3)) / (3 + 1 / Math.log2(3)), 1, 1],
  ["one of two, in the third place", ["c", "d", "b"], 1 / 2 / (3 + 1 / Math.log2(3)), 0.5, 1 / 3],
  ["a query that the run lacks", undefined, 0, 0, 0],
])("%s", (_name, ranking, ndcg, recall, mrr) => {
  const judgements = {
    qrels: { q: { a: 2, b: 1, c: 0, d: -1 }, nothing: { a: 0 } },
    exclude: { q: ["x"] },
  };
  const figures = judgeRun(judgements, ranking ? { q: ranking } : {});
  expect(figures.queries).toBe(1);
  expect(figures.ndcg).toBeCloseTo(ndcg);
  expect(figures.recall).toBeCloseTo(recall);
  expect(figures.mrr).toBeCloseTo(mrr);
});
