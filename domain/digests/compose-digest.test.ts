import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { initiativePeople } from "@/db/schema/initiatives";
import { exposures, insightTopics } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { queueDelivery } from "@/domain/deliveries/queue-delivery";
import { changeInsight, digestMails, editionOf, follow } from "@/tests/support/digest-with";
import { insight, path, person, testNow, topic } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { queuedJobs } from "@/tests/support/inspect";
import { enrolled } from "@/tests/support/path-with";
import { cardsOf, due, edition, prefer } from "@/tests/support/reminder-with";
import { composeDigest } from "./compose-digest";
import type { DigestContent } from "./digest-query";
import { findDigest, listDigests } from "./find-digest";
import { previewDigest, renderOwnDigest } from "./preview-digest";
import { recordDigestRead } from "./record-digest-read";
import { refreshDigest } from "./refresh-digest";

type Person = Awaited<ReturnType<typeof person>>;
type Made = Awaited<ReturnType<typeof insight>>;
let author: Person;
let reader: Person;
let bearing: Made;
let fresh: Made;
let asked: Made;
let initiativeId = "";

const compose = (editionId: string, now = testNow) => composeDigest({ editionId }, now);
const statement = (name: string, rest = {}) => ({
  content: { statement: `${name} is so, and everybody should know it.`, ...rest },
});

beforeEach(async () => {
  [author, reader] = [await person("author"), await person()];
});

/** One thing of each kind: an initiative, a question, something new, and a path. */
async function somethingToSay() {
  [bearing, fresh, asked] = [
    await insight(author.id, statement("Bearing", { prompts: [] })),
    await insight(author.id, statement("Fresh")),
    await insight(author.id, statement("Asked")),
  ];
  const { id: topicId } = await topic("Choice");
  await follow(reader.id, topicId);
  await db.insert(insightTopics).values({ insightId: fresh.id, topicId });
  const made = await initiative(author.id, {
    title: "Checkout",
    people: [reader.id],
    kickoffOn: "2026-06-04",
  });
  initiativeId = made.id;
  await match(initiativeId, bearing.id);
  await due(reader.id, asked.id);
  const { id: pathId } = await path(author.id, [asked.id]);
  await enrolled(reader.id, pathId, { startsOn: "2026-06-01", pace: 1 });
}

const counts = ({ initiatives, due: questions, news, asks, paths }: DigestContent) =>
  [initiatives, questions, news, asks, paths].map(({ total }) => total);
const contentOf = async (editionId: string) => (await editionOf(editionId)).content as DigestContent;

