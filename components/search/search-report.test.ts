import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createSearchReport } from "./search-report";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a search is told after three seconds of rest, or at once on Enter, and once", async () => {
  const send = vi.fn();
  const report = createSearchReport(send);
  for (const words of ["t", "ti", "tide"]) {
    report.change(words);
    await vi.advanceTimersByTimeAsync(2000);
  }
  expect(send).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  report.settle("tide ");
  report.change("tide");
  await vi.advanceTimersByTimeAsync(4000);
  report.settle("tide", { topic: "harbour" });
  expect(send.mock.calls).toEqual([[{ q: "tide" }], [{ q: "tide", topic: "harbour" }]]);
});

test("what was taken back or left half typed is not told", async () => {
  const send = vi.fn();
  const report = createSearchReport(send);
  report.change("tide");
  report.change(" ");
  await vi.advanceTimersByTimeAsync(4000);
  report.change("tid");
  report.stop();
  await vi.advanceTimersByTimeAsync(4000);
  expect(send).not.toHaveBeenCalled();
});
