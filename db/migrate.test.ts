import { expect, test } from "vitest";
import { db } from "./client";
import { auditEntries } from "./schema/audit";
import { people } from "./schema/people";

const someone = {
  name: "Ines Falk",
  email: "ines@example.org",
  createdAt: new Date("2026-06-03T08:00:00Z"),
};

test.each([1, 2])("a migrated database is empty at the start of each test (%i)", async () => {
  expect(await db.select().from(people)).toEqual([]);
  await db.insert(people).values(someone);
  const entry = { actorKind: "system", action: "trial", subjectKind: "person", subjectId: "1" } as const;
  const [written] = await db.insert(auditEntries).values(entry).returning();
  expect(written?.id).toBe(1);
});