describe("composing", () => {
  test("a digest is written once, with its questions, and goes out within its week", async () => {
    await somethingToSay();
    const { id } = await edition(reader.id);
    await Promise.all([compose(id), compose(id)]);
    await compose(id);
    const [mail, ...others] = await digestMails(reader.id);
    const composed = await editionOf(id);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      ...{ key: `digest:2026-W23:${reader.id}`, kind: "digest", recipientAddress: reader.email },
      messageId: expect.stringMatching(
        new RegExp(`^<digest\\.2026-W23\\.u-${reader.id}\\.[0-9a-f]{32}@127\\.0\\.0\\.1>$`),
      ),
      subject: "“Checkout” starts tomorrow: one insight bears on it",
      uselessAt: new Date("2026-06-07T22:00:00Z"),
    });
    expect(composed).toMatchObject({
      ...{ state: "composed", composedAt: testNow, deliveryId: mail?.id, dueCards: 1 },
    });
    expect(counts(await contentOf(id))).toEqual([1, 1, 1, 0, 1]);
    expect(await cardsOf(reader.id)).toMatchObject([{ editionId: id, deliveryId: mail?.id }]);
  });

  test("nothing to say is not sent", async () => {
    const { id } = await edition(reader.id);
    await compose(id);
    expect([await digestMails(reader.id), (await editionOf(id)).state]).toEqual([[], "empty"]);
  });

  test.each<[string, () => Promise<unknown>, Date?]>([
    ["stopped", () => prefer(reader.id, { digestStoppedAt: testNow })],
    ["left", () => db.update(people).set({ deactivatedAt: testNow }).where(eq(people.id, reader.id))],
    [
      "paused address",
      () => db.update(people).set({ mailPausedAt: testNow }).where(eq(people.id, reader.id)),
    ],
    ["its week is over", async () => {}, new Date("2026-06-08T09:00:00Z")],
  ])("not wanted any more: %s", async (_, change, now) => {
    await somethingToSay();
    const { id } = await edition(reader.id);
    await change();
    await compose(id, now);
    expect([await digestMails(reader.id), (await editionOf(id)).state]).toEqual([[], "dropped"]);
    expect(await cardsOf(reader.id)).toEqual([]);
  });

  test("one that fails delays nobody else", async () => {
    await somethingToSay();
    const broken = await edition(author.id, { week: "no week" });
    const { id } = await edition(reader.id);
    await Promise.allSettled([compose(broken.id), compose(id)]);
    expect((await editionOf(id)).state).toBe("composed");
    expect((await editionOf(broken.id)).state).toBe("planned");
  });

  test("what is new counts from the last digest that was not lost, and from a month ago at most", async () => {
    await somethingToSay();
    const before = { state: "composed", week: "2026-W21" } as const;
    await edition(reader.id, { ...before, composedAt: new Date("2026-05-20T06:00:00Z") });
    await changeInsight(fresh.id, { revisedAt: new Date("2026-05-21T06:00:00Z") });
    expect((await previewDigest(reader.actor, testNow))?.news.total).toBe(1);
    const last = { ...before, week: "2026-W22", composedAt: new Date("2026-05-27T06:00:00Z") };
    const { id } = await edition(reader.id, last);
    expect((await previewDigest(reader.actor, testNow))?.news.total).toBe(0);
    const recipient = { name: reader.name, address: reader.email };
    const mail = { subject: "Your week", html: "", text: "" };
    const message = { key: "last", kind: "digest", person: reader, recipient, mail } as const;
    const queued = await db.transaction((tx) => queueDelivery(tx, message, testNow));
    await db.update(digestEditions).set({ deliveryId: queued?.id }).where(eq(digestEditions.id, id));
    await db.update(deliveries).set({ state: "failed" });
    expect((await previewDigest(reader.actor, testNow))?.news.total).toBe(1);
  });
});

