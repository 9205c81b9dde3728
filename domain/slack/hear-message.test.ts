import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { initiatives, occasions } from "@/db/schema/initiatives";
import { insightLinks, insights } from "@/db/schema/insights";
import { slackAnswers, slackMentions, slackMessages } from "@/db/schema/slack";
import { completeContent, insight, person, testNow } from "@/tests/support/factories";
import { initiative, match } from "@/tests/support/initiative-with";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { assertBlocks } from "@/tests/support/slack/blocks";
import { configureSlack, forgetSlack } from "@/tests/support/slack/configure-slack";
import { slackChannel, slackMember, slackWorkspace } from "@/tests/support/slack-with";
import { answerMention } from "./answer-mention";
import { hearMessage } from "./hear-message";
import { listenHere, listenIn, stopListeningHere } from "./listen-in";
import { renewAnswer } from "./renew-answer";
import type { EventOf } from "./request-shape";

const day = 24 * 60 * 60 * 1000;
const later = (ms: number) => new Date(testNow.getTime() + ms);

let workspace: Awaited<ReturnType<typeof slackWorkspace>>;
let owner: Awaited<ReturnType<typeof person>>;
// Nothing is called here: what is posted stays in the outbox.
const unused = { clientId: "1.1", clientSecret: "unused", signingSecret: "unused" };
beforeEach(async () => {
  configureSlack({ url: "http://127.0.0.1:1", credentials: unused });
  workspace = await slackWorkspace();
  owner = await person("author");
});

afterAll(forgetSlack);

type Message = EventOf<"message">;
const said = (text: string, changes: Partial<Message> = {}): Message => ({
  type: "message",
  channel: "C1",
  channel_type: "channel",
  ts: "1780477200.000100",
  user: "U1",
  text,
  ...changes,
});
const hear = (event: Message, now = testNow, isExtShared = false) =>
  hearMessage(workspace, { event, isExtShared }, now);
const mentions = () => db.select().from(slackMentions);
const answerJobs = async () =>
  (await queuedJobs()).filter(({ name }) => name === "answer-mention").map(({ payload }) => payload);

/** A message that spoke of a live initiative in a channel that listens. */
async function listening(options: Parameters<typeof initiative>[1] = {}) {
  await slackChannel(workspace.id, { isListening: true });
  return initiative(owner.id, {
    title: "Rebuild sign-up",
    stage: "active",
    keywords: ["onboarding"],
    ...options,
  });
}

test("an initiative that is spoken of comes up, once for a message and a day, and nothing of what was said stays", async () => {
  const made = await listening();
  const secret = "We should rebuild   SIGN-UP before the harvest";
  await hear(said(secret));
  await hear(said(secret));
  await hear(said("Onboarding again", { ts: "1780477201.000100" }));
  expect(await mentions()).toHaveLength(2);
  const told = await db.select().from(occasions).where(eq(occasions.initiativeId, made.id));
  expect(told.map(({ kind, note }) => ({ kind, note }))).toEqual([{ kind: "mentioned", note: "#payments" }]);
  const place = { workspaceId: workspace.id, channelId: "C1", initiativeId: made.id };
  expect(await answerJobs()).toEqual([{ ...place, messageTs: "1780477200.000100" }]);
  const kept = JSON.stringify([await mentions(), told, await queuedJobs(), await auditTrail()]);
  expect(kept).not.toContain("harvest");
});

test.each([
  ["a program", { bot_id: "B1" }],
  ["our own app", { app_id: "A1" }],
  ["our own user", { user: "UBOT" }],
  ["hidden", { hidden: true }],
  ["somebody joining", { subtype: "channel_join" }],
  ["a changed topic", { subtype: "channel_topic" }],
  ["other words", { text: "Rebuilding nothing, signing up nobody" }],
  ["another channel", { channel: "C2" }],
])("%s is passed over", async (_, changes) => {
  await listening();
  await hear(said("Rebuild sign-up", changes));
  expect(await mentions()).toEqual([]);
});

test.each([
  ["not switched on", { isListening: false }],
  ["archived", { isArchived: true }],
  ["shared with another company", { isShared: true }],
  ["left", { leftAt: testNow }],
])("a channel that is %s is not listened to", async (_, channel) => {
  await slackChannel(workspace.id, { isListening: true, ...channel });
  await initiative(owner.id, { title: "Rebuild sign-up" });
  await hear(said("Rebuild sign-up"));
  expect(await mentions()).toEqual([]);
});

