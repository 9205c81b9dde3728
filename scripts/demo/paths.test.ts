import { describe, expect, test } from "vitest";
import { demoInsights } from "./insights";
import { demoPeople, demoTeams } from "./library";
import { demoPaths } from "./paths";

const people = new Map(demoPeople.map((person) => [person.key, person]));
const findings = new Map(demoInsights.map((insight) => [insight.slug, insight]));

describe.each(demoPaths)("the path $slug", ({ owner, team, steps, learners, ...path }) => {
  const learned = steps.flatMap((step) => ("insight" in step ? [step] : []));

  test("leads through current records once each, and says of each why it matters", () => {
    expect(learned.length).toBeGreaterThanOrEqual(8);
    expect(new Set(learned.map(({ insight }) => insight)).size).toBe(learned.length);
    for (const { insight, note, addedDaysAgo } of learned) {
      const record = findings.get(insight);
      expect([record?.supersededBy, record?.onlyTeams], insight).toEqual([undefined, undefined]);
      expect(record?.publishedDaysAgo, insight).toBeGreaterThan(addedDaysAgo ?? path.publishedDaysAgo + 2);
      expect(note.length).toBeGreaterThan(40);
    }
  });

  test("is looked after by an author of before, and is what a team begins with", () => {
    expect(people.get(owner)?.joinedDaysAgo).toBeGreaterThan(path.startedDaysAgo);
    expect(people.get(owner)?.role).not.toBe("reader");
    expect(demoTeams.map(({ slug }) => slug)).toContain(team);
  });

  test("is walked in order by people who were there", () => {
    expect(new Set(learners.map(({ by }) => by)).size).toBe(learners.length);
    for (const { by, startedDaysAgo, origin, enrolledBy, doneDaysAgo, ...end } of learners) {
      const person = people.get(by);
      expect(person?.joinedDaysAgo, by).toBeGreaterThanOrEqual(startedDaysAgo);
      expect(origin === "team", by).toBe(person?.team === team && person?.joinedDaysAgo === startedDaysAgo);
      expect(origin === "curator").toBe(people.has(enrolledBy ?? ""));
      expect(doneDaysAgo).toEqual([...doneDaysAgo].sort((one, other) => other - one));
      for (const [place, daysAgo] of doneDaysAgo.entries()) {
        expect(daysAgo).toBeLessThanOrEqual(Math.min(startedDaysAgo, path.publishedDaysAgo - 1));
        expect(daysAgo).toBeLessThan(learned[place]?.addedDaysAgo ?? path.publishedDaysAgo);
      }
      const since = [end.pausedDaysAgo, end.leftDaysAgo].filter((days) => days !== undefined);
      for (const days of since) expect(days).toBeLessThan(doneDaysAgo.at(-1) ?? startedDaysAgo);
    }
  });
});
