import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type InsightContent, type Section, sections } from "../../insights/content-input";
import { sectionTitles } from "../../insights/content-words-input";
import { readMarkdown } from "./read-markdown";
import { sectionNamed, type Target } from "./section-names";

const example = /```markdown\n([\s\S]*?)```/.exec(readFileSync("docs/import-format.md", "utf8"))?.[1] ?? "";

function read(text: string, file = "reports/two-plans.md") {
  const { document, problems } = readMarkdown(text, file);
  if (!document) throw new Error(problems.map(({ line, says }) => `${line}: ${says}`).join("\n"));
  return { ...document, said: problems.map(({ severity, line, says }) => `${severity} ${line}: ${says}`) };
}
const contentOf = (text: string) => read(text).content;
const texts = (points: { text: string }[]) => points.map(({ text }) => text);

describe("the example of the documentation", () => {
  const { content, ...document } = read(example);

  test("says what the record is", () => {
    expect(document).toMatchObject({
      externalId: "plans-2024",
      publishedOn: "2024-11-19",
      topics: [{ value: "sign-up", line: 6 }, { value: "pricing" }],
      owner: { value: "ana@example.org", line: 9 },
      author: null,
      audience: [{ value: "Growth" }],
      links: [
        { kind: "supports", value: "plans-2021", note: "", line: 13 },
        { kind: "supersedes", value: "plans-2019", note: "Same question, ten times the people.", line: 15 },
      ],
      problems: [],
    });
  });

  test("fills the sections", () => {
    expect(content).toMatchObject({
      statement: "People who compare two plans choose sooner than people who compare six.",
      summary: "Fewer plans were chosen from sooner. Show two, and put the rest behind a link.",
      certainty: "moderate",
      certaintyReason: "Two experiments agree; both were small.",
      businessContext: "Sign-up is where most people leave.",
      usageNotes: "Ask the pricing team before prices change.",
      method: "Two groups, eight weeks.",
      background: "## What we tried before\n\nSix plans, sorted by price.",
      openQuestions: "Try the same with returning customers.",
      language: "en",
      halfLifeDays: 731,
    });
    const lists = ["goals", "nonGoals", "limitations", "usageDo", "usageDont"] as const;
    expect(lists.map((list) => texts(content[list]))).toEqual([
      ["Sign-ups finish in under three minutes."],
      ["Saying which plans to sell."],
      ["Tested with new customers only."],
      ["Offer two plans first."],
      ["Hide prices to save room."],
    ]);
    expect(content.evidence).toMatchObject([
      {
        title: "Plan page experiment",
        kind: "experiment",
        strength: "moderate",
        source: "https://example.org/plans",
        sample: "4,210 visitors",
        periodFrom: "2024-06",
        periodUntil: "2024-09",
        publishedOn: "2024-10",
      },
    ]);
    expect(content.prompts).toMatchObject([{ kind: "free", answer: "Two. The rest stands behind a link." }]);
  });

  test("comes out the same again, whatever its line ends, and ids do not hang on positions", () => {
    expect(read(example.replaceAll("\n", "\r\n")).content).toEqual(content);
    const added = contentOf(example.replace("- Sign-ups", "- One more.\n- Sign-ups"));
    expect(added.goals[1]).toEqual(content.goals[0]);
  });
});

describe("names of sections", () => {
  const own: Partial<Record<Section, Target | null>> = {
    prompts: "questions",
    statement: null,
    topics: null,
    links: null,
  };

  test.each(sections)("our own name of %s is known", (section) => {
    const expected = section in own ? own[section] : section;
    expect(sectionNamed(sectionTitles[section])).toBe(expected);
  });

  test.each([
    ["2.1 Methodology", "method"],
    ["KEY FINDINGS:", "findings"],
    ["**Limitations & caveats**", "limitations"],
    ["What’s next?", "openQuestions"],
    ["📌 Next steps", "openQuestions"],
    ["Don’t", "usageDont"],
    ["Non–goals", "nonGoals"],
    ["Why we’re doing this", "businessContext"],
    ["How we tested our ideas and what we found", "evaluation"],
    ["Who we spoke to", "method"],
    ["Prototype version 3", null],
    ["constructor", null],
  ])("%s", (heading, target) => expect(sectionNamed(heading)).toBe(target));
});

