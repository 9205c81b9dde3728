import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { invitations } from "@/db/schema/access";
import { enrolments, teamPaths } from "@/db/schema/paths";
import { memberships, people } from "@/db/schema/people";
import { insight, member, path, person, team, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { admitPerson } from "../access/admit-person";
import { deactivatePerson } from "../access/deactivate-person";
import { invitePeople } from "../access/invite-people";
import { addMember } from "../people/memberships";
import { endEnrolments } from "./end-enrolments";
import { enrolNewcomers } from "./enrol-newcomers";
import { leavePath } from "./leave-path";
import { startPath } from "./start-path";

let author: Awaited<ReturnType<typeof person>>;
beforeEach(async () => {
  author = await person("author");
});

const published = async (title: string, options: Parameters<typeof path>[2] = {}) =>
  path(author.id, [(await insight(author.id)).id], { title, ...options });

const enrolled = async () =>
  (await db.select().from(enrolments).orderBy(enrolments.id)).map(({ pathId, origin }) => [pathId, origin]);

test("whoever joins a team is put on its published paths, once, and not on what they finished before", async () => {
  const [admin, joining, harbour] = [await person("admin"), await person(), await team()];
  const [first, second] = [await published("First"), await published("Second")];
  const archived = await published("Archived", { status: "archived" });
  const given = [first, second, archived].map(({ id: pathId }) => ({ teamId: harbour.id, pathId }));
  await db.insert(teamPaths).values(given);
  await addMember(admin.actor, { teamId: harbour.id, personId: joining.id, fromOn: "2026-06-01" });
  const newcomer = { personId: joining.id, teamId: harbour.id };
  expect(await queuedJobs()).toEqual([
    { name: "enrol-newcomers", payload: newcomer },
    { name: "place-people", payload: { personIds: [joining.id] } },
  ]);
  await enrolNewcomers(newcomer, testNow);
  await enrolNewcomers(newcomer, testNow);
  expect(await enrolled()).toEqual([
    [first.id, "team"],
    [second.id, "team"],
  ]);
  await db.update(enrolments).set({ finishedAt: testNow });
  await leavePath(joining.actor, { pathId: first.id }, testNow);
  await enrolNewcomers(newcomer, testNow);
  expect(await enrolled()).toHaveLength(2);
});

test("whoever left the team meanwhile, or can no longer sign in, is passed over", async () => {
  const [gone, ended, harbour] = [await person(), await person(), await team()];
  await db.insert(teamPaths).values({ teamId: harbour.id, pathId: (await published("First")).id });
  await member(gone.id, harbour.id);
  await db.update(people).set({ deactivatedAt: testNow });
  await member(ended.id, harbour.id, { untilOn: "2026-06-02" });
  for (const { id: personId } of [gone, ended, author])
    await enrolNewcomers({ personId, teamId: harbour.id }, testNow);
  expect(await enrolled()).toEqual([]);
});

test("an invitation brings its path and those of its team", async () => {
  const [curator, harbour] = [await person("curator"), await team()];
  const [own, common] = [await published("Own"), await published("Common")];
  await db.insert(teamPaths).values({ teamId: harbour.id, pathId: common.id });
  const [invitation] = await db
    .insert(invitations)
    .values({
      ...{ email: "ana@example.org", role: "reader" as const, teamId: harbour.id, pathId: own.id },
      ...{ invitedBy: curator.id, createdAt: testNow, expiresAt: new Date(testNow.getTime() + 1000) },
    })
    .returning();
  const ana = await db.transaction((tx) => admitPerson(tx, { email: "ana@example.org" }, testNow));
  expect(await db.select().from(memberships)).toHaveLength(1);
  const [job] = await queuedJobs();
  const newcomer = { personId: ana?.id ?? "", teamId: harbour.id, invitationId: invitation?.id ?? "" };
  expect(job).toEqual({ name: "enrol-newcomers", payload: newcomer });
  await enrolNewcomers({ ...newcomer, personId: author.id }, testNow);
  await enrolNewcomers(newcomer, testNow);
  expect(await enrolled()).toEqual([
    [own.id, "invitation"],
    [common.id, "team"],
  ]);
  expect((await db.select().from(enrolments))[0]?.enrolledById).toBe(curator.id);
});

test("whoever is deactivated is on no path any more, and comes onto none", async () => {
  const [admin, leaving, harbour] = [await person("admin"), await person(), await team()];
  const [first, second] = [await published("First"), await published("Second")];
  await member(leaving.id, harbour.id);
  await startPath(leaving.actor, { pathId: first.id }, testNow);
  await db.insert(teamPaths).values({ teamId: harbour.id, pathId: second.id });
  await deactivatePerson(admin.actor, { personId: leaving.id, successorId: "" }, testNow, [endEnrolments]);
  await enrolNewcomers({ personId: leaving.id, teamId: harbour.id }, testNow);
  expect(await db.select().from(enrolments)).toMatchObject([{ pathId: first.id, leftAt: testNow }]);
  expect((await auditTrail()).map(({ action }) => action)).toContain("path.person-left");
});

test("an invitation carries a published path only", async () => {
  const curator = await person("curator");
  const [offered, draft] = [await published("Offered"), await published("Draft", { status: "draft" })];
  const wanted = { list: "ana@example.org", role: "reader", teamId: "" } as const;
  await expect(invitePeople(curator.actor, { ...wanted, pathId: draft.id }, testNow)).rejects.toMatchObject({
    reason: "invalid",
    field: "pathId",
  });
  await invitePeople(curator.actor, { ...wanted, pathId: offered.id }, testNow);
  expect(await db.select().from(invitations)).toMatchObject([{ pathId: offered.id }]);
});
