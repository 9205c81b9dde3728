import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { enrolments, paths, teamPaths } from "@/db/schema/paths";
import { insight, member, path, person, team, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { deactivatePerson } from "../access/deactivate-person";
import { reactivatePerson } from "../access/reactivate-person";
import { handOverInsights } from "../insights/hand-over-insights";
import { listAsks } from "../people/asks";
import { endEnrolments } from "./end-enrolments";
import { enrolNewcomers } from "./enrol-newcomers";
import { handOverPaths } from "./hand-over-paths";
import { findOwnPath } from "./list-own-paths";
import { listProgressOf } from "./list-progress-of";
import { startPath } from "./start-path";

test("of somebody who leaves, paths pass on and what they learn ends; nothing more comes to them", async () => {
  const [admin, other, harbour] = [await person("admin"), await person("author"), await team("Harbour")];
  const ana = await person("author", { name: "Ana" });
  const read = await insight(other.id);
  const [owned, draft] = [
    await path(ana.id, [read.id], { title: "Owned" }),
    await path(ana.id, [], { status: "draft" }),
  ];
  const learned = await path(other.id, [read.id], { title: "Learned" });
  await db.insert(teamPaths).values({ teamId: harbour.id, pathId: owned.id });
  await member(ana.id, harbour.id);
  await startPath(ana.actor, { pathId: learned.id }, testNow);
  await deactivatePerson(admin.actor, { personId: ana.id, successorId: other.id }, testNow, [
    ...[handOverInsights, handOverPaths, endEnrolments],
  ]);
  // Queued before they left, and run after.
  await enrolNewcomers({ personId: ana.id, teamId: harbour.id }, testNow);
  expect(await db.select().from(enrolments)).toMatchObject([{ pathId: learned.id, leftAt: testNow }]);
  for (const { id } of [owned, draft])
    expect(await db.select().from(paths).where(eq(paths.id, id))).toMatchObject([{ ownerId: other.id }]);
  expect(await listAsks(other.actor)).toMatchObject([
    { sentence: "You now look after what Ana had: 2 paths.", href: `/people/${other.id}` },
  ]);
  expect(await listProgressOf(admin.actor, ana.id, testNow)).toEqual([]);
  expect(await db.select().from(deliveries)).toEqual([]);
  const actions = (await auditTrail()).map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(["path.handed-over", "path.person-left"]));
  await reactivatePerson(admin.actor, { personId: ana.id });
  expect(await findOwnPath(ana.actor, learned.id, testNow)).toBeNull();
});