test("what is said in a block, an attachment, a link's label or with Slack's escapes is heard", async () => {
  await slackChannel(workspace.id, { isListening: true });
  await initiative(owner.id, { title: "R&D budget", keywords: ["one", "two", "three"] });
  const section = { type: "section", text: { type: "mrkdwn", text: "about two" } };
  const spoken = [
    said("The R&amp;D budget"),
    said("", { blocks: [{ type: "rich_text", elements: [{ elements: [{ type: "text", text: "one" }] }] }] }),
    said("", { attachments: [{ blocks: [section] }] }),
    said("see <https://example.org/x|three of them>", { subtype: "thread_broadcast", thread_ts: "1.0" }),
  ];
  for (const [index, event] of spoken.entries()) await hear({ ...event, ts: `178047720${index}.1` });
  expect((await mentions()).map(({ messageTs }) => messageTs).toSorted()).toEqual([
    ...["1780477200.1", "1780477201.1", "1780477202.1", "1780477203.1"],
  ]);
  await hear(said(`${"x ".repeat(2001)} two`, { ts: "5.1" }));
  expect(await mentions()).toHaveLength(4);
});

test("an edit changes what is noted and answers nothing; a deleted message leaves nothing", async () => {
  const made = await listening();
  const other = await initiative(owner.id, { title: "Fewer plans" });
  await hear(said("Rebuild sign-up"));
  const edited = (text: string) =>
    said("", { subtype: "message_changed", hidden: true, message: { ts: said("").ts, text } });
  await hear({ ...edited("Fewer plans, I mean"), ts: "9.9" });
  expect((await mentions()).map(({ initiativeId }) => initiativeId)).toEqual([other.id]);
  expect(await answerJobs()).toMatchObject([{ initiativeId: made.id }]);
  await hear(said("", { subtype: "message_deleted", hidden: true, deleted_ts: said("").ts, ts: "9.9" }));
  expect(await mentions()).toEqual([]);
});

test("a restricted initiative comes up for those on it, and is never answered", async () => {
  const made = await listening({ visibility: "restricted" });
  await hear(said("Rebuild sign-up"));
  expect(await db.select().from(occasions).where(eq(occasions.initiativeId, made.id))).toHaveLength(1);
  expect(await answerJobs()).toEqual([]);
});

test("of many messages at once one is answered, and the next after 14 days", async () => {
  await listening();
  const stamps = Array.from({ length: 6 }, (_, index) => `178047720${index}.5`);
  await Promise.all(stamps.map((ts) => hear(said("Rebuild sign-up", { ts }))));
  expect(await db.select().from(slackAnswers)).toHaveLength(1);
  expect(await answerJobs()).toHaveLength(1);
  await hear(said("Onboarding", { ts: "2.2" }), later(14 * day));
  expect(await db.select().from(slackAnswers)).toMatchObject([{ answeredAt: testNow }]);
  await hear(said("Onboarding", { ts: "3.3" }), later(14 * day + 1));
  expect(await db.select().from(slackAnswers)).toMatchObject([{ answeredAt: later(14 * day + 1) }]);
});

test("what a private channel is called is not told to the readers of an initiative", async () => {
  await slackChannel(workspace.id, { isListening: true, isPrivate: true, name: "layoffs" });
  const made = await initiative(owner.id, { title: "Rebuild sign-up", stage: "active" });
  await hear(said("Rebuild sign-up"));
  const told = await db.select().from(occasions).where(eq(occasions.initiativeId, made.id));
  expect(told).toMatchObject([{ kind: "mentioned", note: "a private channel in Slack" }]);
  expect(JSON.stringify(told)).not.toContain("layoffs");
});

