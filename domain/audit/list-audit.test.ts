import { expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { path, person, team } from "@/tests/support/factories";
import { auditQuery } from "./audit-query";
import { listAudit, listAuditActions, nameSubjects } from "./list-audit";

async function entry(at: string, action: string, actorId: string | null = null) {
  await db.insert(auditEntries).values({
    at: new Date(at),
    actorKind: actorId ? "person" : "system",
    actorId: actorId ?? "schedule",
    action,
    subjectKind: "team",
    subjectId: "t1",
  });
}

test("the trail is newest first, paged, and filtered by action, actor and the reader's days", async () => {
  const admin = await person("admin", { name: "Ana Ruiz", timeZone: "Europe/Berlin" });
  for (let index = 0; index < 60; index++) await entry("2026-05-01T12:00:00Z", "team.changed");
  await entry("2026-06-02T22:30:00Z", "team.created", admin.id);
  const first = await listAudit(admin.actor, {});
  expect(first.entries).toHaveLength(50);
  expect(first.entries[0]).toMatchObject({ action: "team.created", actorName: "Ana Ruiz" });
  expect((await listAudit(admin.actor, { before: first.next ?? 0 })).entries).toHaveLength(11);
  expect((await listAudit(admin.actor, { action: "team.created" })).entries).toHaveLength(1);
  expect((await listAudit(admin.actor, { actor: "ruiz" })).entries).toHaveLength(1);
  expect((await listAudit(admin.actor, { actor: "system" })).entries).toHaveLength(50);
  expect((await listAudit(admin.actor, { from: "2026-06-03", until: "2026-06-03" })).entries).toHaveLength(1);
  expect((await listAudit(admin.actor, { until: "2026-06-02", from: "2026-06-02" })).entries).toHaveLength(0);
  expect(await listAuditActions(admin.actor)).toEqual(["team.changed", "team.created"]);
});

test("people, teams and paths are named, as subjects and as values", async () => {
  const admin = await person("admin", { name: "Ana Ruiz" });
  const [harbour, first] = [await team("Harbour"), await path(admin.id, [], { title: "First weeks" })];
  const entries = [
    { subjectId: first.id, before: { ownerId: admin.id }, after: { ownerId: "nobody" } },
    { subjectId: "t1", before: null, after: { teamIds: [harbour.id] } },
  ];
  expect(await nameSubjects(admin.actor, entries)).toEqual(
    new Map([
      [admin.id, "Ana Ruiz"],
      [harbour.id, "Harbour"],
      [first.id, "First weeks"],
    ]),
  );
});

test.each(["reader", "author", "curator"] as const)("a %s does not read the trail", async (role) => {
  const { actor } = await person(role);
  await expect(listAudit(actor, {})).rejects.toMatchObject({ reason: "not-allowed" });
  await expect(listAuditActions(actor)).rejects.toMatchObject({ reason: "not-allowed" });
});

test("a made-up address gives the whole trail instead of an error", () => {
  expect(
    auditQuery.parse({ action: "'; drop", from: "2026-99-99", until: "0000-01-01", before: "x" }),
  ).toEqual({});
});