describe("right before it is sent (M7)", () => {
  let editionId = "";
  let deliveryId = "";
  beforeEach(async () => {
    await somethingToSay();
    editionId = (await edition(reader.id)).id;
    await compose(editionId);
    deliveryId = (await editionOf(editionId)).deliveryId ?? "";
    await db.update(deliveries).set({ state: "pending" }).where(eq(deliveries.id, deliveryId));
  });
  const refresh = async () => {
    await refreshDigest({ deliveryId }, testNow);
    const [mail] = await digestMails(reader.id);
    return mail;
  };

  test("one that holds still is left as it is", async () => {
    const [before] = await digestMails(reader.id);
    expect(await refresh()).toEqual(before);
  });

  test.each<[string, () => Promise<unknown>, number[]]>([
    ["restricted", () => changeInsight(fresh.id, { visibility: "restricted" }), [1, 1, 0, 0, 1]],
    ["retired", () => changeInsight(fresh.id, { status: "retired", retiredAt: testNow }), [1, 1, 0, 0, 1]],
    ["in the trash", () => changeInsight(fresh.id, { trashedAt: testNow }), [1, 1, 0, 0, 1]],
    ["asked about", () => changeInsight(asked.id, { visibility: "restricted" }), [1, 0, 1, 0, 1]],
    [
      "on an initiative that they left",
      () => db.delete(initiativePeople).where(eq(initiativePeople.initiativeId, initiativeId)),
      [0, 1, 1, 0, 1],
    ],
  ])("what is %s vanishes from the words", async (_, change, left) => {
    const gone = left.indexOf(0);
    await change();
    const mail = await refresh();
    expect(mail?.state).toBe("pending");
    expect(counts(await contentOf(editionId))).toEqual(left);
    const said = JSON.stringify([mail?.subject, mail?.html, mail?.text, await contentOf(editionId)]);
    expect(said).not.toContain([initiativeId && "Checkout", asked.statement, fresh.statement][gone]);
  });

  test("the record that bears on an initiative vanishes, and the subject counts anew", async () => {
    await changeInsight(bearing.id, { visibility: "restricted" });
    expect((await refresh())?.subject).toBe("“Checkout” starts tomorrow: nothing known bears on it yet");
  });

  test("one that may have arrived stays the same to the byte, unless it says what is hidden by now", async () => {
    await db.update(deliveries).set({ wasUncertain: true }).where(eq(deliveries.id, deliveryId));
    const [before] = await digestMails(reader.id);
    await db.update(cards).set({ state: "answered" });
    expect(await refresh()).toEqual(before);
    await changeInsight(asked.id, { visibility: "restricted" });
    const after = await refresh();
    expect(after).toMatchObject({ messageId: before?.messageId, state: "pending" });
    expect(counts(await contentOf(editionId))).toEqual([1, 0, 1, 0, 1]);
    expect(after?.text).not.toBe(before?.text);
  });

  test("nothing left, or no digest wanted: it is cancelled, and says why", async () => {
    await prefer(reader.id, { digestStoppedAt: testNow });
    expect(await refresh()).toMatchObject({
      state: "cancelled",
      reason: "They do not want a digest any more.",
    });
    await db.update(deliveries).set({ state: "pending" }).where(eq(deliveries.id, deliveryId));
    await prefer(reader.id, { digestStoppedAt: null });
    for (const { id } of [bearing, fresh, asked]) await changeInsight(id, { trashedAt: testNow });
    await db.delete(initiativePeople);
    await db.execute("update enrolments set left_at = now()");
    expect(await refresh()).toMatchObject({
      state: "cancelled",
      reason: "Nothing of it is left that its reader may read.",
    });
  });

  test("on the web it is shown as it may be seen then, to nobody else, and counts as seen", async () => {
    await changeInsight(fresh.id, { visibility: "restricted" });
    const shown = await findDigest(reader.actor, "2026-W23", testNow);
    expect(shown && counts(shown)).toEqual([1, 1, 0, 0, 1]);
    expect(await listDigests(reader.actor)).toEqual([{ week: "2026-W23", day: "2026-06-01" }]);
    expect(await findDigest(author.actor, "2026-W23", testNow)).toBeNull();
    await recordDigestRead(reader.actor, { week: "2026-W23" }, testNow);
    await recordDigestRead(reader.actor, { week: "2026-W23" }, testNow);
    await recordDigestRead(author.actor, { week: "2026-W23" }, testNow);
    expect(await db.select().from(exposures)).toMatchObject([
      { insightId: bearing.id, personId: reader.id, channel: "digest", day: "2026-06-03" },
    ]);
  });
});

test("a look ahead says the same and leaves nothing behind", async () => {
  expect(await previewDigest(reader.actor, testNow)).toBeNull();
  expect(await renderOwnDigest(reader.actor, testNow)).toBeNull();
  await somethingToSay();
  const ahead = await previewDigest(reader.actor, testNow);
  expect(ahead && counts(ahead)).toEqual([1, 1, 1, 0, 1]);
  expect(ahead?.due.items[0]?.href).toBe("/recall");
  expect((await renderOwnDigest(reader.actor, testNow))?.subject).toContain("“Checkout” starts tomorrow");
  const left = [await cardsOf(reader.id), await db.select().from(digestEditions), await queuedJobs()];
  expect(left).toEqual([[], [], []]);
});
