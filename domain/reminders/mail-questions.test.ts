import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { insights } from "@/db/schema/insights";
import { asks, people } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { card, insight, person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { due, edition, prefer } from "@/tests/support/reminder-with";
import { askPerson } from "../people/asks";
import { mailQuestions } from "./mail-questions";
import { queueQuestions } from "./queue-questions";
import { takeBackQuestions } from "./take-back-questions";

/** A Wednesday, at 11:00 in Berlin. */
const day = "2026-06-03";

async function asked(count = 1) {
  const [author, ines] = [await person("author"), await person()];
  const records = await Promise.all(Array.from({ length: count }, () => insight(author.id)));
  const questions = await Promise.all(records.map(({ id }) => card(ines.id, id)));
  for (const { id } of records) await due(ines.id, id);
  return { ines, author, records, questions };
}

const mails = () => db.select().from(deliveries);
const digestAt = (id: string, at: string) =>
  db
    .update(people)
    .set({ digestAt: new Date(at) })
    .where(eq(people.id, id));
const queue = (ids: string[]) => db.transaction((tx) => queueQuestions(tx, ids));

test("each person's day is mailed once, for those who want that and whose mail arrives", async () => {
  const { ines, author, records, questions } = await asked(2);
  const [atHome, bouncing, ...wanted] = await Promise.all([person(), person(), person()]);
  await prefer(atHome.id, { questionsBy: "home" });
  await db.update(people).set({ mailPausedAt: testNow }).where(eq(people.id, bouncing.id));
  const [record] = records;
  const others = [atHome, bouncing, ...wanted].map(({ id }) => card(id, record?.id ?? ""));
  const own = await card(author.id, record?.id ?? "", { reason: "own" });
  await queue([...questions, own, ...(await Promise.all(others))].map(({ id }) => id));
  const jobs = (await queuedJobs()).filter(({ name }) => name === "mail-questions");
  expect(new Set(jobs.map(({ payload }) => payload))).toEqual(
    new Set([ines, ...wanted].map(({ id: personId }) => ({ personId, day }))),
  );
});

test("the mail holds the questions of the day and why, where each is answered, and no statement", async () => {
  const { ines, records, questions } = await asked(2);
  await card(ines.id, (await insight(ines.id)).id, { reason: "own" });
  await card(ines.id, (await insight(ines.id)).id, { day: "2026-06-02" });
  await Promise.all([
    mailQuestions({ personId: ines.id, day }, testNow),
    mailQuestions({ personId: ines.id, day }, testNow),
  ]);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    ...{ key: `questions:${ines.id}:${day}`, kind: "questions", personId: ines.id },
    ...{ subject: "Two questions, under a minute", uselessAt: new Date("2026-06-03T15:00:00Z") },
  });
  const links = [...(mail?.text ?? "").matchAll(/\/recall\/(\S+)/g)].map(([, id]) => id);
  expect(new Set(links)).toEqual(new Set(questions.map(({ id }) => id)));
  expect(mail?.text).toContain("How many plans first?\n   (because your team is likely to need it)");
  expect(mail?.text).not.toContain(records[0]?.statement);
  const sent = await db
    .select({ at: cards.deliveryId })
    .from(cards)
    .where(eq(cards.deliveryId, mail?.id ?? ""));
  expect(sent).toHaveLength(2);
});

describe("what else is asked of them", () => {
  const kinds = ["comments", "still-true", "took-over", "review-answered", "outdated", "trashed"] as const;
  const told = async () => (await mails()).at(-1)?.text ?? "";
  const ask = (personId: string, kind: (typeof kinds)[number] | "review", subjectId: string, at = testNow) =>
    db.transaction((tx) =>
      askPerson(tx, { personId, kind, subjectId, sentence: `Please: ${kind}.`, href: `/${kind}` }, at),
    );
  const nextDay = new Date("2026-06-04T09:00:00Z");
  const askNextDay = (world: Awaited<ReturnType<typeof asked>>) =>
    card(world.ines.id, world.records[0]?.id ?? "", { day: "2026-06-04", promptId: "q2" });

  test("comes along, five things at most, and each once; what has a mail of its own does not", async () => {
    const world = await asked();
    const record = world.records[0]?.id ?? "";
    for (const kind of [...kinds, "review" as const]) await ask(world.ines.id, kind, record);
    await mailQuestions({ personId: world.ines.id, day }, testNow);
    const first = await told();
    expect(kinds.map((kind) => first.includes(`- Please: ${kind}.\n  http`))).toEqual(
      kinds.map((_, place) => place < 5),
    );
    expect(first).not.toContain("Please: review.");
    await askNextDay(world);
    await mailQuestions({ personId: world.ines.id, day: "2026-06-04" }, nextDay);
    expect((await told()).match(/Please: .*/g)).toEqual(["Please: trashed."]);
  });

  test("comes again where the message came to nothing, or it was asked anew, not where a digest told it", async () => {
    const world = await asked();
    const record = world.records[0]?.id ?? "";
    for (const kind of ["comments", "outdated", "trashed"] as const) await ask(world.ines.id, kind, record);
    const [inDigest] = await db.select().from(asks).where(eq(asks.kind, "trashed"));
    await db.insert(digestEditions).values({
      ...{ personId: world.ines.id, week: "2026-W22", day: "2026-05-25", state: "composed" },
      ...{ plannedAt: testNow, composedAt: testNow },
      content: { asks: { items: [{ askId: inDigest?.id }], total: 1 } },
    });
    await mailQuestions({ personId: world.ines.id, day }, testNow);
    expect((await told()).match(/Please: .*/g)).toEqual(["Please: comments.", "Please: outdated."]);
    await db.update(deliveries).set({ state: "cancelled" });
    await db.update(asks).set({ askedAt: nextDay }).where(eq(asks.kind, "trashed"));
    await askNextDay(world);
    await mailQuestions({ personId: world.ines.id, day: "2026-06-04" }, nextDay);
    expect((await told()).match(/Please: .*/g)).toHaveLength(3);
  });

  test.each([
    ["who finds it on the home page only", (id: string) => prefer(id, { asksBy: "home" })],
    [
      "who may not read any more what it is about",
      () => db.update(insights).set({ visibility: "restricted" }).where(eq(insights.statement, "Secret")),
    ],
  ])("is not told to somebody %s", async (_, happen) => {
    const world = await asked();
    const secret = await insight(world.author.id);
    await db.update(insights).set({ statement: "Secret" }).where(eq(insights.id, secret.id));
    await ask(world.ines.id, "comments", secret.id);
    await happen(world.ines.id);
    await mailQuestions({ personId: world.ines.id, day }, testNow);
    expect(await told()).toContain("Think of your answer first");
    expect(await told()).not.toContain("Also asked of you");
  });

  test("takes the mail back where it is about what they may not read any more when it is sent", async () => {
    const world = await asked();
    const other = await insight(world.author.id);
    await ask(world.ines.id, "comments", other.id);
    await mailQuestions({ personId: world.ines.id, day }, testNow);
    await db.update(deliveries).set({ state: "pending" });
    await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, other.id));
    const [mail] = await mails();
    await takeBackQuestions({ deliveryId: mail?.id ?? "" }, testNow);
    expect((await mails())[0]?.state).toBe("cancelled");
  });
});