type Expected = Partial<Record<keyof InsightContent, unknown>>;

const placed: [string, string, Expected][] = [
  [
    "what is ours at any level, with smaller headings inside",
    "Intro.\n\n#### Method\n\nA.\n\n##### Summary\n\nB.\n\n## Other\n\nC.",
    { method: "A.\n\n##### Summary\n\nB.", background: "Intro.\n\n## Other\n\nC.", summary: "" },
  ],
  [
    "a title above everything holds nothing inside",
    "# One\n\nIntro.\n\n## Method\n\nA.",
    { method: "A.", background: "Intro." },
  ],
  [
    "a title other than the statement stays in the background",
    "# Round two\n\n## Method\n\nA.",
    { method: "A.", background: "# Round two" },
  ],
  [
    "sections of a foreign heading stay with it",
    "## Round 1\n\n### Method\n\nA.\n\n## Round 2\n\n### Method\n\nB.",
    { method: "", background: "## Round 1\n\n### Method\n\nA.\n\n## Round 2\n\n### Method\n\nB." },
  ],
  [
    "several headings of one section stay above their texts",
    "## Participants\n\nA.\n\n## What we did\n\nB.",
    { method: "## Participants\n\nA.\n\n## What we did\n\nB." },
  ],
  [
    "underlined headings",
    "Method\n======\n\nA.\n\nResults\n=======\n\nB.",
    { method: "A.", evaluation: "B." },
  ],
  [
    "what looks like a heading in code, a list or a quote",
    "```\n# Method\n```\n\n- a\n  # Method\n\n> # Method\n",
    { method: "", background: "```\n# Method\n```\n\n- a\n  # Method\n\n> # Method" },
  ],
  ["short findings are the summary", "## Key findings\n\n- Two sell more.", { summary: "- Two sell more." }],
  [
    "long findings are evaluation",
    `## Findings\n\n${"so ".repeat(81)}`,
    { summary: "", evaluation: `## Findings\n\n${"so ".repeat(81).trim()}` },
  ],
  [
    "findings beside a summary are evaluation",
    "## Summary\n\nA.\n\n## Findings\n\nB.",
    { summary: "A.", evaluation: "## Findings\n\nB." },
  ],
  [
    "recommendations with more than a list are guidance",
    "## Recommendations\n\n### For teams\n\nA.",
    { usageDo: [], usageNotes: "## Recommendations\n\n### For teams\n\nA." },
  ],
  [
    "a certainty with its reason",
    "## Certainty\n\n**Low certainty.** One study.",
    { certainty: "low", certaintyReason: "One study." },
  ],
  ["prose about certainty", "## Certainty\n\nWe are sure.", { certainty: null, background: "We are sure." }],
  [
    "questions without answers are open questions",
    "## Questions\n\n- Why?\n",
    { prompts: [], openQuestions: "## Questions\n\n- Why?" },
  ],
  [
    "links take their addresses along",
    "## Summary\n\nSee [it][1].\n\n## Sources of noise\n\nNone.\n\n[1]: https://example.org",
    { summary: "See [it][1].\n\n[1]: https://example.org" },
  ],
];

