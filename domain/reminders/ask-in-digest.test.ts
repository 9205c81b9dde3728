import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { digestEditions } from "@/db/schema/digests";
import { insights, prompts } from "@/db/schema/insights";
import { reminderPeople } from "@/db/schema/reminders";
import { insight, person, testNow } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { card, cardsOf, due, edition, plansOf, prefer } from "@/tests/support/reminder-with";
import { askInDigest } from "./ask-in-digest";
import { planReminders } from "./plan-reminders";

/** A Monday; what is due is asked on Tuesday and Thursday. */
const day = "2026-06-01";
const monday = new Date("2026-06-01T06:00:00Z");
const tuesday = new Date("2026-06-02T07:00:00Z");

let ines: Awaited<ReturnType<typeof person>>;
let ids: string[];

beforeEach(async () => {
  ines = await person("reader");
  const author = await person("author");
  ids = [];
  for (let made = 0; made < 6; made++) ids.push((await insight(author.id)).id);
});

async function ask(now = monday) {
  const { id } = await edition(ines.id, { day });
  const asked = await db.transaction((tx) => askInDigest(tx, ines.actor, { editionId: id, day }, now));
  const [row] = await db.select().from(digestEditions).where(eq(digestEditions.id, id));
  return { ...asked, id, dueCards: row?.dueCards };
}

test("what waits comes first, then what is needed live and what is due, five in all, and as one question", async () => {
  const [first = "", second = "", third = "", ...rest] = ids;
  await card(ines.id, first, { day: "2026-05-28" });
  const coming = await initiative(ines.id, { kickoffOn: "2026-06-09" });
  await match(coming.id, second);
  for (const id of [third, ...rest]) await due(ines.id, id);
  const { items, total, id, dueCards } = await ask();
  expect(items.map(({ insightId }) => insightId).slice(0, 2)).toEqual([first, second]);
  expect([items.length, total, dueCards]).toEqual([5, 5, 4]);
  expect(items[1]).toMatchObject({ question: "How many plans first?", language: "en" });
  expect(items[1]?.because).toMatch(/kicks off/);
  const asked = await cardsOf(ines.id);
  expect(items[1]?.href).toBe(`/recall/${asked.find(({ insightId }) => insightId === second)?.id}`);
  expect(asked.slice(1)).toHaveLength(4);
  for (const one of asked.slice(1))
    expect(one).toMatchObject({ editionId: id, day, closesOn: "2026-06-08", state: "open" });
  expect(await plansOf(ines.id)).toEqual([]);
});

test("a digest with something new leaves one question less of the week, whatever it asked", async () => {
  for (const id of ids.slice(0, 5)) await due(ines.id, id);
  await ask();
  await planReminders(tuesday);
  expect(await plansOf(ines.id)).toMatchObject([{ day: "2026-06-02", room: 2 }]);
});

test("one that only repeats what waits leaves the week as it was", async () => {
  await card(ines.id, ids[0] ?? "", { day: "2026-05-28" });
  expect(await ask()).toMatchObject({ total: 1, dueCards: 0 });
  await planReminders(tuesday);
  expect(await plansOf(ines.id)).toMatchObject([{ room: 2 }]);
});

describe("nothing new", () => {
  const nobody = { ...{ personId: "", unopenedRun: 10 } };
  const reasons: [string, () => Promise<unknown>][] = [
    ["whoever stopped", () => prefer(ines.id, { stoppedAt: testNow })],
    ["whoever paused", () => prefer(ines.id, { pausedUntil: "2026-06-02" })],
    ["whoever wants none", () => prefer(ines.id, { cap: 0 })],
    ["whoever has gone quiet", () => db.insert(reminderPeople).values({ ...nobody, personId: ines.id })],
    [
      "whoever was asked enough",
      async () => {
        await prefer(ines.id, { cap: 1 });
        await card(ines.id, ids[5] ?? "", { day: "2026-05-28", state: "answered" });
      },
    ],
    [
      "whom the last digest asked enough",
      async () => {
        await prefer(ines.id, { cap: 1 });
        await edition(ines.id, { week: "2026-W22", day: "2026-05-29", state: "composed", dueCards: 4 });
      },
    ],
    ["where nothing is asked any more", () => db.update(prompts).set({ removedAt: testNow })],
  ];
  test.each(reasons)("for %s", async (_, happen) => {
    await due(ines.id, ids[0] ?? "");
    await happen();
    expect(await ask()).toMatchObject({ items: [], total: 0, dueCards: 0 });
  });
});

test("nothing that waits but is not theirs to read, opened, wanted by themselves, or over", async () => {
  const author = await person("author");
  const hidden = await insight(author.id, { visibility: "restricted" });
  const retired = await insight(author.id);
  await db.update(insights).set({ status: "retired" }).where(eq(insights.id, retired.id));
  for (const { id } of [hidden, retired]) await card(ines.id, id, { day: "2026-05-28" });
  await card(ines.id, ids[0] ?? "", { day: "2026-05-28", openedAt: testNow });
  await card(ines.id, ids[1] ?? "", { day: "2026-05-28", reason: "own" });
  await card(ines.id, ids[2] ?? "", { day: "2026-05-25", closesOn: day });
  expect(await ask()).toMatchObject({ items: [], total: 0 });
});
