import { describe, expect, test } from "vitest";
import { isAtLeast } from "@/domain/actor";
import { missingForPublishing } from "@/domain/insights/completeness-input";
import { contentInput } from "@/domain/insights/content-input";
import { demoInsights } from "./insights";
import { demoPeople, demoTeams, demoTopics } from "./library";

const people = new Map(demoPeople.map((person) => [person.key, person]));
const teams = demoTeams.map((team) => team.slug);
const topics = demoTopics.map((topic) => topic.slug);
const bySlug = new Map(demoInsights.map((insight) => [insight.slug, insight]));
const monthDays = 30.44;

test("the demo library holds 37 findings, each once", () => {
  expect(demoInsights).toHaveLength(37);
  expect(bySlug.size).toBe(37);
});

describe.each(demoInsights)("$slug", (insight) => {
  const content = contentInput.parse(insight.content);

  test("is complete, and its ids are its own", () => {
    expect(missingForPublishing(content)).toEqual([]);
    for (const items of [
      [
        ...content.goals,
        ...content.nonGoals,
        ...content.limitations,
        ...content.usageDo,
        ...content.usageDont,
      ],
      content.evidence,
      content.prompts,
    ])
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of content.evidence) expect(item).toMatchObject({ source: expect.stringMatching(/./) });
  });

  test("names people, teams, topics and records that exist", () => {
    const named = [
      insight.author,
      insight.owner,
      insight.translator,
      insight.reviewer,
      ...(insight.checks ?? []).map(({ by }) => by),
      ...(insight.goalTicks ?? []).map(({ by }) => by),
      ...(insight.followers ?? []),
    ].filter((key) => key !== undefined);
    expect(named.filter((key) => !people.has(key))).toEqual([]);
    expect(
      [...(insight.audience ?? []), ...(insight.onlyTeams ?? [])].filter((slug) => !teams.includes(slug)),
    ).toEqual([]);
    expect(insight.topics.length).toBeGreaterThan(0);
    expect(insight.topics.filter((slug) => !topics.includes(slug))).toEqual([]);
    const linked = [...(insight.links ?? []).map(({ to }) => to), insight.supersededBy ?? insight.slug];
    expect(linked.filter((slug) => !bySlug.has(slug))).toEqual([]);
    expect((insight.links ?? []).some(({ to }) => to === insight.slug)).toBe(false);
    for (const { goal } of insight.goalTicks ?? []) expect(content.goals.map(({ id }) => id)).toContain(goal);
  });

  test("was written and approved by two people who were there", () => {
    const author = people.get(insight.author);
    const reviewer = people.get(insight.reviewer);
    if (!author || !reviewer) throw new Error("Author or reviewer is unknown.");
    expect(insight.reviewer).not.toBe(insight.author);
    expect(isAtLeast(author.role, "author") && isAtLeast(reviewer.role, "author")).toBe(true);
    expect(author.joinedDaysAgo).toBeGreaterThan(insight.publishedDaysAgo);
    expect(reviewer.joinedDaysAgo).toBeGreaterThan(insight.publishedDaysAgo);
  });

  test("was checked and ticked after publishing, in order", () => {
    const checked = (insight.checks ?? []).map(({ daysAgo }) => daysAgo);
    expect(checked).toEqual([...checked].sort((one, other) => other - one));
    const later = [...checked, ...(insight.goalTicks ?? []).map(({ daysAgo }) => daysAgo)];
    expect(later.filter((daysAgo) => daysAgo <= 0 || daysAgo >= insight.publishedDaysAgo)).toEqual([]);
    expect(insight.publishedDaysAgo).toBeGreaterThanOrEqual(40);
    expect(insight.publishedDaysAgo).toBeLessThanOrEqual(1100);
  });
});

test("a record that was replaced is named by what replaced it, later", () => {
  const replaced = demoInsights.filter(({ supersededBy }) => supersededBy);
  expect(replaced.map(({ slug }) => slug).sort()).toEqual([
    "ego-depletion-original",
    "latency-sales-folklore",
  ]);
  for (const old of replaced) {
    const next = bySlug.get(old.supersededBy ?? "");
    expect(next?.links).toContainEqual(expect.objectContaining({ kind: "supersedes", to: old.slug }));
    expect(next?.publishedDaysAgo).toBeLessThan(old.publishedDaysAgo);
  }
});

test("a few records need review, most do not", () => {
  const overdue = demoInsights.filter(({ supersededBy, checks = [], publishedDaysAgo, reviewMonths }) => {
    const seen = Math.min(publishedDaysAgo, ...checks.map(({ daysAgo }) => daysAgo));
    return !supersededBy && seen > reviewMonths * monthDays;
  });
  expect(overdue.length).toBeGreaterThanOrEqual(3);
  expect(overdue.length).toBeLessThanOrEqual(7);
});

test("every tie of contested findings is known on both sides or marked as replaced", () => {
  const contested = demoInsights.flatMap(({ slug, links = [] }) =>
    links.filter(({ kind }) => kind === "contradicts").map(({ to }) => ({ slug, to })),
  );
  for (const { slug, to } of contested)
    expect(bySlug.get(to)?.links ?? []).toContainEqual(
      expect.objectContaining({ kind: "contradicts", to: slug }),
    );
});
