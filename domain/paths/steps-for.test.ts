import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysLater } from "../memory/days";
import { startFor, suggestedPace } from "./due-dates";
import type { Enrolment, StepRecord } from "./learner-query";
import { type PathEntry, type StepDone, stepsFor } from "./steps-for";

const started = new Date("2026-06-01T08:00:00Z");
const later = new Date("2026-06-08T08:00:00Z");

const enrolment = (changes: Partial<Enrolment> = {}): Enrolment => ({
  ...{ id: "e", pathId: "p", enrolledAt: started, startsOn: "2026-06-01", pace: 2, dueOn: null },
  ...{ pausedOn: null, pausedDays: 0, seenAt: started, finishedAt: null },
  ...changes,
});

const record = (id: string, revisionId = "r1"): StepRecord => ({
  ...{ id, revisionId, href: `/insights/${id}`, statement: `About ${id}`, language: "en" },
  ...{ certainty: "moderate", recall: null, contacts: 0 },
});

/** A step of its own record, unless another (or none) is given. */
const step = (id: string, changes: Partial<PathEntry> = {}): PathEntry => ({
  ...{ id, insightId: id, heading: "", note: "", removedAt: null, record: record(id) },
  addedAt: new Date(0),
  ...changes,
});
const heading = (words: string): PathEntry => step(words, { insightId: null, heading: words, record: null });

const done = (stepId: string, changes: Partial<StepDone> = {}): StepDone => ({
  ...{ stepId, begunAt: started, doneAt: started, insightId: stepId, revisionId: "r1" },
  ...changes,
});

const dueDates = (...given: Parameters<typeof stepsFor>) =>
  stepsFor(...given).steps.map(({ dueOn }) => dueOn);

describe("which steps count", () => {
  test("headings stand before what follows them, and those that nothing follows are left out", () => {
    const entries = [
      heading("Empty"),
      heading("First"),
      step("a"),
      step("gone", { record: null }),
      heading("End"),
    ];
    const { entries: shown, steps } = stepsFor(entries, [], enrolment(), "2026-06-01");
    expect(shown.map(({ id }) => id)).toEqual(["First", "a"]);
    expect(steps.map(({ number }) => number)).toEqual([1]);
  });

  test("of two that lead to one record, the one that was put there for it", () => {
    const entries = [step("old", { record: record("b") }), step("b"), step("c")];
    expect(stepsFor(entries, [], null, "2026-06-01").steps.map(({ id }) => id)).toEqual(["b", "c"]);
  });

  test("what was done says what changed since, and stays done", () => {
    const entries = [
      step("a", { record: record("new") }),
      step("b", { record: record("b", "r2") }),
      step("c"),
    ];
    const seen = stepsFor(entries, [done("a"), done("b"), done("c")], enrolment(), "2026-09-01");
    expect(seen.steps.map(({ change }) => change)).toEqual(["replaced", "revised", null]);
    expect(seen).toMatchObject({ done: 3, next: null, behind: 0 });
  });

  test("what was added and taken out since the last look is said, but nothing that came and went, or only moved", () => {
    const entries = [
      step("new", { addedAt: later }),
      step("out", { removedAt: later }),
      step("before", { removedAt: new Date(0) }),
      step("flash", { addedAt: later, removedAt: later }),
      step("again-1", { insightId: "again", record: record("again"), removedAt: later }),
      step("again", { addedAt: later }),
    ];
    const seen = stepsFor(entries, [done("out"), done("again")], enrolment(), "2026-06-08");
    expect(seen.added.map(({ id }) => id)).toEqual(["new"]);
    expect(seen.removed).toEqual([{ statement: "About out", language: "en", wasDone: true }]);
  });
});

describe("when steps are due", () => {
  const four = ["a", "b", "c", "d"].map((id) => step(id));

  test.each<[string, Partial<Enrolment>, StepDone[], (string | null)[]]>([
    ["two a week", {}, [], ["2026-06-05", "2026-06-08", "2026-06-12", "2026-06-15"]],
    ["in any order", {}, [done("c")], ["2026-06-08", "2026-06-12", null, "2026-06-15"]],
    [
      "after a pause",
      { pausedDays: 10 },
      [done("a"), done("b"), done("c")],
      [null, null, null, "2026-06-25"],
    ],
    ["never while it is paused", { pausedOn: "2026-06-02" }, [], [null, null, null, null]],
    [
      "all on one day",
      { pace: null, dueOn: "2026-07-01" },
      [done("a")],
      [null, ...Array(3).fill("2026-07-01")],
    ],
    [
      "never after the end",
      { finishedAt: later },
      [done("a"), done("b"), done("c")],
      [null, null, null, null],
    ],
  ])("%s", (_, changes, marks, dates) => {
    expect(dueDates(four, marks, enrolment(changes), "2026-06-01")).toEqual(dates);
  });

  test("behind is what was due before today", () => {
    expect(stepsFor(four, [], enrolment(), "2026-06-08").behind).toBe(1);
    expect(stepsFor(four, [], enrolment(), "2026-06-09").behind).toBe(2);
    expect(stepsFor(four, [], null, "2026-06-09").behind).toBe(0);
  });

  test("a step added in front of what is done makes nobody late", () => {
    const entries = [step("new", { addedAt: later }), ...four];
    const marks = [done("a"), done("b")];
    expect(stepsFor(entries, marks, enrolment(), "2026-06-08")).toMatchObject({
      behind: 0,
      next: { id: "new", dueOn: "2026-06-12" },
    });
  });

  test("a pace that is changed counts from today, and a day for all suggests one", () => {
    for (const pace of [1, 2, 3, 7, 20]) {
      const startsOn = startFor("2026-06-20", 2, pace);
      const marks = [done("a"), done("b")];
      const { next } = stepsFor(four, marks, enrolment({ pace, startsOn }), "2026-06-20");
      expect(next?.dueOn).toBe(daysLater("2026-06-20", Math.ceil(7 / pace)));
    }
    const fixed = enrolment({ pace: null, dueOn: "2026-06-15" });
    expect(stepsFor(four, [done("a")], fixed, "2026-06-01").suggestedPace).toBe(2);
    expect(stepsFor(four, [], enrolment(), "2026-06-01").suggestedPace).toBeNull();
    expect([suggestedPace(8, 28), suggestedPace(8, 0), suggestedPace(0, 9)]).toEqual([2, 56, 1]);
  });
});

test("no step is ever dead, and the next is always one that can be done, whatever happens to records", () => {
  const fate = fc.constantFrom("living", "replaced", "same", "gone", "removed");
  const anyPath = fc.array(fc.record({ fate, isDone: fc.boolean() }), { maxLength: 20 });
  fc.assert(
    fc.property(anyPath, (given) => {
      const entries = given.map(({ fate: what }, place) => {
        const id = `s${place}`;
        if (what === "gone") return step(id, { record: null });
        if (what === "replaced") return step(id, { record: record(`new-${place}`) });
        if (what === "same") return step(id, { record: record("same") });
        return step(id, what === "removed" ? { removedAt: later } : {});
      });
      const marks = given.flatMap(({ isDone }, place) => (isDone ? [done(`s${place}`)] : []));
      const seen = stepsFor(entries, marks, enrolment(), "2026-12-01");
      const left = seen.steps.filter(({ doneAt }) => doneAt === null);
      expect(seen.done + left.length).toBe(seen.steps.length);
      expect(seen.next).toEqual(left[0] ?? null);
      expect(seen.behind).toBe(left.length);
      expect(new Set(seen.steps.map(({ record: { id } }) => id)).size).toBe(seen.steps.length);
    }),
  );
});