describe("where text goes", () => {
  test.each(placed)("%s", (_, body, expected) => {
    expect(contentOf(`---\ntitle: One\n---\n${body}\n`)).toMatchObject(expected);
  });

  test("a summary of front matter leaves the section to the background", () => {
    const { summary, background } = contentOf(
      "---\ntitle: One\ndescription: A.\n---\n\nX.\n\n## Summary\n\nB.\n",
    );
    expect({ summary, background }).toEqual({ summary: "A.", background: "X.\n\n## Summary\n\nB." });
  });

  test("points are items, and paragraphs between them, as they were written", () => {
    const { goals } = contentOf(
      "# One\n\n## Goals\n\nWe want:\n\n- **a** [x](/y)\n  and more\n\n  - b\n    c\n\n### Later\n\n1. [x] d\n2. [ ] e\n\n| f |\n| - |\n",
    );
    expect(texts(goals)).toEqual([
      "We want:",
      "**a** [x](/y)\nand more\n\n- b\n  c",
      "**Later**",
      "d",
      "e",
      "| f |\n| - |",
    ]);
    expect(new Set(goals.map(({ id }) => id)).size).toBe(6);
  });

  test("references are evidence, questions with answers are prompts", () => {
    const { evidence, prompts } = contentOf(
      "# One\n\n## References\n\n- Sol, [Two plans](https://example.org/a)\n- Other paper\n\n## Questions\n\n### How many?\n\nTwo.\n\n### Why?\n\nBecause.\n",
    );
    expect(evidence.map(({ title, source, strength }) => ({ title, source, strength }))).toEqual([
      { title: "Sol, Two plans", source: "https://example.org/a", strength: null },
      { title: "Other paper", source: "", strength: null },
    ]);
    expect(prompts.map(({ question, answer }) => [question, answer])).toEqual([
      ["How many?", "Two."],
      ["Why?", "Because."],
    ]);
    const signs = contentOf("# One\n\n## Q&A\n\n- **Q:** How many?\n  **A:** Two.\n- Q: Why? \n\n  A: So.\n");
    expect(signs.prompts.map(({ question, answer }) => [question, answer])).toEqual([
      ["How many?", "Two."],
      ["Why?", "So."],
    ]);
  });
});

describe("what front matter says", () => {
  test("a report rests on itself when it names no evidence", () => {
    const { content, said } = read("---\ntitle: Two sell more\nsource: Harbour\ndate: 2024-11\n---\n\nSo.\n");
    expect(content.evidence).toMatchObject([
      {
        id: "source",
        kind: "publication",
        direction: "supports",
        strength: null,
        title: "Two sell more",
        source: "Harbour",
        publishedOn: "2024-11",
      },
    ]);
    expect(said).toEqual([expect.stringContaining("note 3: No evidence is named")]);
  });

  test("sections, ids and all kinds of questions", () => {
    const { content } = read(
      [
        "---",
        "Statement: One",
        "goals: [{id: g1, text: A}, B]",
        "method: |",
        "  First.",
        "",
        "  # Second",
        "Item IDs: {limitations: [l7, l8]}",
        "questions:",
        "  - {id: q1, question: How many?, answer: Two, choices: [{id: c1, text: Two}, Six], right: Two}",
        "  - {question: Where?, answer: Here, accepted: [here, there]}",
        "evidence: [https://example.org/a, {title: B, withdrawn: {on: 2024, reason: Wrong}}]",
        "---",
        "## Limitations",
        "- C",
        "- D",
      ].join("\n"),
    );
    expect(content).toMatchObject({
      goals: [{ id: "g1", text: "A" }, { text: "B" }],
      method: "First.\n\n# Second",
      limitations: [{ id: "l7" }, { id: "l8" }],
      prompts: [
        { id: "q1", kind: "choices", choices: [{ id: "c1" }, { text: "Six" }], rightChoiceId: "c1" },
        { kind: "short", accepted: ["here", "there"] },
      ],
      evidence: [
        { title: "https://example.org/a", source: "https://example.org/a" },
        { title: "B", withdrawn: { on: "2024", reason: "Wrong" } },
      ],
    });
  });

  test("names are told apart, once each", () => {
    const { topics, owner, readers, said } = read(
      "---\ntitle: One\ntags: a, b; A\ntopics:\n  - c\n  - b\nowner: Ana Sol <ana@example.org>\nauthors: [x@example.org, y@example.org]\nreaders: Growth; ana@example.org\n---\n",
    );
    expect(texts(topics.map(({ value }) => ({ text: value })))).toEqual(["a", "b", "c"]);
    expect(owner?.value).toBe("ana@example.org");
    expect(readers.map(({ value }) => value)).toEqual(["Growth", "ana@example.org"]);
    expect(said).toEqual([expect.stringContaining("warning 8: “authors” names 2 people")]);
  });

  test("a rule at the top is no front matter", () => {
    expect(read("---\n\nWords.\n\n---\n\nMore.\n").content.background).toBe("---\n\nWords.\n\n---\n\nMore.");
  });
});
