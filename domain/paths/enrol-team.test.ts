import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { enrolments, paths, teamEnrolments } from "@/db/schema/paths";
import { memberships, people } from "@/db/schema/people";
import { insight, member, path, person, team, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { enrolTeam } from "./enrol-team";
import { enrolTeamPart } from "./enrol-team-part";
import { leavePath } from "./leave-path";
import { listTeamEnrolments } from "./list-team-enrolments";
import { startPath } from "./start-path";
import { takeOffPath } from "./take-off-path";

let curator: Awaited<ReturnType<typeof person>>;
let made: Awaited<ReturnType<typeof path>>;
let harbour: Awaited<ReturnType<typeof team>>;

beforeEach(async () => {
  curator = await person("curator");
  harbour = await team("Harbour");
  made = await path(curator.id, [(await insight(curator.id)).id]);
});

/** People straight into the tables: what is tried is how many there are. */
async function crowd(count: number) {
  const rows = Array.from({ length: count }, (_, index) => ({
    ...{ id: uuidv7(), name: `Person ${index}`, email: `person.${index}@example.org`, createdAt: testNow },
  }));
  await db.insert(people).values(rows);
  const on = rows.map(({ id: personId }) => ({ personId, teamId: harbour.id, fromOn: "2026-01-01" }));
  await db.insert(memberships).values(on);
}

const input = () => ({ pathId: made.id, teamId: harbour.id, pace: undefined });
const begin = () => enrolTeam(curator.actor, input(), testNow);
const runs = () => listTeamEnrolments(curator.actor, made, testNow);
const countOnIt = () => db.$count(enrolments, eq(enrolments.pathId, made.id));

test("a team is put on a path part by part, each said when it is done, and nobody twice", async () => {
  await crowd(250);
  const [on, finished, gone] = [
    await person(),
    await person(),
    await person("reader", { deactivated: true }),
  ];
  for (const { id } of [on, finished, gone]) await member(id, harbour.id);
  await member((await person()).id, harbour.id, { untilOn: "2026-06-02" });
  for (const { actor } of [on, finished]) await startPath(actor, { pathId: made.id }, testNow);
  await db.update(enrolments).set({ finishedAt: testNow }).where(eq(enrolments.personId, finished.id));
  await leavePath(finished.actor, { pathId: made.id }, testNow);

  const { runId, total } = await begin();
  expect(total).toBe(252);
  await expect(begin()).rejects.toMatchObject({ reason: "conflict", field: "teamId" });
  expect(await queuedJobs()).toEqual([{ name: "enrol-team", payload: { runId } }]);
  await enrolTeamPart({ runId }, testNow);
  expect(await runs()).toMatchObject([{ team: "Harbour", done: 200, added: 200, total: 252, endedAt: null }]);
  expect(await queuedJobs()).toHaveLength(2);
  await enrolTeamPart({ runId }, testNow);
  await enrolTeamPart({ runId }, testNow);
  expect(await runs()).toMatchObject([{ done: 252, added: 250, endedAt: testNow, problem: "" }]);
  expect(await countOnIt()).toBe(252);
  const trail = (await auditTrail()).filter(({ actorId }) => actorId === curator.id);
  expect(trail.filter(({ action }) => action === "path.person-enrolled")).toHaveLength(250);
  expect(trail.find(({ action }) => action === "path.team-enrolled")?.after).toEqual({
    ...{ teamId: harbour.id, people: 252 },
  });
});

test("it ends with a sentence when it may not go on, and what was done stays", async () => {
  await crowd(201);
  for (const change of [
    () => db.update(paths).set({ status: "archived" }),
    () => db.update(people).set({ role: "reader" }).where(eq(people.id, curator.id)),
    () => db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, curator.id)),
  ]) {
    await db.update(paths).set({ status: "published" });
    await db.update(people).set({ role: "curator", deactivatedAt: null }).where(eq(people.id, curator.id));
    await db.delete(enrolments);
    const { runId } = await begin();
    await enrolTeamPart({ runId }, testNow);
    await change();
    await enrolTeamPart({ runId }, testNow);
    const [run] = await db.select().from(teamEnrolments).where(eq(teamEnrolments.id, runId));
    expect(run).toMatchObject({ done: 200, endedAt: testNow, problem: expect.stringMatching(/\.$/) });
    expect(await countOnIt()).toBe(200);
  }
});

test("is refused of an empty team, of a path that is not offered, and to whoever is no curator", async () => {
  await expect(begin()).rejects.toMatchObject({ reason: "conflict", field: "teamId" });
  const author = await person("author");
  await expect(enrolTeam(author.actor, input(), testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  await db.update(paths).set({ status: "draft" });
  await expect(begin()).rejects.toMatchObject({ reason: "conflict" });
});

test("somebody taken off is on it no more, and learns on from there when they are put back", async () => {
  const ana = await person("reader", { name: "Ana" });
  await startPath(ana.actor, { pathId: made.id }, testNow);
  const off = { pathId: made.id, personId: ana.id };
  await expect(takeOffPath(ana.actor, off, testNow)).rejects.toMatchObject({ reason: "not-allowed" });
  expect(await takeOffPath(curator.actor, off, testNow)).toEqual({ name: "Ana" });
  await expect(takeOffPath(curator.actor, off, testNow)).rejects.toMatchObject({ reason: "not-found" });
  expect(await db.select().from(enrolments)).toMatchObject([{ leftAt: testNow }]);
  expect((await auditTrail()).at(-1)).toMatchObject({
    ...{ action: "path.person-taken-off", subjectId: made.id, before: { personId: ana.id } },
  });
});