describe("no mail", () => {
  const reasons: [string, (world: Awaited<ReturnType<typeof asked>>) => Promise<unknown>, string?][] = [
    ["before their hours", async () => {}, "2026-06-03T06:29:00Z"],
    ["after their hours", async () => {}, "2026-06-03T15:00:00Z"],
    ["on another day", async () => {}, "2026-06-04T09:00:00Z"],
    ["on a day that is not theirs any more", ({ ines }) => prefer(ines.id, { days: [1] })],
    ["to whoever paused", ({ ines }) => prefer(ines.id, { pausedUntil: "2026-06-04" })],
    ["to whoever stopped", ({ ines }) => prefer(ines.id, { stoppedAt: testNow })],
    ["to whoever wants none", ({ ines }) => prefer(ines.id, { cap: 0 })],
    ["to whoever finds them at home", ({ ines }) => prefer(ines.id, { questionsBy: "home" })],
    ["to an address that is paused", () => db.update(people).set({ mailPausedAt: testNow })],
    ["to somebody who left", () => db.update(people).set({ deactivatedAt: testNow })],
    ["of a record they may not read any more", () => db.update(insights).set({ visibility: "restricted" })],
    ["of a record that is retired", () => db.update(insights).set({ status: "retired" })],
    ["on the day of their digest", ({ ines }) => edition(ines.id, { day, state: "composed" })],
    ["on a day of which the digest is planned", ({ ines }) => edition(ines.id, { day })],
    ["before a digest of that day", ({ ines }) => digestAt(ines.id, "2026-06-03T14:00:00Z")],
    ["before one that is late", ({ ines }) => digestAt(ines.id, "2026-06-01T06:00:00Z")],
    [
      "before one of that day that is not worked out yet",
      ({ ines }) => prefer(ines.id, { digestDay: 3, digestTime: "12:00" }),
    ],
    ["of what they opened already", () => db.update(cards).set({ openedAt: testNow })],
  ];
  test.each(reasons)("%s", async (_, happen, at = testNow.toISOString()) => {
    const world = await asked();
    await happen(world);
    await mailQuestions({ personId: world.ines.id, day }, new Date(at));
    expect(await mails()).toEqual([]);
  });
});

test.each([
  ["had nothing to say", (id: string) => edition(id, { day, state: "empty" })],
  ["came yesterday", (id: string) => edition(id, { day: "2026-06-02", state: "composed" })],
  ["comes tomorrow", (id: string) => digestAt(id, "2026-06-04T06:00:00Z")],
  ["came already this week", (id: string) => edition(id).then(() => digestAt(id, "2026-06-03T14:00:00Z"))],
  [
    "is not wanted",
    (id: string) => prefer(id, { digestStoppedAt: testNow }).then(() => digestAt(id, "2026-06-03T14:00:00Z")),
  ],
])("a digest that %s leaves the mail of questions", async (_, happen) => {
  const { ines } = await asked();
  await happen(ines.id);
  await mailQuestions({ personId: ines.id, day }, testNow);
  expect(await mails()).toHaveLength(1);
});

test.each([
  ["all is as it was", async () => {}, "pending"],
  [
    "one is answered",
    (id: string) => db.update(cards).set({ state: "answered" }).where(eq(cards.id, id)),
    "pending",
  ],
  ["all are answered", () => db.update(cards).set({ state: "answered" }), "cancelled"],
  [
    "a record is not theirs to read any more",
    () => db.update(insights).set({ visibility: "restricted" }),
    "cancelled",
  ],
  ["a record is in the trash", () => db.update(insights).set({ trashedAt: testNow }), "cancelled"],
] as const)("what waits to be sent while %s", async (_, happen, state) => {
  const { ines, questions } = await asked(2);
  await mailQuestions({ personId: ines.id, day }, testNow);
  await db.update(deliveries).set({ state: "pending" });
  await happen(questions[0]?.id ?? "");
  const [mail] = await mails();
  await takeBackQuestions({ deliveryId: mail?.id ?? "" }, testNow);
  expect((await mails())[0]?.state).toBe(state);
});
