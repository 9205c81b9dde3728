import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, insights } from "@/db/schema/insights";
import { enrolments, pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor, Role } from "@/domain/actor";
import { insight, member, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { addHeading, addStep } from "./add-step";
import { changePath } from "./change-path";
import { changeStep } from "./change-step";
import { copyPath } from "./copy-path";
import { createPath } from "./create-path";
import { discardPath } from "./discard-path";
import { findPath } from "./find-path";
import { listEditedSteps } from "./list-edited-steps";
import { listPaths } from "./list-paths";
import { moveStep } from "./move-step";
import { pathKeyOf } from "./path-address";
import { archivePath, publishPath } from "./publish-path";
import { stepsOf } from "./steps-of";
import { putBackStep, takeOutStep } from "./take-out-step";
import { endTeamPath, giveTeamPath, listPathsOfTeam } from "./team-paths";

const forWhom = "New designers";

/** A path of that author with so many insights on it, in their order. */
async function pathWith(author: PersonActor, count: number) {
  const { id: pathId, href } = await createPath(author, { title: "How people choose", forWhom }, testNow);
  const stepIds: string[] = [];
  const insightIds: string[] = [];
  for (let made = 0; made < count; made++) {
    const { id: insightId } = await insight(author.id);
    const input = { pathId, insightId, note: "", beforeId: "" };
    stepIds.push((await addStep(author, input, testNow)).stepId);
    insightIds.push(insightId);
  }
  return { pathId, href, stepIds, insightIds };
}

const orderOf = async (pathId: string) => (await stepsOf(pathId)).map(({ id }) => id);

describe("who may", () => {
  const verbs: ((actor: PersonActor, pathId: string, stepId: string) => Promise<unknown>)[] = [
    (actor, pathId) => changePath(actor, { pathId, pace: 3 }, testNow),
    (actor, pathId) => addHeading(actor, { pathId, heading: "First", beforeId: "" }, testNow),
    (actor, pathId, stepId) => changeStep(actor, { pathId, stepId, note: "It sells." }, testNow),
    (actor, pathId) => archivePath(actor, { pathId }, testNow),
    (actor, pathId) => publishPath(actor, { pathId }, testNow),
    (actor, pathId, stepId) => takeOutStep(actor, { pathId, stepId }, testNow),
    (actor, pathId, stepId) => putBackStep(actor, { pathId, stepId }, testNow),
  ];
  const answers: [Role, boolean][] = [
    ["reader", false],
    ["author", false],
    ["curator", true],
    ["admin", true],
  ];

  test.each(answers)("a %s changes the path of somebody else: %s", async (role, may) => {
    const author = await person("author");
    const { actor } = await person(role);
    const { pathId, stepIds } = await pathWith(author.actor, 1);
    await publishPath(author.actor, { pathId }, testNow);
    for (const verb of verbs) {
      const done = verb(actor, pathId, stepIds[0] ?? "");
      if (may) await done;
      else await expect(done).rejects.toMatchObject({ reason: "not-allowed" });
    }
  });

  test("a draft is there for its owner and curators alone, what was published for all", async () => {
    const author = await person("author");
    const { pathId, href } = await pathWith(author.actor, 1);
    const key = pathKeyOf(href) ?? "";
    const seen = async () => {
      const found = [];
      for (const role of ["reader", "author", "curator", "admin"] as const) {
        const { actor } = await person(role);
        const listed = (await listPaths(actor, testNow)).length === 1;
        if ((await findPath(actor, key)) !== null && listed) found.push(role);
      }
      return found;
    };
    expect(await seen()).toEqual(["curator", "admin"]);
    const { actor: reader } = await person();
    await expect(copyPath(reader, { pathId }, testNow)).rejects.toMatchObject({ reason: "not-found" });
    await publishPath(author.actor, { pathId }, testNow);
    expect(await seen()).toEqual(["reader", "author", "curator", "admin"]);
    await archivePath(author.actor, { pathId }, testNow);
    expect(await seen()).toEqual(["reader", "author", "curator", "admin"]);
    await expect(createPath(reader, { title: "Mine", forWhom }, testNow)).rejects.toMatchObject({
      reason: "not-allowed",
    });
  });
});

describe("the steps of a path", () => {
  test("are added, moved, taken out and put back one at a time, each with its entry in the trail", async () => {
    const { actor } = await person("author");
    const { pathId, stepIds, insightIds } = await pathWith(actor, 3);
    const [a = "", b = "", c = ""] = stepIds;
    const heading = await addHeading(actor, { pathId, heading: "Prices", beforeId: b }, testNow);
    expect(await orderOf(pathId)).toEqual([a, heading.stepId, b, c]);
    const moved = { pathId, stepId: c, besideId: a, side: "before" } as const;
    expect(await moveStep(actor, moved, testNow)).toEqual({ place: 1, of: 4 });
    expect(await moveStep(actor, moved, testNow)).toEqual({ place: 1, of: 4 });
    await takeOutStep(actor, { pathId, stepId: a }, testNow);
    expect(await orderOf(pathId)).toEqual([c, heading.stepId, b]);
    const besideIt = { pathId, stepId: b, besideId: a, side: "after" } as const;
    expect(await moveStep(actor, besideIt, testNow)).toEqual({ place: 2, of: 3 });
    await putBackStep(actor, { pathId, stepId: a }, testNow);
    expect(await orderOf(pathId)).toEqual([c, a, b, heading.stepId]);
    await takeOutStep(actor, { pathId, stepId: a }, testNow);
    const again = { pathId, insightId: insightIds[0] ?? "", note: "Because.", beforeId: "" };
    expect(await addStep(actor, again, testNow)).toEqual({ stepId: a });
    await expect(addStep(actor, again, testNow)).rejects.toMatchObject({ field: "insightId" });
    expect((await auditTrail()).map(({ action }) => action)).toEqual([
      "path.created",
      ...["path.step-added", "path.step-added", "path.step-added", "path.heading-added", "path.step-moved"],
      ...["path.step-taken-out", "path.step-moved", "path.step-put-back"],
      ...["path.step-taken-out", "path.step-added"],
    ]);
  });

  test("of two people who move, add and take out at once, nothing is lost", async () => {
    const author = await person("author");
    const curator = await person("curator");
    const { pathId, stepIds } = await pathWith(author.actor, 8);
    const [first = "", second = "", , , fifth = "", , , last = ""] = stepIds;
    const { id: insightId } = await insight(author.id);
    const done = await Promise.all([
      moveStep(author.actor, { pathId, stepId: first, besideId: last, side: "after" }, testNow),
      moveStep(curator.actor, { pathId, stepId: last, besideId: second, side: "before" }, testNow),
      addStep(author.actor, { pathId, insightId, note: "", beforeId: fifth }, testNow),
      takeOutStep(curator.actor, { pathId, stepId: second }, testNow),
      addHeading(curator.actor, { pathId, heading: "Half way", beforeId: fifth }, testNow),
    ]);
    const added = [done[2].stepId, done[4].stepId];
    const order = await stepsOf(pathId);
    expect(order.map(({ id }) => id).sort()).toEqual(
      [...stepIds.filter((id) => id !== second), ...added].sort(),
    );
    expect(new Set(order.map(({ position }) => position)).size).toBe(order.length);
    expect(added).toContain(order[order.findIndex(({ id }) => id === fifth) - 1]?.id);
  });

  test("take only what is published and may be seen", async () => {
    const { actor, id } = await person("author");
    const other = await person("author");
    const { pathId } = await pathWith(actor, 0);
    const refused = [
      (await insight(id, { status: "draft" })).id,
      (await insight(id, { trashed: true })).id,
      (await insight(other.id, { visibility: "restricted" })).id,
    ];
    for (const insightId of refused)
      await expect(
        addStep(actor, { pathId, insightId, note: "", beforeId: "" }, testNow),
      ).rejects.toMatchObject({ field: "insightId" });
  });

  test("keep words that somebody else changed meanwhile, and words on restricted records out of the trail", async () => {
    const { actor, id } = await person("author");
    const { pathId, stepIds } = await pathWith(actor, 1);
    const step = { pathId, stepId: stepIds[0] ?? "" };
    await changeStep(actor, { ...step, note: "It sells.", was: "" }, testNow);
    await expect(changeStep(actor, { ...step, note: "It helps.", was: "" }, testNow)).rejects.toMatchObject({
      reason: "conflict",
      field: "note",
    });
    await changeStep(actor, { ...step, note: "It helps.", was: "It sells." }, testNow);
    await expect(changeStep(actor, { ...step, heading: "No" }, testNow)).rejects.toMatchObject({
      reason: "conflict",
    });
    const secret = await insight(id, { visibility: "restricted" });
    const added = await addStep(actor, { pathId, insightId: secret.id, note: "", beforeId: "" }, testNow);
    await changeStep(actor, { pathId, stepId: added.stepId, note: "Hidden words." }, testNow);
    const trail = JSON.stringify(await auditTrail());
    expect(trail).toContain("It helps.");
    expect(trail).not.toContain("Hidden words.");
  });
});

test("a path is published when it says for whom and has a living step; a draft is discarded, a published one archived", async () => {
  const { actor } = await person("author");
  const { id: pathId } = await createPath(actor, { title: "Prices", forWhom: "" }, testNow);
  await expect(publishPath(actor, { pathId }, testNow)).rejects.toMatchObject({
    points: [{ sentence: "Say who it is for." }, { sentence: "Add at least one insight." }],
  });
  await changePath(actor, { pathId, forWhom }, testNow);
  const { id: insightId } = await insight(actor.id);
  await addStep(actor, { pathId, insightId, note: "", beforeId: "" }, testNow);
  await publishPath(actor, { pathId }, testNow);
  await expect(discardPath(actor, { pathId })).rejects.toMatchObject({ reason: "conflict" });
  await archivePath(actor, { pathId }, testNow);
  await expect(archivePath(actor, { pathId }, testNow)).rejects.toMatchObject({ reason: "conflict" });
  await publishPath(actor, { pathId }, testNow);
  const [row] = await db.select().from(paths).where(eq(paths.id, pathId));
  expect(row).toMatchObject({ status: "published", publishedAt: testNow });
});

test("a title leads to a new address, and is not written over somebody else's", async () => {
  const { actor } = await person("author");
  const { pathId, href } = await pathWith(actor, 0);
  const changed = await changePath(actor, { pathId, title: "Prices", was: "How people choose" }, testNow);
  expect(changed.href).toBe(`/paths/prices-${pathKeyOf(href)}`);
  await expect(
    changePath(actor, { pathId, title: "Costs", was: "How people choose" }, testNow),
  ).rejects.toMatchObject({ reason: "conflict", field: "title" });
});

test("a copy is a draft of one's own with the steps one may see", async () => {
  const author = await person("author");
  const other = await person("author");
  const { pathId } = await pathWith(author.actor, 2);
  const secret = await insight(author.id, { visibility: "restricted" });
  await addStep(author.actor, { pathId, insightId: secret.id, note: "", beforeId: "" }, testNow);
  await publishPath(author.actor, { pathId }, testNow);
  const copy = await copyPath(other.actor, { pathId }, testNow);
  const [row] = await db.select().from(paths).where(eq(paths.id, copy.id));
  expect(row).toMatchObject({ status: "draft", ownerId: other.id, title: "Copy of How people choose" });
  expect(await stepsOf(copy.id)).toHaveLength(2);
});

test("a team's first paths are the curators' to choose, among published ones", async () => {
  const curator = await person("curator");
  const author = await person("author");
  const { id: teamId } = await team();
  const { pathId } = await pathWith(author.actor, 1);
  const given = { teamId, pathId };
  await expect(giveTeamPath(curator.actor, given)).rejects.toMatchObject({ reason: "conflict" });
  await publishPath(author.actor, { pathId }, testNow);
  await expect(giveTeamPath(author.actor, given)).rejects.toMatchObject({ reason: "not-allowed" });
  await giveTeamPath(curator.actor, given);
  await giveTeamPath(curator.actor, given);
  expect(await listPathsOfTeam(author.actor, teamId)).toHaveLength(1);
  await endTeamPath(curator.actor, given);
  expect(await listPathsOfTeam(author.actor, teamId)).toEqual([]);
  const actions = (await auditTrail()).map(({ action }) => action);
  expect(actions.slice(-2)).toEqual(["team.path-given", "team.path-ended"]);
});

test("those who change a path are told what became of its records, and who may not read them", async () => {
  const author = await person("author");
  const { pathId, stepIds, insightIds } = await pathWith(author.actor, 3);
  const [, retired = "", trashed = ""] = insightIds;
  await db.update(insights).set({ status: "retired" }).where(eq(insights.id, retired));
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, trashed));
  const secret = await insight(author.id, { visibility: "restricted" });
  const added = await addStep(
    author.actor,
    { pathId, insightId: secret.id, note: "", beforeId: "" },
    testNow,
  );
  const named = await person("reader");
  await db.insert(insightPeople).values({ insightId: secret.id, personId: named.id });
  const shut = await person("reader", { name: "Shut Out" });
  const newcomer = await person("reader", { name: "Team Mate" });
  const { id: teamId } = await team();
  await member(newcomer.id, teamId);
  await publishPath(author.actor, { pathId }, testNow);
  await giveTeamPath((await person("curator")).actor, { teamId, pathId });
  await db.insert(enrolments).values(
    [named, shut].map(({ id }) => ({
      ...{ pathId, personId: id, origin: "self" as const, pace: 2 },
      ...{ enrolledAt: testNow, startsOn: "2026-06-03", seenAt: testNow },
    })),
  );
  const steps = await listEditedSteps(author.actor, pathId, testNow);
  expect(steps).toMatchObject([
    { id: stepIds[0], passedOver: null, shutOut: [] },
    { id: stepIds[1], passedOver: "retired" },
    { id: stepIds[2], passedOver: "trashed" },
    { id: added.stepId, passedOver: null, shutOut: [{ name: "Shut Out" }, { name: "Team Mate" }] },
  ]);
  const other = await listEditedSteps((await person("curator")).actor, pathId, testNow);
  expect(other).toHaveLength(3);
  expect((await listPaths(author.actor, testNow))[0]?.steps).toBe(2);
  expect((await listPaths(shut.actor, testNow))[0]?.steps).toBe(1);
  expect(await db.select().from(pathSteps)).toHaveLength(4);
});
