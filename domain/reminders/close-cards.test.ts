import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { contacts, memory } from "@/db/schema/memory";
import { reminderPeople } from "@/db/schema/reminders";
import { insight, person } from "@/tests/support/factories";
import { card, cardsOf, due, edition, prefer } from "@/tests/support/reminder-with";
import { closeCards } from "./close-cards";
import { countOutcomes } from "./count-outcomes";
import { planReminders } from "./plan-reminders";

test("on its day a question closes, as read or as not opened, once, and others stay", async () => {
  const ines = await person("reader", { timeZone: "Pacific/Auckland" });
  const author = await person("author");
  const [read, missed, late, own] = await Promise.all([1, 2, 3, 4].map(() => insight(author.id)));
  if (!read || !missed || !late || !own) throw new Error("They were not made.");
  const openedAt = new Date("2026-06-01T20:00:00Z");
  await due(ines.id, missed.id, { unopenedStreak: 1 });
  await card(ines.id, read.id, { day: "2026-05-27", closesOn: "2026-06-04", openedAt });
  await card(ines.id, missed.id, { day: "2026-05-28", closesOn: "2026-06-04" });
  await card(ines.id, late.id, { day: "2026-05-29", closesOn: "2026-06-05" });
  await card(ines.id, own.id, { day: "2026-05-30", closesOn: "2026-06-04", reason: "own" });
  // In Auckland it is still 3 June, and then the fourth.
  await closeCards(new Date("2026-06-03T11:59:00Z"));
  expect((await cardsOf(ines.id)).map(({ state }) => state)).toEqual(["open", "open", "open", "open"]);
  const at = new Date("2026-06-03T12:00:00Z");
  await Promise.all([closeCards(at), closeCards(at)]);
  const [contact] = await db.select().from(contacts);
  expect(contact).toMatchObject({
    insightId: read.id,
    grade: "read",
    channel: "web",
    day: "2026-06-02",
    at: openedAt,
  });
  expect(await cardsOf(ines.id)).toMatchObject([
    { state: "read", contactId: contact?.id, closedAt: at },
    { state: "not-opened", contactId: null, closedAt: at },
    { state: "open" },
    { state: "not-opened" },
  ]);
  const [row] = await db.select().from(memory).where(eq(memory.insightId, missed.id));
  expect(row?.unopenedStreak).toBe(2);
  const [counted] = await db.select().from(reminderPeople);
  expect(counted?.opens).toBeCloseTo((5.5 * 0.98 + 1) * 0.98, 4);
  expect(counted?.nonOpens).toBeCloseTo(4.5 * 0.98 * 0.98 + 1, 4);
  expect(counted).toMatchObject({ unopenedRun: 1, openedRun: 0 });
});

test("the questions of a digest that nobody opened are one question left, and of one that was read each counts", async () => {
  const [ines, ole, author] = await Promise.all([person(), person(), person("author")]);
  const ids = await Promise.all(Array.from({ length: 3 }, async () => (await insight(author.id)).id));
  for (const someone of [ines, ole]) {
    const { id: editionId } = await edition(someone.id);
    for (const [place, id] of ids.entries()) {
      const openedAt = someone === ole && place < 2 ? new Date("2026-06-01T20:00:00Z") : null;
      await card(someone.id, id, { day: "2026-06-01", editionId, openedAt });
    }
  }
  await closeCards(new Date("2026-06-10T12:00:00Z"));
  const counted = async (personId: string) =>
    (await db.select().from(reminderPeople).where(eq(reminderPeople.personId, personId)))[0];
  expect(await counted(ines.id)).toMatchObject({ unopenedRun: 1 });
  expect((await counted(ines.id))?.nonOpens).toBeCloseTo(4.5 * 0.98 + 1, 4);
  expect((await counted(ole.id))?.opens).toBeCloseTo((5.5 * 0.98 + 1) * 0.98 + 1, 4);
  expect((await counted(ole.id))?.nonOpens).toBeCloseTo(4.5 * 0.98 * 0.98, 4);
});

test("whoever opens none is asked one a week, then none, until they open three", async () => {
  const ines = await person("reader");
  const author = await person("author");
  const ids = await Promise.all(Array.from({ length: 4 }, async () => (await insight(author.id)).id));
  for (const id of ids) await due(ines.id, id);
  await prefer(ines.id, { cap: 4 });
  const count = (isOpened: boolean, times: number) =>
    db.transaction((tx) =>
      countOutcomes(
        tx,
        Array.from({ length: times }, () => ({ personId: ines.id, isOpened, endsSilentDay: !isOpened })),
      ),
    );
  const run = async () => (await db.select().from(reminderPeople))[0]?.unopenedRun;
  await count(false, 5);
  await planReminders(new Date("2026-06-02T09:00:00Z"));
  expect(await cardsOf(ines.id)).toHaveLength(1);
  await count(true, 2);
  expect(await run()).toBe(5);
  await count(false, 5);
  await planReminders(new Date("2026-06-11T09:00:00Z"));
  expect(await cardsOf(ines.id)).toHaveLength(1);
  await count(true, 3);
  expect(await run()).toBe(0);
  await planReminders(new Date("2026-06-18T09:00:00Z"));
  expect((await cardsOf(ines.id)).length).toBeGreaterThan(2);
});
