import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { LearnerStep, OwnPath } from "@/domain/paths/learner-query";
import { GradeForm } from "./grade-form";
import { OwnWay } from "./own-way";
import { SaidBefore } from "./said-before";
import { StepNeighbours } from "./step-neighbours";
import { StepQuestion } from "./step-question";

vi.mock("next/navigation", () => ({ unstable_rethrow: () => undefined, usePathname: () => "/" }));

const nothing = async () => ({ status: "idle" }) as const;
const reader = { now: new Date("2026-06-10T09:00:00Z"), timeZone: "UTC", locale: "en-GB" };
const started = new Date("2026-06-01T09:00:00Z");

const step = (number: number, changes: Partial<LearnerStep> = {}): LearnerStep => ({
  ...{ kind: "step", id: `s${number}`, number, note: "", begunAt: null, doneAt: null, change: null },
  ...{ dueOn: "2026-06-12", isBehind: false, isNew: false },
  record: {
    ...{ id: `i${number}`, href: `/insights/i${number}`, statement: `Claim ${number}`, language: "en" },
    ...{ certainty: "low", revisionId: "r", recall: 0.62, contacts: 1 },
  },
  ...changes,
});
const done = { doneAt: started, dueOn: null };

function path(steps: LearnerStep[], changes: Partial<OwnPath> = {}): OwnPath {
  const enrolment: OwnPath["enrolment"] = {
    ...{ id: "e", pathId: "p", origin: "self", enrolledAt: started, startsOn: "2026-06-01", pace: 2 },
    ...{ dueOn: null, pausedOn: null, pausedDays: 0, seenAt: started, finishedAt: null },
  };
  return {
    ...{ id: "p", title: "First weeks", forWhom: "", href: "/paths/p", status: "published", enrolment },
    ...{ entries: steps, steps, done: steps.filter(({ doneAt }) => doneAt).length },
    ...{
      next: steps.find(({ doneAt }) => !doneAt) ?? null,
      behind: 0,
      suggestedPace: null,
      added: [],
      removed: [],
    },
    ...changes,
  };
}

const drawn = (own: OwnPath) =>
  renderToStaticMarkup(
    <OwnWay
      own={own}
      today="2026-06-10"
      reader={reader}
      actions={{ see: nothing, changePace: nothing, pause: nothing, goOn: nothing, leave: nothing }}
    />,
  );

test("a path says where one is, what is next, and what one still remembers", () => {
  const html = drawn(
    path([step(1, { ...done, change: "replaced" }), step(2, { begunAt: started }), step(3)]),
  );
  expect(html).toContain("1 of 3 done");
  expect(html).toMatch(/href="\/paths\/p\/step\/s2"[^>]*>Go on where you were/);
  expect(html).toContain("Changed since you did it");
  expect(html.match(/62\u2009%/g)).toHaveLength(2);
  expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  expect(html).not.toContain("planned for before today");
});

test("one who is behind is told without blame, one who pauses that nothing is due, one who is done that it is over", () => {
  const steps = [step(1, { isBehind: true }), step(2)];
  expect(drawn(path(steps, { behind: 1 }))).toContain("One step was planned for before today. Take your");
  const paused = path(steps);
  paused.enrolment.pausedOn = "2026-06-05";
  expect(drawn(paused)).toContain("You pause since 5 June 2026");
  const over = path([step(1, done)]);
  over.enrolment.finishedAt = started;
  expect(drawn(over)).toContain("You have come to the end of this path");
  expect(drawn(over)).not.toContain("Change pace");
  expect(drawn(path([]))).toContain("nothing to do on this path now");
});

test("what came and went is said, and what was taken out after it was done stays theirs", () => {
  const removed = [{ statement: "Old claim", language: "en", wasDone: true }];
  const html = drawn(path([step(1), step(2)], { added: [step(2)], removed }));
  expect(html).toContain("Added: step 2.");
  expect(html).toMatch(/Old claim<\/span> What you learned of it stays yours/);
});

test("a step asks before it answers, and its three buttons post what they say without scripts", () => {
  const values = { pathId: "p", stepId: "s1", insightId: "i1", revisionId: "r" };
  const prompt = { id: "q", kind: "free", question: "How many?", answer: "Two." } as const;
  const html = renderToStaticMarkup(
    <StepQuestion
      prompt={{ ...prompt, choices: [], rightChoiceId: "", accepted: [] }}
      html={{ "prompts.q.answer": "<p>Two.</p>" }}
      tongue={{ lang: "en", dir: "ltr" }}
    >
      <GradeForm values={values} answer={nothing} />
    </StepQuestion>,
  );
  expect(html.indexOf("How many?")).toBeLessThan(html.indexOf("<details"));
  expect(html.indexOf("<details")).toBeLessThan(html.indexOf("Two."));
  const buttons = html.match(/<button[^>]*>/g) ?? [];
  expect(buttons.map((button) => /value="([a-z]+)"/.exec(button)?.[1])).toEqual([
    "knew",
    "roughly",
    "forgot",
  ]);
  expect(buttons.every((button) => /type="submit"/.test(button) && /name="grade"/.test(button))).toBe(true);
});

test("after a step one may take it back, and leave any for later", () => {
  const own = path([step(1, done), step(2), step(3)]);
  const said = (after: string) =>
    renderToStaticMarkup(<SaidBefore own={own} said={{ after, as: "roughly" }} takeBack={nothing} />);
  expect(said("s1")).toContain("Step 1: noted as “Roughly”.");
  expect(said("s2")).toBe("");
  const html = renderToStaticMarkup(<StepNeighbours own={own} step={step(2)} />);
  expect(html).toMatch(/step\/s1".*Step 1/s);
  expect(html).toContain("Leave it for later: step 3");
});
