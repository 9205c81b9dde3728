import { describe, expect, test } from "vitest";
import { contentInput, type InsightContent } from "@/domain/insights/content-input";
import { mergeContent } from "./merge-content";
import { markNew, mergeText } from "./merge-text";

const point = (id: string, text = id) => ({ id, text });
const written = (changes: object): InsightContent => contentInput.parse(changes);
const base = written({
  statement: "Two plans are chosen from sooner than six.",
  summary: "Show two plans first.",
  goals: [point("g1"), point("g2"), point("g3")],
  evidence: [{ id: "e1", title: "Plan page", method: "A/B test", strength: "low" }],
  prompts: [{ id: "q1", kind: "short", question: "How many?", accepted: ["two"] }],
  topicIds: ["00000000-0000-4000-8000-000000000001"],
});

type Case = {
  name: string;
  from?: object;
  mine: object;
  theirs: object;
  gives?: object;
  conflicts?: string[];
  taken?: string[];
};

const item = (changes: object) => ({ evidence: [{ ...base.evidence[0], ...changes }] });
const uuid = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const data = (number: number) => ({ datasetId: uuid(number), snapshotId: uuid(number + 3) });
const prompt = (changes: object) => ({ prompts: [{ ...base.prompts[0], ...changes }] });
const topics = (...numbers: number[]) => ({
  topicIds: numbers.map((number) => `00000000-0000-4000-8000-00000000000${number}`),
});

const cases: Case[] = [
  { name: "nothing changed", mine: {}, theirs: {}, gives: {} },
  { name: "only mine changed", mine: { summary: "Mine." }, theirs: {}, gives: { summary: "Mine." } },
  {
    name: "only theirs changed",
    mine: {},
    theirs: { summary: "Theirs." },
    gives: { summary: "Theirs." },
    taken: ["summary"],
  },
  {
    name: "both wrote the same",
    mine: { summary: "Same." },
    theirs: { summary: "Same." },
    gives: { summary: "Same." },
  },
  {
    name: "different fields",
    mine: { summary: "Mine." },
    theirs: { certainty: "high", certaintyReason: "Theirs." },
    gives: { summary: "Mine.", certainty: "high", certaintyReason: "Theirs." },
    taken: ["certainty"],
  },
  {
    name: "the same text",
    mine: { summary: "Show two plans at first." },
    theirs: { summary: "Show three plans first." },
    gives: { summary: "Show two plans at first." },
    conflicts: ["summary"],
  },
  {
    name: "one of four levels, differently",
    mine: { certainty: "low" },
    theirs: { certainty: "high" },
    gives: { certainty: "low" },
    conflicts: ["certainty"],
  },
  {
    name: "points added by both",
    mine: { goals: [...base.goals, point("m")] },
    theirs: { goals: [point("t"), ...base.goals] },
    gives: { goals: [point("t"), ...base.goals, point("m")] },
    taken: ["goals"],
  },
  {
    name: "points added by both at the end",
    mine: { goals: [...base.goals, point("m1"), point("m2")] },
    theirs: { goals: [...base.goals, point("t")] },
    gives: { goals: [...base.goals, point("m1"), point("m2"), point("t")] },
    taken: ["goals"],
  },
  {
    name: "different points of one list",
    mine: { goals: [point("g1", "mine"), point("g2"), point("g3")] },
    theirs: { goals: [point("g1"), point("g2", "theirs"), point("g3")] },
    gives: { goals: [point("g1", "mine"), point("g2", "theirs"), point("g3")] },
    taken: ["goals"],
  },
  {
    name: "one taken out, another changed",
    mine: { goals: [point("g1"), point("g3")] },
    theirs: { goals: [point("g1"), point("g2"), point("g3", "theirs")] },
    gives: { goals: [point("g1"), point("g3", "theirs")] },
    taken: ["goals"],
  },
  {
    name: "taken out by them and left alone by me",
    mine: { goals: [...base.goals, point("m")] },
    theirs: { goals: [point("g1"), point("g3")] },
    gives: { goals: [point("g1"), point("g3"), point("m")] },
    taken: ["goals"],
  },
  {
    name: "taken out by me and changed by them",
    mine: { goals: [point("g1"), point("g3")] },
    theirs: { goals: [point("g1"), point("g2", "theirs"), point("g3")] },
    gives: { goals: [point("g1"), point("g3")] },
    conflicts: ["goals/g2"],
  },
  {
    name: "moved by one, changed by the other",
    mine: { goals: [point("g3"), point("g1"), point("g2")] },
    theirs: { goals: [point("g1"), point("g2", "theirs"), point("g3"), point("t")] },
    gives: { goals: [point("g3"), point("t"), point("g1"), point("g2", "theirs")] },
    taken: ["goals"],
  },
  {
    name: "different fields of one item of evidence",
    mine: item({ title: "Mine" }),
    theirs: item({ strength: "high", withdrawn: { on: "2026", reason: "Retracted." } }),
    gives: item({ title: "Mine", strength: "high", withdrawn: { on: "2026", reason: "Retracted." } }),
    taken: ["evidence"],
  },
  {
    name: "data attached by them alone",
    mine: item({ title: "Mine" }),
    theirs: item({ ...data(1), studyId: uuid(9) }),
    gives: item({ title: "Mine", ...data(1), studyId: uuid(9) }),
    taken: ["evidence"],
  },
  {
    name: "other data attached by each: a version stays with its data",
    mine: item(data(1)),
    theirs: item(data(2)),
    gives: item(data(1)),
    conflicts: ["evidence/e1/snapshotId"],
  },
  {
    name: "another version by one, detached by nobody",
    from: item(data(1)),
    mine: item({ ...data(1), title: "Mine" }),
    theirs: item({ ...data(1), snapshotId: uuid(7) }),
    gives: item({ ...data(1), title: "Mine", snapshotId: uuid(7) }),
    taken: ["evidence"],
  },
  {
    name: "the same fields of one item",
    mine: item({ title: "Mine", strength: "high" }),
    theirs: item({ title: "Theirs", strength: "very-low" }),
    gives: item({ title: "Mine", strength: "high" }),
    conflicts: ["evidence/e1/strength", "evidence/e1/title"],
  },
  {
    name: "accepted answers and topics of both",
    mine: { ...prompt({ accepted: ["two", "2"] }), ...topics(1, 2) },
    theirs: { ...prompt({ accepted: ["a pair"] }), ...topics(3) },
    gives: { ...prompt({ accepted: ["2", "a pair"] }), ...topics(2, 3) },
    taken: ["prompts", "topics"],
  },
  {
    name: "links by what they say",
    from: { links: [{ kind: "supports", insightId: "00000000-0000-4000-8000-000000000007" }] },
    mine: { links: [{ kind: "supports", insightId: "00000000-0000-4000-8000-000000000007", note: "mine" }] },
    theirs: {
      links: [
        { kind: "supports", insightId: "00000000-0000-4000-8000-000000000007" },
        { kind: "contradicts", insightId: "00000000-0000-4000-8000-000000000007" },
      ],
    },
    gives: {
      links: [
        { kind: "supports", insightId: "00000000-0000-4000-8000-000000000007", note: "mine" },
        { kind: "contradicts", insightId: "00000000-0000-4000-8000-000000000007" },
      ],
    },
    taken: ["links"],
  },
];

