import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, prompts } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { people } from "@/db/schema/people";
import { keepers, plans } from "@/db/schema/reminders";
import { insight, person, testNow } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { queuedJobs } from "@/tests/support/inspect";
import { card, cardsOf, due, plansOf, prefer } from "@/tests/support/reminder-with";
import { planReminders } from "./plan-reminders";

/** In Berlin it is eleven on Wednesday, 3 June 2026 at `testNow`. */
const tuesday = new Date("2026-06-02T07:00:00Z");
const wednesday = testNow;
const thursday = new Date("2026-06-04T07:00:00Z");
const at = (day: string, time = "07:00") => new Date(`${day}T${time}:00Z`);

let ines: Awaited<ReturnType<typeof person>>;
let ids: string[];

beforeEach(async () => {
  ines = await person("reader");
  const author = await person("author");
  ids = [];
  for (let made = 0; made < 5; made++) ids.push((await insight(author.id)).id);
});

const [first, second, third] = [0, 1, 2].map((place) => () => ids[place] ?? "") as [
  () => string,
  () => string,
  () => string,
];
const asked = async (personId = ines.id) =>
  (await cardsOf(personId)).map(({ insightId, reason, day }) => ({
    place: ids.indexOf(insightId),
    reason,
    day,
  }));

test("what is due is asked on the first and third allowed day, up to the cap, and once a day", async () => {
  for (const id of ids) await due(ines.id, id);
  await planReminders(wednesday);
  expect(await cardsOf(ines.id)).toEqual([]);
  expect(await plansOf(ines.id)).toMatchObject([{ day: "2026-06-03", room: 3, cards: 0 }]);
  await planReminders(thursday);
  await planReminders(new Date(thursday.getTime() + 5 * 60_000));
  const planned = await cardsOf(ines.id);
  expect(planned).toHaveLength(3);
  expect(planned[0]).toMatchObject({
    ...{ day: "2026-06-04", reason: "base", state: "open", closesOn: "2026-06-11", promptId: "q1" },
    ...{ initiativeId: null, plannedAt: thursday },
  });
  expect(await queuedJobs()).toMatchObject([
    { name: "mail-questions", payload: { personId: ines.id, day: "2026-06-04" } },
  ]);
  expect(planned[0]?.value).toBeGreaterThan(0.01);
  expect(planned[0]?.recall).toBeCloseTo(0.58, 1);
  const [row] = await db
    .select()
    .from(memory)
    .where(eq(memory.insightId, planned[0]?.insightId ?? ""));
  expect(row?.lastSentAt).toEqual(thursday);
  const [moment] = await db.select().from(people).where(eq(people.id, ines.id));
  expect(moment?.remindAt).toEqual(at("2026-06-05", "06:30"));
});

test("never more than the cap in any seven days, whatever became of them, both ways", async () => {
  await prefer(ines.id, { cap: 4 });
  for (const id of ids.slice(0, 4)) await due(ines.id, id);
  const other = ids[4] ?? "";
  await card(ines.id, other, { day: "2026-05-29", state: "answered" });
  await card(ines.id, other, { day: "2026-06-10", state: "not-opened" });
  await card(ines.id, other, { day: "2026-05-28", state: "not-opened" });
  await card(ines.id, other, { day: "2026-06-01", state: "answered", reason: "own" });
  await card(ines.id, other, { day: "2026-06-02", state: "withdrawn" });
  await planReminders(at("2026-06-04"));
  expect((await asked()).filter(({ day }) => day === "2026-06-04")).toHaveLength(2);
});

test("two planners in one minute plan each day once", async () => {
  const others = await Promise.all(Array.from({ length: 6 }, () => person("reader")));
  for (const { id } of [ines, ...others]) for (const insightId of ids) await due(id, insightId);
  await Promise.all([planReminders(tuesday), planReminders(new Date(tuesday.getTime() + 900))]);
  await planReminders(new Date(tuesday.getTime() + 60_000));
  for (const { id } of [ines, ...others]) {
    expect(await cardsOf(id)).toHaveLength(3);
    expect(await plansOf(id)).toMatchObject([{ cards: 3 }]);
  }
});

test("live needs come first, on any allowed day, for the initiative that gains most", async () => {
  const running = await initiative(ines.id, { kickoffOn: "2026-05-01", stage: "active" });
  const coming = await initiative(ines.id, { kickoffOn: "2026-06-09" });
  await match(running.id, first());
  await match(coming.id, first());
  await match(coming.id, second());
  for (const id of ids) await due(ines.id, id, { need: 3 });
  await planReminders(wednesday);
  expect(await cardsOf(ines.id)).toMatchObject([
    { reason: "live", initiativeId: coming.id, closesOn: "2026-06-06" },
    { reason: "live", initiativeId: coming.id },
  ]);
  await planReminders(thursday);
  expect((await asked()).at(-1)).toMatchObject({ reason: "base", day: "2026-06-04" });
  expect(await asked()).toHaveLength(3);
});

test("what is known well or was asked lately is not asked for an initiative again", async () => {
  const running = await initiative(ines.id, { kickoffOn: "2026-05-20", stage: "active" });
  for (const id of ids.slice(0, 3)) await match(running.id, id);
  await due(ines.id, first(), { stability: 30, lastOn: "2026-06-01" });
  await due(ines.id, second(), { lastSentAt: at("2026-06-01", "08:00") });
  await due(ines.id, third(), { lastSentAt: at("2026-05-31", "08:00") });
  await planReminders(wednesday);
  expect(await asked()).toEqual([{ place: 2, reason: "live", day: "2026-06-03" }]);
});

