import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, insights } from "@/db/schema/insights";
import { enrolments, pathSteps } from "@/db/schema/paths";
import { people } from "@/db/schema/people";
import { insight, path, person, team, testNow } from "@/tests/support/factories";
import { doStep } from "./do-step";
import { enrolOthers } from "./enrol-others";
import { findCompletion } from "./find-completion";
import { goOnWithPath, pausePath } from "./keep-pace";
import type { StepGrade } from "./learning-input";
import { leavePath } from "./leave-path";
import { listBehind } from "./list-behind";
import { findOwnPath } from "./list-own-paths";
import { listPeopleOnPath } from "./list-people-on-path";
import { listStepFigures } from "./list-step-figures";
import { findPeopleCsv } from "./people-csv";
import { startPath } from "./start-path";

type Person = Awaited<ReturnType<typeof person>>;
let owner: Person;
let curator: Person;
let made: Awaited<ReturnType<typeof path>>;
let records: { id: string }[];

const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);
const all = { page: 1 };

beforeEach(async () => {
  [owner, curator] = [await person("author"), await person("curator", { name: "Cleo" })];
  records = [await insight(owner.id), await insight(owner.id), await insight(owner.id)];
  made = await path(
    owner.id,
    records.map(({ id }) => id),
    { pace: 1 },
  );
});

async function learner(name: string, options: { timeZone?: string; homeTeamId?: string } = {}) {
  const found = await person("reader", { name, ...options });
  await startPath(found.actor, { pathId: made.id }, testNow);
  return found;
}

async function answer({ actor }: Person, number: number, now = testNow, grade: StepGrade = "knew") {
  const step = (await findOwnPath(actor, made.id, now))?.steps[number - 1];
  if (!step) throw new Error("There is no such step.");
  const { id: insightId, revisionId } = step.record;
  await doStep(actor, { pathId: made.id, stepId: step.id, insightId, revisionId, grade }, now);
}

const list = async (query: Parameters<typeof listPeopleOnPath>[2] = all, now = testNow, who = curator) =>
  listPeopleOnPath(who.actor, made, query, now);

describe("who is where", () => {
  test("stands as their own page says it, whatever their pace, pauses, time zone and rights", async () => {
    const learners = [
      ...[await learner("Ana"), await learner("Ben", { timeZone: "Pacific/Auckland" })],
      ...[await learner("Chloé", { timeZone: "America/Los_Angeles" }), await learner("Dora")],
      ...[await learner("Emil"), await learner("Fay")],
    ];
    const [ana, ben, , dora, emil, fay] = learners as [Person, Person, Person, Person, Person, Person];
    const secret = await insight(owner.id, { visibility: "restricted" });
    const [added] = await db
      .insert(pathSteps)
      .values({ pathId: made.id, insightId: secret.id, position: 9, addedAt: testNow })
      .returning();
    await db.insert(insightPeople).values({ insightId: secret.id, personId: ana.id });
    const retired = await insight(owner.id);
    await db.update(insights).set({ status: "retired" }).where(eq(insights.id, retired.id));
    await db
      .insert(pathSteps)
      .values({ pathId: made.id, insightId: retired.id, position: 10, addedAt: testNow });
    await answer(ana, 1, later(1));
    for (const number of [1, 2, 3]) await answer(ben, number, later(number));
    await pausePath(dora.actor, { pathId: made.id }, later(2));
    await pausePath(emil.actor, { pathId: made.id }, later(2));
    await goOnWithPath(emil.actor, { pathId: made.id }, later(12));
    await db
      .update(enrolments)
      .set({ pace: null, dueOn: "2026-06-20" })
      .where(eq(enrolments.personId, fay.id));
    for (const days of [0, 7.5, 8, 15, 18, 40]) {
      const { people: listed } = await listPeopleOnPath(owner.actor, made, all, later(days));
      for (const one of learners) {
        const own = await findOwnPath(one.actor, made.id, later(days));
        const { done, steps, behind, dueOn } = listed.find(({ id }) => id === one.id) ?? {};
        expect([days, one.name, done, steps, behind, dueOn]).toEqual([
          ...[days, one.name, own?.done, own?.steps.length, own?.behind, own?.next?.dueOn ?? null],
        ]);
      }
    }
    // Whoever may not see the restricted step sees nothing of it: neither that it is there nor that it is due.
    const seen = (await list(all, later(40))).people.find(({ id }) => id === ana.id);
    expect(seen).toMatchObject({ done: 1, steps: 3, behind: 2 });
    expect((await listStepFigures(curator.actor, made, later(40))).steps.map(({ id }) => id)).not.toContain(
      added?.id,
    );
    const { counts } = await list(all, later(40));
    expect(counts).toEqual({ behind: 4, going: 0, paused: 1, finished: 1, left: 0 });
  });

  test("is found by name, team and state, those furthest behind first, and whoever left is still there", async () => {
    const harbour = await team("Harbour");
    const ana = await learner("Ana", { homeTeamId: harbour.id });
    await learner("Ben");
    const chloe = await learner("Chloé");
    await answer(ana, 2);
    await leavePath(chloe.actor, { pathId: made.id }, later(1));
    const names = async (query: Partial<Parameters<typeof listPeopleOnPath>[2]>) =>
      (await list({ ...all, ...query }, later(21))).people.map(({ name }) => name);
    expect(await names({})).toEqual(["Ana", "Ben", "Chloé"]);
    expect(await names({ show: "behind" })).toEqual(["Ben", "Ana"]);
    expect(await names({ show: "left" })).toEqual(["Chloé"]);
    expect(await names({ q: "harb" })).toEqual(["Ana"]);
    expect(await names({ q: "%" })).toEqual([]);
    expect(await names({ page: 2 })).toEqual([]);
    await startPath(chloe.actor, { pathId: made.id }, later(20));
    expect((await list(all, later(21))).counts).toMatchObject({ left: 0, going: 1 });
  });

  test("is for curators and the path's owner alone, and so is who is behind", async () => {
    const [ana, other] = [await learner("Ana"), await person("author")];
    for (const { actor } of [ana, other])
      await expect(async () => listPeopleOnPath(actor, made, all, testNow)).rejects.toMatchObject({
        reason: "not-allowed",
      });
    await startPath(other.actor, { pathId: made.id }, testNow);
    const second = await path(other.id, [records[0]?.id ?? ""], { title: "Another" });
    await startPath(ana.actor, { pathId: second.id }, testNow);
    const behind = async ({ actor }: Person) => {
      const { people: count, paths } = await listBehind(actor, later(30));
      return [count, ...paths.map(({ title, people: on }) => [title, on])];
    };
    expect(await behind(curator)).toEqual([2, ["First weeks", 2], ["Another", 1]]);
    expect(await behind(owner)).toEqual([2, ["First weeks", 2]]);
    expect(await behind(ana)).toEqual([0]);
  });

  test("as a table: nothing in it is calculated, broken into lines or turned round", async () => {
    await learner('=HYPERLINK("http://example.org","Ana")');
    await learner("  +1\r\n‮\tBen");
    const { name, text } = await findPeopleCsv(curator.actor, made, "https://tidemark.example", testNow);
    expect(name).toBe(`first-weeks-${made.key}-people.csv`);
    const [head, ...rows] = text.split("\r\n");
    expect(head).toMatch(/^\uFEFF"Name","Page","Home team",/);
    expect(rows.map((row) => row.replace(/"https:[^"]*"/, "the page"))).toEqual([
      ...[`"'+1 Ben"`, `"'=HYPERLINK(""http://example.org"",""Ana"")"`].map(
        (cell) => `${cell},the page,"","self","on it",0,3,0,"2026-06-10","2026-06-03","","","",""`,
      ),
      "",
    ]);
    const admin = await person("admin");
    const whole = await findPeopleCsv(admin.actor, made, "https://tidemark.example", testNow);
    expect(whole.text).toContain('"Page","Mail address","Home team"');
  });
});

