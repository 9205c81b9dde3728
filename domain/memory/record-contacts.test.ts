import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { contacts, memory } from "@/db/schema/memory";
import { insight, person } from "@/tests/support/factories";
import type { Grade } from "./contact-input";
import { daysLater } from "./days";
import { memoryOf } from "./memory-of";
import { recordContacts } from "./record-contacts";

const first = "2026-06-03";

test("what is stored is what all contacts make, one at a time or many at once, with what was taken back", async () => {
  const owner = await person("author");
  const [one, other] = [await insight(owner.id), await insight(owner.id)];
  const met = (insightId: string, days: number, grade: Grade | "read", undoesId?: string) => ({
    ...{ personId: owner.id, insightId, revisionId: null, channel: "path" as const, grade, undoesId },
    ...{ at: new Date(Date.parse(`${daysLater(first, days)}T09:00:00Z`)), day: daysLater(first, days) },
  });
  const record = (...given: ReturnType<typeof met>[]) => db.transaction((tx) => recordContacts(tx, given));
  await record(met(one.id, 0, "knew"), met(other.id, 0, "roughly"), met(one.id, 3, "forgot"));
  const [slip = ""] = await record(met(one.id, 9, "not-for-me"));
  expect((await stored(one.id))?.suppressedAt).not.toBeNull();
  await record({ ...met(one.id, 9, "not-for-me"), undoesId: slip });
  await record(met(one.id, 12, "read"));

  const log = await db.select().from(contacts).where(eq(contacts.insightId, one.id));
  const replayed = memoryOf(log.map(({ undoesId, ...row }) => ({ ...row, undoes: undoesId })));
  const row = await stored(one.id);
  expect(row).toMatchObject({ contacts: 3, lapses: 1, lastOn: "2026-06-15", tier: "none", dueOn: null });
  expect(row?.stability).toBeCloseTo(replayed?.stability ?? 0, 4);
  expect(row?.suppressedAt).toBeNull();
  expect(log.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0]?.recallBefore).toBeNull();
  expect((await stored(other.id))?.holdsUntil).toBe("2026-06-15");

  async function stored(insightId: string) {
    const mine = and(eq(memory.personId, owner.id), eq(memory.insightId, insightId));
    return (await db.select().from(memory).where(mine))[0];
  }
});

test("two at the same time make one memory of both", async () => {
  const owner = await person("author");
  const { id: insightId } = await insight(owner.id);
  const at = (day: string) => ({ at: new Date(`${day}T09:00:00Z`), day });
  await Promise.all(
    ["2026-06-03", "2026-06-20"].map((day) =>
      db.transaction((tx) =>
        recordContacts(tx, [
          { personId: owner.id, insightId, revisionId: null, channel: "web", grade: "knew", ...at(day) },
        ]),
      ),
    ),
  );
  const [row] = await db.select().from(memory).where(eq(memory.insightId, insightId));
  expect(row).toMatchObject({ contacts: 2, lastOn: "2026-06-20" });
  expect(row?.stability).toBeGreaterThan(10);
});
