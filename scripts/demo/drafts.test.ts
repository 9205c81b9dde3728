import { describe, expect, test } from "vitest";
import { missingForPublishing } from "@/domain/insights/completeness-input";
import { contentInput } from "@/domain/insights/content-input";
import { demoDrafts } from "./drafts";
import { demoInsights } from "./insights";
import { demoPeople, demoTeams, demoTopics } from "./library";
import { otherDemoInsights } from "./other-records";

const people = new Map(demoPeople.map((person) => [person.key, person]));
const topics = demoTopics.map(({ slug }) => slug);
const findings = new Map(demoInsights.map((insight) => [insight.slug, insight]));

describe.each(demoDrafts)("the draft $slug", (draft) => {
  const { review } = draft;
  const writers = [draft.author, ...(draft.coauthors ?? [])];

  test("holds what a draft may hold, and all of it once it may be published", () => {
    const missing = missingForPublishing(contentInput.parse(draft.content));
    if (review && review.answered?.state !== "sent-back") expect(missing).toEqual([]);
    else if (!review) expect(missing).not.toEqual([]);
  });

  test("names people, topics and records that exist", () => {
    const spoke = (review?.comments ?? []).flatMap(({ by, resolved, answers = [] }) => [
      by,
      ...(resolved ? [resolved.by] : []),
      ...answers.map((answer) => answer.by),
    ]);
    const named = [...writers, ...(review?.reviewers ?? []), ...spoke, review?.answered?.by ?? draft.author];
    expect(named.filter((key) => !people.has(key))).toEqual([]);
    expect(draft.topics.filter((slug) => !topics.includes(slug))).toEqual([]);
    const linked = [...(draft.links ?? []).map(({ to }) => to), ...(draft.revises ? [draft.revises] : [])];
    expect(linked.filter((slug) => !findings.has(slug))).toEqual([]);
  });

  test("was started by people who were there, and is reviewed by others", () => {
    for (const key of writers) {
      const since = people.get(key)?.joinedDaysAgo ?? 0;
      expect(since).toBeGreaterThan(key === draft.author ? draft.startedDaysAgo : draft.savedDaysAgo);
    }
    expect(draft.startedDaysAgo).toBeGreaterThanOrEqual(draft.savedDaysAgo);
    if (!review) return;
    expect(review.reviewers.filter((key) => writers.includes(key))).toEqual([]);
    expect(review.askedDaysAgo).toBeLessThanOrEqual(draft.savedDaysAgo);
    const later = [...(review.comments ?? []), ...(review.answered ? [review.answered] : [])];
    expect(later.filter(({ daysAgo }) => daysAgo > review.askedDaysAgo)).toEqual([]);
    if (review.answered?.state === "approved")
      expect((review.comments ?? []).filter(({ resolved }) => !resolved)).toEqual([]);
  });
});

test("there is unfinished work of each kind, one record for a team and one that is retired", () => {
  const states = demoDrafts.map(({ review, trashed, revises }) =>
    [
      revises ? "revision" : "new",
      trashed ? "trash" : (review?.answered?.state ?? (review ? "open" : "draft")),
    ].join(),
  );
  expect(states.sort()).toEqual(
    [
      "new,approved",
      "new,draft",
      "new,draft",
      "new,draft",
      "new,draft",
      "new,open",
      "new,sent-back",
      "new,trash",
      "revision,open",
    ].sort(),
  );
  expect(otherDemoInsights.map(({ onlyTeams, retired }) => [onlyTeams, Boolean(retired)])).toEqual([
    [["lantern"], false],
    [undefined, true],
    ...Array.from({ length: 5 }, () => [undefined, false]),
  ]);
});

test.each(otherDemoInsights)("$slug is complete, and two people stand behind it", (insight) => {
  expect(missingForPublishing(contentInput.parse(insight.content))).toEqual([]);
  expect(insight.reviewer).not.toBe(insight.author);
  for (const key of [insight.author, insight.reviewer])
    expect(people.get(key)?.joinedDaysAgo).toBeGreaterThan(insight.publishedDaysAgo);
  expect(insight.topics.filter((slug) => !topics.includes(slug))).toEqual([]);
  expect((insight.onlyTeams ?? []).filter((slug) => !demoTeams.some((team) => team.slug === slug))).toEqual(
    [],
  );
  if (insight.retired) expect(insight.retired.daysAgo).toBeLessThan(insight.publishedDaysAgo);
});
