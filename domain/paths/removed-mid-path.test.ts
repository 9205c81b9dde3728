import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { contacts, memory } from "@/db/schema/memory";
import { enrolmentSteps } from "@/db/schema/paths";
import { insight, path, person, testNow } from "@/tests/support/factories";
import { deactivatePerson } from "../access/deactivate-person";
import { retireInsight } from "../insights/retire-insight";
import { beginStep } from "./begin-step";
import { doStep } from "./do-step";
import { endEnrolments } from "./end-enrolments";
import { leavePath } from "./leave-path";
import { listBehind } from "./list-behind";
import { findOwnPath, listOwnPaths } from "./list-own-paths";
import { startPath } from "./start-path";
import { takeOffPath } from "./take-off-path";
import { undoStep } from "./undo-step";

type Person = Awaited<ReturnType<typeof person>>;
let admin: Person;
let author: Person;
let learner: Person;
let pathId = "";
/** The page of each step as it lies open before the learner. */
let pages: Parameters<typeof doStep>[1][] = [];

const monthLater = new Date(testNow.getTime() + 30 * 86_400_000);

beforeEach(async () => {
  [admin, author, learner] = [await person("admin"), await person("author"), await person()];
  const records = [await insight(author.id), await insight(author.id), await insight(author.id)];
  const ids = records.map(({ id }) => id);
  pathId = (await path(author.id, ids)).id;
  await startPath(learner.actor, { pathId }, testNow);
  const { steps = [] } = (await findOwnPath(learner.actor, pathId, testNow)) ?? {};
  pages = steps.map(({ id: stepId, record: { id: insightId, revisionId } }) => ({
    ...{ pathId, stepId, insightId, revisionId, grade: "knew" as const },
  }));
});

const open = (number: number) => pages[number - 1] ?? expect.fail("There is no such step.");
const conflicts = { reason: "conflict" };

describe.each([
  ["leaves", () => leavePath(learner.actor, { pathId }, testNow)],
  ["is taken off", () => takeOffPath(admin.actor, { pathId, personId: learner.id }, testNow)],
  [
    "is deactivated",
    () => {
      const leaving = { personId: learner.id, successorId: "" };
      return deactivatePerson(admin.actor, leaving, testNow, [endEnrolments]);
    },
  ],
])("somebody who %s in the middle of a path", (_, remove) => {
  test("gets nothing more of it, whatever page lies open, and keeps what they learned", async () => {
    await doStep(learner.actor, open(1), testNow);
    await beginStep(learner.actor, open(3), testNow);
    const [answered] = await Promise.allSettled([doStep(learner.actor, open(2), testNow), remove()]);
    const learned = answered.status === "fulfilled" ? 2 : 1;
    await expect(doStep(learner.actor, open(3), monthLater)).rejects.toMatchObject(conflicts);
    await expect(undoStep(learner.actor, open(1), testNow)).rejects.toMatchObject(conflicts);
    expect(await beginStep(learner.actor, open(3), monthLater)).toBeNull();
    expect(await listOwnPaths(learner.actor, monthLater)).toEqual([]);
    expect(await listBehind(admin.actor, monthLater)).toEqual({ people: 0, paths: [] });
    expect(await db.select().from(deliveries)).toEqual([]);
    expect(await db.select().from(contacts)).toHaveLength(learned);
    expect(await db.select().from(memory)).toHaveLength(learned);
    const marks = await db.select().from(enrolmentSteps);
    expect(marks.filter(({ doneAt }) => doneAt)).toHaveLength(learned);
  });
});

test("an insight that is retired while its step lies open is passed over, and the path comes to its end without it", async () => {
  await doStep(learner.actor, open(1), testNow);
  await beginStep(learner.actor, open(2), testNow);
  const retired = { insightId: open(2).insightId, reason: "It no longer holds." };
  const [answered] = await Promise.allSettled([
    doStep(learner.actor, open(2), testNow),
    retireInsight(author.actor, retired, testNow),
  ]);
  const seen = await findOwnPath(learner.actor, pathId, testNow);
  expect(seen?.steps.map(({ id }) => id)).toEqual([open(1).stepId, open(3).stepId]);
  expect(seen?.next?.id).toBe(open(3).stepId);
  await expect(doStep(learner.actor, open(2), testNow)).rejects.toMatchObject(conflicts);
  expect(await doStep(learner.actor, open(3), testNow)).toMatchObject({ nextId: null });
  expect((await findOwnPath(learner.actor, pathId, testNow))?.enrolment.finishedAt).toEqual(testNow);
  const learned = answered.status === "fulfilled" ? 3 : 2;
  expect(await db.select().from(contacts)).toHaveLength(learned);
});