describe("how the steps fare", () => {
  test("who did each, who stopped before which, and what took how long", async () => {
    const [ana, ben, chloe] = [await learner("Ana"), await learner("Ben"), await learner("Chloé")];
    await answer(ana, 1);
    await answer(ana, 3);
    await answer(ben, 1);
    for (const number of [1, 2, 3]) await answer(chloe, number, later(9));
    await leavePath(ben.actor, { pathId: made.id }, later(1));
    const figures = async () =>
      (await listStepFigures(curator.actor, made, later(30))).steps.map(
        ({ number, done, behindHere, leftHere }) => [number, done, behindHere, leftHere],
      );
    const before = [
      [1, 3, 0, 0],
      [2, 1, 1, 1],
      [3, 2, 0, 0],
    ];
    expect(await figures()).toEqual(before);
    // What came along from the way before is not counted twice.
    await startPath(ben.actor, { pathId: made.id }, later(29));
    await leavePath(ben.actor, { pathId: made.id }, later(30));
    expect(await figures()).toEqual(before);
    expect(await findCompletion(curator.actor, made)).toEqual({
      ...{ finished: 1, medianDays: null, middleHalf: null, weeks: [{ week: 2, people: 1 }] },
    });
  });

  test("a question tells how it went from five people on, and only ever of five more", async () => {
    const grades: StepGrade[] = ["forgot", "knew", "forgot", "roughly", "forgot", "forgot", "forgot"];
    const question = async () => (await listStepFigures(curator.actor, made, later(9))).steps[0]?.question;
    const said = [];
    for (const [index, grade] of grades.entries()) {
      await answer(await learner(`Person ${index}`), 1, later(index / 100), grade);
      said.push(await question());
    }
    const first = { words: "How many plans first?", people: 5, forgot: 3, roughly: 1 };
    expect(said).toEqual([null, null, null, null, first, first, first]);
  });
});

test("curators put people on a path and are told who was on it; nobody who left Tidemark", async () => {
  const [ana, ben] = [await learner("Ana"), await person()];
  const input = { pathId: made.id, personIds: [ana.id, ben.id], pace: 3 };
  await expect(enrolOthers(owner.actor, input, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  expect(await enrolOthers(curator.actor, input, testNow)).toEqual({ added: 1, already: 1 });
  const [row] = await db.select().from(enrolments).where(eq(enrolments.personId, ben.id));
  expect(row).toMatchObject({ origin: "curator", enrolledById: curator.id, pace: 3 });
  await db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, ana.id));
  await expect(enrolOthers(curator.actor, input, testNow)).rejects.toMatchObject({ reason: "invalid" });
});
