import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, insights } from "@/db/schema/insights";
import { enrolments, pathSteps, paths } from "@/db/schema/paths";
import type { PersonActor, Role } from "@/domain/actor";
import { insight, member, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { pathWith } from "@/tests/support/path-with";
import { addHeading, addStep } from "./add-step";
import { changePath } from "./change-path";
import { changeStep } from "./change-step";
import { copyPath } from "./copy-path";
import { createPath } from "./create-path";
import { discardPath } from "./discard-path";
import { findPath } from "./find-path";
import { listEditedSteps } from "./list-edited-steps";
import { listPaths } from "./list-paths";
import { pathKeyOf } from "./path-address";
import { pathOutlines } from "./path-outlines-input";
import { archivePath, publishPath } from "./publish-path";
import { stepsOf } from "./steps-of";
import { putBackStep, takeOutStep } from "./take-out-step";
import { endTeamPath, giveTeamPath, listPathsOfTeam } from "./team-paths";

const forWhom = "New designers";

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

test("a path begins with the headings of an outline, where that is wanted", async () => {
  const { actor } = await person("author");
  const begun = await createPath(actor, { title: "Hello", forWhom, outline: "first-month" }, testNow);
  expect((await stepsOf(begun.id)).map(({ heading }) => heading)).toEqual(
    pathOutlines["first-month"].headings,
  );
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
  expect((await listPaths(author.actor, testNow, "new DESIGNERS"))[0]?.steps).toBe(2);
  expect(await listPaths(author.actor, testNow, "%")).toEqual([]);
  expect((await listPaths(shut.actor, testNow))[0]?.steps).toBe(1);
  expect(await db.select().from(pathSteps)).toHaveLength(4);
});