test.each(cases)("$name", ({ from = {}, mine, theirs, gives, conflicts = [], taken = [] }) => {
  const old = written({ ...base, ...from });
  const merged = mergeContent(old, written({ ...old, ...mine }), written({ ...old, ...theirs }));
  expect(merged.conflicts.map(({ path }) => path).sort()).toEqual(conflicts);
  expect(merged.taken).toEqual(taken);
  if (gives) expect(merged.content).toEqual(written({ ...old, ...gives }));
});

describe("conflicts", () => {
  const mine = written({ ...base, summary: "Show two plans at first.", goals: [point("g1"), point("g3")] });
  const theirs = written({
    ...base,
    summary: "Show three plans first.",
    goals: [point("g1"), point("g2", "theirs"), point("g3")],
  });

  test("carry both sides and a proposal that holds what both wrote", () => {
    const { conflicts } = mergeContent(base, mine, theirs);
    expect(conflicts).toMatchObject([
      { path: "summary", section: "summary", proposal: "Show three plans at first." },
      { path: "goals/g2", section: "goals", mine: null, theirs: point("g2", "theirs"), proposal: undefined },
    ]);
  });

  test("are settled by what a person chose, and by nothing else", () => {
    const choices = new Map<string, unknown>([
      ["summary", "Read over by me."],
      ["goals/g2", point("g2", "theirs")],
    ]);
    const { content, conflicts } = mergeContent(base, mine, theirs, choices);
    expect(conflicts).toEqual([]);
    expect(content).toEqual({ ...theirs, summary: "Read over by me." });
  });
});

describe("texts", () => {
  test.each([
    ["", "one", "two", "one two"],
    ["a b c", "a b c d", "z a b c", "z a b c d"],
    ["The end.", "The end. Mine.", "The end. Theirs.", "The end. Mine. Theirs."],
    ["One. A week. Two.", "One. Two weeks. Two.", "One. A month. Two.", "One. Two weeks. A month. Two."],
    ["用户选择更快。", "新用户选择更快。", "用户选择更快，也更满意。", "新用户选择更快，也更满意。"],
    ["keep this", "keep", "keep this changed", "keep this changed"],
  ])("%j as %j and %j is %j", (from, mine, theirs, merged) => {
    expect(mergeText(from, mine, theirs)).toBe(merged);
  });

  test("what is new in a text is marked, and the text stays whole", () => {
    const parts = markNew("Show two plans.", "Show three plans now.");
    expect(parts.map(({ text }) => text).join("")).toBe("Show three plans now.");
    expect(parts.filter(({ isNew }) => isNew).map(({ text }) => text.trim())).toEqual(["three", "now"]);
  });
});
