import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { contacts, memory } from "@/db/schema/memory";
import { enrolmentSteps, enrolments, pathSteps, paths } from "@/db/schema/paths";
import { insight, path, person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { daysLater } from "../memory/days";
import { beginStep } from "./begin-step";
import { countPathsWith } from "./count-paths-with";
import { doStep } from "./do-step";
import { changePace, goOnWithPath, pausePath } from "./keep-pace";
import type { StepGrade } from "./learning-input";
import { leavePath } from "./leave-path";
import { findOwnPath, listOwnPaths } from "./list-own-paths";
import { listPathsWith } from "./list-paths-with";
import { seeChanges } from "./see-changes";
import { startPath } from "./start-path";
import { undoStep } from "./undo-step";

type Person = Awaited<ReturnType<typeof person>>;
let author: Person;
let learner: Person;
let pathId = "";

/** `testNow` is 3 June 2026. */
const later = (days: number) => new Date(testNow.getTime() + days * 86_400_000);
const dayAfter = (days: number) => daysLater("2026-06-03", days);

beforeEach(async () => {
  author = await person("author");
  learner = await person();
  const records = [await insight(author.id), await insight(author.id), await insight(author.id)];
  pathId = (
    await path(
      author.id,
      records.map(({ id }) => id),
    )
  ).id;
});

async function own(now = testNow) {
  const found = await findOwnPath(learner.actor, pathId, now);
  if (!found) throw new Error("They are not on the path.");
  return found;
}

/** The step with this number, as somebody who sees the page just now answers it. */
async function answer(number: number, grade: StepGrade = "knew", now = testNow) {
  const step = (await own(now)).steps[number - 1];
  if (!step) throw new Error("There is no such step.");
  const { id: insightId, revisionId } = step.record;
  return doStep(learner.actor, { pathId, stepId: step.id, insightId, revisionId, grade }, now);
}

const conflicts = { reason: "conflict" };

describe("starting and leaving", () => {
  test("once, at the pace of the path or one's own, or towards its day; archived and draft ones not", async () => {
    await startPath(learner.actor, { pathId }, testNow);
    await startPath(learner.actor, { pathId, pace: 5 }, later(1));
    expect((await own()).enrolment).toMatchObject({
      pace: 2,
      dueOn: null,
      startsOn: "2026-06-03",
      origin: "self",
    });
    expect((await auditTrail()).map(({ action, after }) => [action, after])).toEqual([
      ["path.person-enrolled", { personId: learner.id, origin: "self" }],
    ]);
    const one = (options: Parameters<typeof path>[2]) => path(author.id, [], options);
    for (const [options, pace, timing] of [
      [{ pace: 3 }, 1, { pace: 1, dueOn: null }],
      [{ dueOn: "2026-07-01" }, undefined, { pace: null, dueOn: "2026-07-01" }],
      [{ dueOn: "2026-07-01" }, 4, { pace: 4, dueOn: null }],
      [{ dueOn: "2026-06-02" }, undefined, { pace: 2, dueOn: null }],
    ] as const) {
      const { id } = await one(options);
      await startPath(learner.actor, { pathId: id, pace }, testNow);
      expect((await findOwnPath(learner.actor, id, testNow))?.enrolment).toMatchObject(timing);
    }
    const archived = await one({ status: "archived" });
    await expect(startPath(learner.actor, { pathId: archived.id }, testNow)).rejects.toMatchObject(conflicts);
    const draft = await one({ status: "draft" });
    await expect(startPath(author.actor, { pathId: draft.id }, testNow)).rejects.toMatchObject(conflicts);
    await expect(startPath(learner.actor, { pathId: draft.id }, testNow)).rejects.toMatchObject({
      reason: "not-found",
    });
  });

  test("what was done before they left counts when they start again, and nothing is late; who had finished starts over", async () => {
    await startPath(learner.actor, { pathId }, testNow);
    await answer(2);
    await leavePath(learner.actor, { pathId }, later(1));
    expect(await listOwnPaths(learner.actor, later(1))).toEqual([]);
    for (const verb of [leavePath, pausePath, seeChanges])
      await expect(verb(learner.actor, { pathId }, later(1))).rejects.toMatchObject(conflicts);
    await startPath(learner.actor, { pathId }, later(100));
    expect(await own(later(100))).toMatchObject({
      done: 1,
      behind: 0,
      next: { number: 1, dueOn: dayAfter(104) },
    });
    await answer(1, "knew", later(101));
    await answer(3, "knew", later(101));
    await leavePath(learner.actor, { pathId }, later(102));
    await startPath(learner.actor, { pathId }, later(103));
    expect(await own(later(103))).toMatchObject({ done: 0, enrolment: { startsOn: dayAfter(103) } });
  });
});

describe("the pace", () => {
  test("is counted from the day it is changed, and a day of one's own must be to come", async () => {
    await startPath(learner.actor, { pathId }, testNow);
    await answer(1);
    expect((await own(later(30))).behind).toBe(2);
    await changePace(learner.actor, { pathId, pace: 1, dueOn: "" }, later(30));
    expect(await own(later(30))).toMatchObject({ behind: 0, next: { dueOn: dayAfter(37) } });
    await changePace(learner.actor, { pathId, pace: "day", dueOn: dayAfter(60) }, later(30));
    expect((await own(later(30))).steps.map(({ dueOn }) => dueOn)).toEqual([
      null,
      dayAfter(60),
      dayAfter(60),
    ]);
    const past = { pathId, pace: "day", dueOn: dayAfter(29) } as const;
    await expect(changePace(learner.actor, past, later(30))).rejects.toMatchObject({ field: "dueOn" });
  });

  test("a pause moves what is due by its length, once; one that the pace was changed in counts from then", async () => {
    await startPath(learner.actor, { pathId }, testNow);
    await pausePath(learner.actor, { pathId }, later(1));
    await pausePath(learner.actor, { pathId }, later(5));
    expect(await own(later(90))).toMatchObject({ behind: 0, next: { dueOn: null } });
    await goOnWithPath(learner.actor, { pathId }, later(11));
    await goOnWithPath(learner.actor, { pathId }, later(20));
    expect((await own(later(11))).next?.dueOn).toBe(dayAfter(4 + 10));
    await pausePath(learner.actor, { pathId }, later(12));
    await changePace(learner.actor, { pathId, pace: 7, dueOn: "" }, later(40));
    await goOnWithPath(learner.actor, { pathId }, later(42));
    expect((await own(later(42))).next?.dueOn).toBe(dayAfter(43));
  });
});

describe("a step", () => {
  beforeEach(() => startPath(learner.actor, { pathId }, testNow));

  test("answered on two devices is one contact, and leads to the next that is left", async () => {
    const answers = await Promise.all([answer(2, "roughly"), answer(2, "roughly")]);
    const [third, first] = [(await own()).steps[2]?.id, (await own()).steps[0]?.id];
    expect(answers).toMatchObject([{ nextId: third }, { nextId: third }]);
    expect(await answer(3)).toMatchObject({ nextId: first });
    const [one, ...rest] = await db.select().from(contacts).orderBy(contacts.at, contacts.id);
    expect(rest).toHaveLength(1);
    expect(one).toMatchObject({ channel: "path", grade: "roughly", promptId: "q1", personId: learner.id });
    expect(one?.revisionId).toBe((await own()).steps[1]?.record.revisionId);
    expect((await own()).steps[1]).toMatchObject({ change: null, dueOn: null, record: { recall: 1 } });
    expect(await answer(1)).toEqual({ href: (await own()).href, nextId: null, said: "knew" });
    expect((await own()).enrolment.finishedAt).toEqual(testNow);
    expect((await auditTrail()).at(-1)).toMatchObject({ action: "path.person-finished" });
    expect(JSON.stringify(await auditTrail())).not.toMatch(/knew|roughly/);
  });

  test("is taken back on its own day", async () => {
    await answer(1, "forgot");
    const { id: stepId, record } = (await own()).steps[0] ?? { id: "", record: { id: "" } };
    await expect(undoStep(learner.actor, { pathId, stepId }, later(1))).rejects.toMatchObject(conflicts);
    await undoStep(learner.actor, { pathId, stepId }, testNow);
    await undoStep(learner.actor, { pathId, stepId }, testNow);
    expect((await own()).steps[0]).toMatchObject({
      doneAt: null,
      begunAt: testNow,
      record: { recall: null },
    });
    expect(await db.select().from(contacts)).toHaveLength(2);
    const [known] = await db.select().from(memory).where(eq(memory.insightId, record.id));
    expect(known).toMatchObject({ stability: null, contacts: 0 });
    await answer(1, "knew", later(0.1));
    expect((await own()).steps[0]).toMatchObject({ record: { recall: 1 } });
  });

  test("that was replaced or revised says so, and may be answered once more; what was replaced meanwhile not at all", async () => {
    await answer(1);
    await answer(2);
    const [one, two] = (await own()).steps;
    const replacement = await insight(author.id);
    const replaced = { status: "superseded" as const, supersededById: replacement.id };
    await db
      .update(insights)
      .set(replaced)
      .where(eq(insights.id, one?.record.id ?? ""));
    const [latest] = await db
      .insert(revisions)
      .values({
        ...{ insightId: two?.record.id ?? "", number: 2, content: {}, html: {}, rendererVersion: 1 },
        ...{ origin: "published" as const, editorIds: [], createdById: author.id, createdAt: later(1) },
      })
      .returning();
    const revised = { publishedRevisionId: latest?.id };
    await db
      .update(insights)
      .set(revised)
      .where(eq(insights.id, two?.record.id ?? ""));
    const seen = await own(later(2));
    expect(seen.steps.map(({ change }) => change)).toEqual(["replaced", "revised", null]);
    expect(seen.done).toBe(2);
    const stale = { insightId: one?.record.id ?? "", revisionId: one?.record.revisionId ?? "" };
    await expect(
      doStep(learner.actor, { pathId, stepId: one?.id ?? "", ...stale, grade: "knew" }, later(2)),
    ).rejects.toMatchObject(conflicts);
    await answer(1, "forgot", later(2));
    await answer(1, "forgot", later(2));
    expect((await own(later(2))).steps[0]).toMatchObject({ change: null, record: { id: replacement.id } });
    expect(await db.select().from(contacts)).toHaveLength(3);
    await undoStep(learner.actor, { pathId, stepId: one?.id ?? "" }, later(2));
    expect((await own(later(2))).steps[0]).toMatchObject({ change: "replaced", doneAt: testNow });
    await answer(2, "roughly", later(2));
    expect((await own(later(2))).steps[1]).toMatchObject({ change: null, doneAt: later(2) });
    await undoStep(learner.actor, { pathId, stepId: two?.id ?? "" }, later(2));
    expect((await own(later(2))).steps[1]).toMatchObject({ change: "revised", doneAt: testNow });
  });

  test("that went away is passed over, and the last one that is taken out ends the path", async () => {
    const [one, two] = (await own()).steps;
    await answer(3);
    await db
      .update(insights)
      .set({ status: "retired" })
      .where(eq(insights.id, one?.record.id ?? ""));
    expect(await own()).toMatchObject({ done: 1, steps: [{ id: two?.id }, {}], next: { id: two?.id } });
    await expect(
      doStep(
        learner.actor,
        {
          ...{ pathId, stepId: one?.id ?? "", grade: "knew" },
          ...{ insightId: one?.record.id ?? "", revisionId: one?.record.revisionId ?? "" },
        },
        testNow,
      ),
    ).rejects.toMatchObject(conflicts);
    await db
      .update(pathSteps)
      .set({ removedAt: later(1) })
      .where(eq(pathSteps.id, two?.id ?? ""));
    expect((await own(later(2))).removed).toMatchObject([{ wasDone: false }]);
    await seeChanges(learner.actor, { pathId }, later(2));
    expect(await own(later(2))).toMatchObject({ removed: [], enrolment: { finishedAt: later(2) } });
  });

  test("is begun once, and only on a path one is on", async () => {
    const stepId = (await own()).steps[0]?.id ?? "";
    await beginStep(learner.actor, { pathId, stepId }, testNow);
    await beginStep(learner.actor, { pathId, stepId }, later(1));
    await beginStep(author.actor, { pathId, stepId }, testNow);
    await beginStep(learner.actor, { pathId, stepId: author.id }, testNow);
    expect(await db.select().from(enrolmentSteps)).toMatchObject([{ begunAt: testNow, doneAt: null }]);
  });

  test("of an archived path can be done, of one that is a draft again not seen", async () => {
    await db.update(paths).set({ status: "archived" });
    await answer(1);
    await db.update(paths).set({ status: "draft" });
    expect(await findOwnPath(learner.actor, pathId, testNow)).toBeNull();
    expect(await db.select().from(enrolments)).toHaveLength(1);
  });
});

test("a record says on which paths it is", async () => {
  await startPath(learner.actor, { pathId }, testNow);
  const insightId = (await own()).steps[0]?.record.id ?? "";
  await path(author.id, [insightId], { title: "Draft", status: "draft" });
  await path(author.id, [insightId], { title: "Over", status: "archived" });
  expect((await listPathsWith(learner.actor, insightId)).map(({ title }) => title)).toEqual(["First weeks"]);
  const counted = await countPathsWith(author.actor, [insightId]);
  expect([counted.of(insightId), counted.together]).toEqual([2, 2]);
  expect((await countPathsWith(learner.actor, [insightId])).together).toBe(1);
  expect(await listPathsWith(author.actor, insightId)).toHaveLength(2);
  const { id: newerId } = await insight(author.id);
  const replaced = { status: "superseded" as const, supersededById: newerId };
  await db.update(insights).set(replaced).where(eq(insights.id, insightId));
  expect(await listPathsWith(learner.actor, insightId)).toEqual([]);
  expect((await listPathsWith(learner.actor, newerId)).map(({ title }) => title)).toEqual(["First weeks"]);
  expect((await countPathsWith(learner.actor, [newerId])).of(newerId)).toBe(1);
});