test("an answer that waits is sent as everybody may read it by then, or taken back", async () => {
  const made = await listening();
  const [open, soon] = [await insight(owner.id), await insight(owner.id)];
  for (const { id } of [open, soon]) await match(made.id, id, { state: "accepted" });
  const place = { workspaceId: workspace.id, channelId: "C1", initiativeId: made.id };
  await db.insert(slackAnswers).values({ ...place, answeredAt: testNow });
  await answerMention({ ...place, messageTs: said("").ts }, testNow);
  const [waiting] = await db.select().from(slackMessages);
  const deliveryId = waiting?.deliveryId ?? "";
  const now = async () => {
    await renewAnswer({ deliveryId }, testNow);
    const [message] = await db.select().from(slackMessages);
    const [delivery] = await db.select().from(deliveries);
    return { state: delivery?.state, words: JSON.stringify([message?.blocks, delivery?.text]) };
  };
  const restrict = (id: string) =>
    db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, id));
  const links = [open, soon].map(({ key }) => key);
  expect(links.filter((key) => JSON.stringify(waiting?.blocks).includes(key))).toEqual(links);
  await restrict(soon.id);
  const { state, words } = await now();
  expect([state, ...links.map((key) => words.includes(key))]).toEqual(["pending", true, false]);
  await stopListeningHere({ kind: "system", name: "slack" }, place);
  expect((await now()).state).toBe("cancelled");
});

test("the answer holds three open insights at most, what was accepted first and what contradicts it beside it", async () => {
  const made = await listening();
  const write = (statement: string, options: Parameters<typeof insight>[1] = {}) =>
    insight(owner.id, { content: completeContent({ statement }), ...options });
  const weak = await write("Plans confuse <!channel>");
  const accepted = await write("Comparing costs time");
  const against = await write("Comparing costs nothing");
  const secret = await write("Nobody may know", { visibility: "restricted" });
  const fourth = await write("A fourth one");
  await match(made.id, weak.id, { score: 0.7 });
  await match(made.id, accepted.id, {
    score: 0.5,
    state: "accepted",
    decidedById: owner.id,
    decidedAt: testNow,
  });
  await match(made.id, secret.id, { score: 0.9 });
  await match(made.id, fourth.id, { score: 0.6 });
  await db.insert(insightLinks).values({ fromId: against.id, toId: accepted.id, kind: "contradicts" });
  await hear(said("Rebuild sign-up"));
  const [mention] = (await answerJobs()) as Parameters<typeof answerMention>[0][];
  if (!mention) throw new Error("Nothing is to be answered.");
  await answerMention(mention, testNow);
  expect(await db.select().from(slackMessages)).toEqual([]);
  await db.update(occasions).set({ matchedAt: testNow });
  await answerMention(mention, later(2000));
  await answerMention(mention, later(2000));
  const posted = await db.select().from(slackMessages);
  expect(posted).toMatchObject([{ channelId: "C1", threadTs: said("").ts, slackUserId: null }]);
  const words = JSON.stringify(posted[0]?.blocks);
  expect(words.indexOf("Comparing costs time")).toBeLessThan(words.indexOf("Comparing costs nothing"));
  expect(words).toContain("Plans confuse &lt;!channel&gt;");
  expect(words).not.toMatch(/Nobody may know|A fourth one/);
  assertBlocks(posted[0]?.blocks ?? [], { surface: "message" });
});

test("where nothing is known nothing is posted, and the 14 days do not begin", async () => {
  const made = await listening();
  await hear(said("Rebuild sign-up"));
  await db.update(occasions).set({ matchedAt: testNow });
  const mention = {
    workspaceId: workspace.id,
    channelId: "C1",
    messageTs: said("").ts,
    initiativeId: made.id,
  };
  await answerMention(mention, testNow);
  expect(await db.select().from(slackMessages)).toEqual([]);
  expect(await db.select().from(slackAnswers)).toEqual([]);
  await db.update(initiatives).set({ stage: "dropped" });
  await hear(said("Rebuild sign-up", { ts: "2.2" }));
  expect(await db.select().from(slackAnswers)).toEqual([]);
});

test("administrators decide where it listens, connected people in their channel switch it on, and whoever likes ends it", async () => {
  await slackChannel(workspace.id);
  await slackMember(workspace.id, owner.id);
  const place = { workspaceId: workspace.id, channelId: "C1" };
  await expect(listenIn(owner.actor, { ...place, isListening: true })).rejects.toThrow(/may not/);
  await listenHere(owner.actor, place);
  await listenHere(owner.actor, place);
  await stopListeningHere({ kind: "system", name: "slack" }, place);
  expect((await auditTrail()).map(({ action, actorId }) => ({ action, actorId }))).toEqual([
    { action: "slack-channel.listening-begun", actorId: owner.id },
    { action: "slack-channel.listening-ended", actorId: "slack" },
  ]);
});
