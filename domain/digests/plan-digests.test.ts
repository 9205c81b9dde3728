import { asc, eq, isNotNull, min } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { people } from "@/db/schema/people";
import { holdImportedLibrary } from "@/domain/people/imported-library";
import { updateProfile } from "@/domain/people/update-profile";
import { person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { edition, prefer } from "@/tests/support/reminder-with";
import { planDigests } from "./plan-digests";

/** In Berlin it is eleven on Wednesday, 3 June 2026 at `testNow`. */
const at = (day: string, time = "06:00") => new Date(`${day}T${time}:00Z`);
const monday = at("2026-06-08");

const editionsOf = (personId: string) =>
  db
    .select()
    .from(digestEditions)
    .where(eq(digestEditions.personId, personId))
    .orderBy(asc(digestEditions.plannedAt));
const nextOf = async (personId: string) =>
  (await db.select({ at: people.digestAt }).from(people).where(eq(people.id, personId)))[0]?.at;
const plan = (personId: string, digestAt: Date | null) =>
  db.update(people).set({ digestAt }).where(eq(people.id, personId));

test("a newcomer waits for their first hour; then each week is planned once, with a job, from one week to the next", async () => {
  const ines = await person();
  await planDigests(testNow);
  expect(await editionsOf(ines.id)).toEqual([]);
  expect(await nextOf(ines.id)).toEqual(monday);
  await planDigests(new Date(monday.getTime() - 1000));
  expect(await editionsOf(ines.id)).toEqual([]);
  await planDigests(monday);
  await planDigests(new Date(monday.getTime() + 5 * 60_000));
  const [planned, ...more] = await editionsOf(ines.id);
  expect(more).toEqual([]);
  expect(planned).toMatchObject({
    ...{ week: "2026-W24", day: "2026-06-08", state: "planned", plannedAt: monday, dueCards: 0 },
  });
  expect(await nextOf(ines.id)).toEqual(at("2026-06-15"));
  expect(await queuedJobs()).toEqual([{ name: "compose-digest", payload: { editionId: planned?.id } }]);
});

test("whoever moves on their very Monday, east or west, misses none and gets no second one", async () => {
  const mondayInBerlin = at("2026-06-08");
  const [east, west] = [await person(), await person()];
  const move = ({ actor, name }: typeof east, timeZone: string) =>
    updateProfile(actor, { name, timeZone, locale: "en-GB", homeTeamId: "" }, at("2026-06-08", "05:30"));
  for (const { id } of [east, west]) {
    await edition(id, { week: "2026-W23", state: "composed" });
    await plan(id, mondayInBerlin);
  }
  await move(east, "Asia/Tokyo");
  await move(west, "America/New_York");
  for (let hours = 0; hours < 24; hours++)
    await planDigests(new Date(mondayInBerlin.getTime() + hours * 60 * 60_000));
  const weeksOf = async (id: string) =>
    (await editionsOf(id)).map(({ week, plannedAt }) => [week, plannedAt]).slice(1);
  expect(await weeksOf(east.id)).toEqual([["2026-W24", mondayInBerlin]]);
  expect(await weeksOf(west.id)).toEqual([["2026-W24", at("2026-06-08", "12:00")]]);
});

test("a digest that waits without a job gets one again, and not a second one", async () => {
  const ines = await person();
  const { id } = await edition(ines.id);
  await edition(ines.id, { week: "2026-W22", state: "empty" });
  await planDigests(new Date(testNow.getTime() + 60_000));
  expect(await queuedJobs()).toEqual([]);
  for (const minutes of [11, 16]) await planDigests(new Date(testNow.getTime() + minutes * 60_000));
  expect(await queuedJobs()).toEqual([{ name: "compose-digest", payload: { editionId: id } }]);
});

test("two planners in one minute plan each week of each person once", async () => {
  const readers = await Promise.all(Array.from({ length: 12 }, () => person()));
  await db.update(people).set({ digestAt: monday });
  await Promise.all([monday, new Date(monday.getTime() + 900), monday].map((now) => planDigests(now)));
  for (const { id } of readers) {
    expect(await editionsOf(id)).toHaveLength(1);
    expect(await nextOf(id)).toEqual(at("2026-06-15"));
  }
  expect(await queuedJobs()).toHaveLength(readers.length);
});

test.each([
  ["stopped it", (id: string) => prefer(id, { digestStoppedAt: testNow })],
  [
    "is deactivated",
    (id: string) => db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, id)),
  ],
  [
    "had it already, on another day",
    (id: string) => edition(id, { state: "composed", week: "2026-W24", day: "2026-06-10" }),
  ],
])("none for somebody who %s", async (_, happen) => {
  const ines = await person();
  await plan(ines.id, monday);
  await happen(ines.id);
  await planDigests(new Date("2026-06-11T09:00:00Z"));
  expect(await queuedJobs()).toEqual([]);
});

test("none for the stand-in of an imported library", async () => {
  const standIn = await db.transaction((tx) => holdImportedLibrary(tx, testNow));
  await plan(standIn.id, monday);
  await planDigests(monday);
  expect(await editionsOf(standIn.id)).toEqual([]);
});

test("after days without a worker the last one goes out, by day, and no earlier one", async () => {
  const ines = await person();
  await plan(ines.id, at("2026-05-25"));
  await planDigests(at("2026-06-09", "20:30"));
  expect(await editionsOf(ines.id)).toEqual([]);
  expect(await nextOf(ines.id)).toEqual(at("2026-06-10"));
  await planDigests(at("2026-06-10"));
  expect(await editionsOf(ines.id)).toMatchObject([{ week: "2026-W24", day: "2026-06-10" }]);
  expect(await nextOf(ines.id)).toEqual(at("2026-06-15"));
});

test("what a wrong clock wrote is worked out anew, and the week that it swallowed is not lost", async () => {
  const ines = await person();
  await plan(ines.id, monday);
  // For two days the clock is a year ahead, and Monday passes meanwhile.
  await planDigests(at("2027-06-06", "09:00"));
  expect(await editionsOf(ines.id)).toMatchObject([{ week: "2027-W22" }]);
  await planDigests(at("2026-06-09", "09:00"));
  await planDigests(at("2026-06-09", "09:05"));
  expect((await editionsOf(ines.id)).map(({ week }) => week)).toEqual(["2026-W24", "2027-W22"]);
  expect(await nextOf(ines.id)).toEqual(at("2026-06-15"));
});

test("over a year in four zones: a digest each week, at eight on Monday, across both changes of the clock", async () => {
  const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Santiago"];
  const readers = await Promise.all(zones.map((timeZone) => person("reader", { timeZone })));
  let now = at("2025-12-27");
  while (now < at("2027-01-01")) {
    await planDigests(now);
    const [next] = await db
      .select({ at: min(people.digestAt) })
      .from(people)
      .where(isNotNull(people.digestAt));
    if (!next?.at) throw new Error("Nobody is planned any more.");
    now = next.at;
  }
  for (const { id, timeZone } of readers) {
    const planned = await editionsOf(id);
    const time = new Intl.DateTimeFormat("en", {
      ...{ timeZone, weekday: "long", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    });
    expect(new Set(planned.map(({ plannedAt }) => time.format(plannedAt)))).toEqual(
      new Set(["Monday 08:00"]),
    );
    expect(planned.map(({ week }) => week)).toEqual(
      Array.from({ length: 53 }, (_, place) => `2026-W${`${place + 1}`.padStart(2, "0")}`),
    );
  }
});