test("what was never opened waits longer each time, and what is left open is not asked twice", async () => {
  await due(ines.id, first(), { lastSentAt: at("2026-05-26"), unopenedStreak: 1 });
  await due(ines.id, second(), { lastSentAt: at("2026-05-26"), unopenedStreak: 2 });
  await due(ines.id, third(), {});
  await card(ines.id, third(), { day: "2026-05-26", closesOn: "2026-06-05" });
  await planReminders(tuesday);
  expect((await asked()).filter(({ day }) => day === "2026-06-02")).toMatchObject([{ place: 0 }]);
});

test("a keeper is asked, and a promise is kept before everything else", async () => {
  await due(ines.id, first(), { tier: "keep", need: 0, because: null });
  await db
    .insert(keepers)
    .values({ insightId: first(), personId: ines.id, origin: "chosen", since: testNow });
  const running = await initiative(ines.id, { kickoffOn: "2026-05-20", stage: "active" });
  await match(running.id, second());
  await due(ines.id, third(), {
    ...{ snoozedUntil: "2026-06-04", dueOn: "2026-06-04", stability: 90, lastSentAt: wednesday },
  });
  await prefer(ines.id, { cap: 1 });
  await planReminders(wednesday);
  expect(await asked()).toEqual([{ place: 1, reason: "live", day: "2026-06-03" }]);
  await prefer(ines.id, { cap: 2 });
  await planReminders(thursday);
  expect((await asked()).at(-1)).toEqual({ place: 2, reason: "base", day: "2026-06-04" });
  await prefer(ines.id, { cap: 5 });
  await planReminders(at("2026-06-09"));
  expect((await asked()).slice(2)).toContainEqual({ place: 0, reason: "keep", day: "2026-06-09" });
  const [kept] = await db.select().from(memory).where(eq(memory.insightId, third()));
  expect(kept?.snoozedUntil).toBeNull();
});

test("nothing that may not be read, has no question, is not published, or is not for them", async () => {
  const author = await person("author");
  const named = await insight(author.id, { visibility: "restricted" });
  const hidden = await insight(author.id, { visibility: "restricted" });
  const trashed = await insight(author.id, { trashed: true });
  await db.insert(insightPeople).values({ insightId: named.id, personId: ines.id });
  await db.update(prompts).set({ removedAt: testNow }).where(eq(prompts.insightId, first()));
  const unwanted = await initiative(ines.id, { kickoffOn: "2026-05-20", stage: "active" });
  await match(unwanted.id, second());
  await match(unwanted.id, hidden.id);
  await match(unwanted.id, third());
  await due(ines.id, second(), { tier: "none", suppressedAt: at("2026-05-25") });
  await due(ines.id, third(), { tier: "none", suppressedAt: at("2026-05-25") });
  await card(ines.id, third(), {
    ...{ reason: "live", day: "2026-05-26", plannedAt: at("2026-05-26"), state: "answered" },
  });
  for (const { id } of [named, hidden, trashed]) await due(ines.id, id);
  await due(ines.id, first());
  await planReminders(tuesday);
  const planned = (await cardsOf(ines.id)).filter(({ day }) => day === "2026-06-02");
  expect(new Set(planned.map(({ insightId }) => insightId))).toEqual(new Set([named.id, second()]));
});

test.each([
  ["paused", { pausedUntil: "2026-06-05" }, "2026-06-05T06:30:00.000Z"],
  ["stopped", { stoppedAt: testNow }, "2026-06-09T07:00:00.000Z"],
  ["before their hours", { askFrom: "13:00" }, "2026-06-02T11:00:00.000Z"],
  ["after their hours", { askFrom: "06:00", askUntil: "07:00" }, "2026-06-03T04:00:00.000Z"],
  ["another day", { days: [1, 7] }, "2026-06-07T06:30:00.000Z"],
  ["without a day", { days: [] }, "2026-06-09T07:00:00.000Z"],
])("nobody who is %s is asked", async (_, chosen, next) => {
  await prefer(ines.id, chosen);
  await due(ines.id, first());
  await planReminders(tuesday);
  expect(await cardsOf(ines.id)).toEqual([]);
  expect(await plansOf(ines.id)).toEqual([]);
  const [row] = await db.select().from(people).where(eq(people.id, ines.id));
  expect(row?.remindAt?.toISOString()).toBe(next);
});

test("a day without a question is planned once more when something becomes needed, for that alone", async () => {
  await planReminders(wednesday);
  const coming = await initiative(ines.id, { kickoffOn: "2026-06-09" });
  await match(coming.id, first());
  await due(ines.id, second());
  await planReminders(at("2026-06-03", "09:05"));
  expect(await asked()).toEqual([]);
  await db.update(plans).set({ isStale: true });
  await planReminders(at("2026-06-03", "09:10"));
  expect(await asked()).toEqual([{ place: 0, reason: "live", day: "2026-06-03" }]);
  await db.update(plans).set({ isStale: true });
  await planReminders(at("2026-06-03", "09:15"));
  expect(await plansOf(ines.id)).toMatchObject([{ cards: 1, isStale: false }]);
});
