import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { insights } from "@/db/schema/insights";
import { contacts } from "@/db/schema/memory";
import { asks } from "@/db/schema/people";
import { cards } from "@/db/schema/reminders";
import { slackMembers, slackWorkspaces } from "@/db/schema/slack";
import type { Prompt } from "@/domain/insights/content-input";
import { askPerson } from "@/domain/people/asks";
import { answerCard } from "@/domain/reminders/answer-card";
import { choosePreferences } from "@/domain/reminders/choose-preferences";
import { closeCards } from "@/domain/reminders/close-cards";
import { findPreferences } from "@/domain/reminders/find-preferences";
import { mailQuestions } from "@/domain/reminders/mail-questions";
import { pauseQuestions } from "@/domain/reminders/pause-questions";
import { queueQuestions, queueWaitingQuestions } from "@/domain/reminders/queue-questions";
import { takeBackQuestions } from "@/domain/reminders/take-back-questions";
import { card, insight, person, testNow } from "@/tests/support/factories";
import { initiative } from "@/tests/support/initiative-with";
import { queuedJobs } from "@/tests/support/inspect";
import { due, edition, prefer } from "@/tests/support/reminder-with";
import { assertBlocks } from "@/tests/support/slack/blocks";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { newResponseUrl } from "@/tests/support/slack/response-urls";
import { installed, linked, startSlackApp } from "@/tests/support/slack-app";
import { pressCardButton } from "./card-buttons";
import { disconnectAccount } from "./disconnect-account";
import type { InteractionOf } from "./request-shape";
import { sendQuestions } from "./send-questions";
import { sendSlack } from "./send-slack";
import { showQuestions } from "./show-questions";

/** A Wednesday, at 11:00 in Berlin. */
const day = "2026-06-03";

let slack: FakeSlack;
let app: Awaited<ReturnType<typeof startSlackApp>>;
let fake: FakeWorkspace;
let workspace: Awaited<ReturnType<typeof installed>>;
let ines: Awaited<ReturnType<typeof person>>;
let author: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  slack = await startFakeSlack({ domains: ["insights.example.org"], limits: "none" });
  app = await startSlackApp(slack);
  fake = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
  workspace = await installed(fake);
  fake.addUser({ id: "UINES", name: "Ines" });
  fake.addUser({ id: "UBO", name: "Bo" });
  [author, ines] = await Promise.all([person("author"), person()]);
  await linked(workspace.id, "UINES", ines.id);
  await prefer(ines.id, { questionsBy: "slack" });
});

afterEach(async () => {
  await app.stop();
  await slack.stop();
});

type Content = NonNullable<Parameters<typeof insight>[1]>["content"];

async function asked(options: Parameters<typeof card>[2] = {}, content: Content = {}) {
  const record = await insight(author.id, { content });
  await due(ines.id, record.id);
  return { record, ask: await card(ines.id, record.id, options) };
}

const jobs = async (name: string) =>
  (await queuedJobs()).filter((job) => job.name === name).map(({ payload }) => payload);
const ofSlack = () => db.select().from(deliveries).where(eq(deliveries.lane, "slack"));
const cardNow = async (id: string) => (await db.select().from(cards).where(eq(cards.id, id)))[0];

/** Sends the message of the day, by today's clock of the outbox. */
async function send() {
  await sendQuestions({ personId: ines.id, day }, testNow);
  await db.update(deliveries).set({ uselessAt: null });
  for (const { id } of await ofSlack())
    await sendSlack({ deliveryId: id }, { worker: "w", signal: new AbortController().signal }, testNow);
}

/** The message of the day as Slack holds it; valid, or the test fails. */
function shown() {
  const [message, ...more] = fake.messages(fake.openDm("UINES").id);
  expect(more).toEqual([]);
  assertBlocks(message?.blocks, { surface: "message" });
  return { ts: message?.ts ?? "", words: JSON.stringify(message?.blocks), text: message?.text };
}

async function work(now = testNow) {
  await app.work(now);
  for (const payload of await jobs("slack-card")) await showQuestions(payload as { deliveryId: string }, now);
}

async function press(actionId: string, choice: Parameters<FakeWorkspace["press"]>[3] = {}, now = testNow) {
  await fake.press("UINES", { channelId: fake.openDm("UINES").id, ts: shown().ts }, actionId, choice);
  await work(now);
  return shown().words;
}

test("a question is asked, shown, graded once whatever is repeated, and taken back on the same day", async () => {
  const { record, ask } = await asked();
  await send();
  const first = shown();
  expect(first.text).toBe("A question: How many plans first?");
  expect(first.words).toContain("Asked because your team is likely to need it");
  expect(first.words).not.toContain(record.statement);
  const answer = await press("card.show");
  expect((await cardNow(ask.id))?.openedAt).not.toBeNull();
  for (const words of [
    ...["Two.", record.statement, "●●●○ Moderate certainty", "Tested with new customers only."],
    `/insights/${record.slug}`,
  ])
    expect(answer).toContain(words);
  expect(
    [...answer.matchAll(/"text":"(Knew it|Roughly|Forgot|Not for me|Not now)"/g)].map(([, w]) => w),
  ).toEqual([...["Knew it", "Roughly", "Forgot", "Not for me", "Not now"]]);
  const stale = shown().ts;
  const outcome = await press("card.answer.roughly");
  expect(outcome).toMatch(/You said “Roughly”\. You are asked about it again on \d+ \w+ 2026\./);
  const [contact] = await db.select().from(contacts);
  expect(contact).toMatchObject({ channel: "slack", grade: "roughly", day });
  // Somebody else's window, or a second finger.
  await pressAgain(ask.id, stale, "card.answer.forgot");
  expect(shown().words).toContain("You said “Roughly”.");
  expect(await db.select().from(contacts)).toHaveLength(1);
  expect(await press("card.undo")).toContain("Knew it");
  expect((await cardNow(ask.id))?.state).toBe("open");
  expect((await ofSlack())[0]?.state).toBe("sent");
});

/** A press of something that does not stand there any more. */
async function pressAgain(cardId: string, ts: string, actionId: string, more: object = {}, userId = "UINES") {
  const channel = fake.openDm("UINES").id;
  const pressed = {
    ...{ type: "block_actions", team: { id: "T1" }, user: { id: userId }, enterprise: null },
    actions: [
      { action_id: actionId, block_id: "b", value: cardId, action_ts: "1780477200.000100", type: "button" },
    ],
    container: { type: "message", channel_id: channel, message_ts: ts },
    ...more,
  } as InteractionOf<"block_actions">;
  await pressCardButton(workspace, pressed, testNow);
  await work();
}

test("a day with several rings once: one after the other, and what else is asked comes along", async () => {
  await db.transaction((tx) =>
    askPerson(
      tx,
      {
        personId: ines.id,
        kind: "took-over",
        subjectId: author.id,
        sentence: "Look <!channel>.",
        href: "/x",
      },
      testNow,
    ),
  );
  const live = await initiative(ines.id, { title: "Rebuild sign-up", kickoffOn: "2026-06-09" });
  const one = await asked({ reason: "live", initiativeId: live.id });
  await asked({}, { prompts: [{ ...prompt, id: "q1", question: "What of *prices*?" }] });
  await send();
  expect(shown().text).toBe("2 questions, beginning with: How many plans first?");
  for (const words of [
    "“Rebuild sign-up” kicks off",
    "One more question after this one.",
    "Look &lt;!channel&gt;.",
  ])
    expect(shown().words).toContain(words);
  expect(shown().words).not.toContain("prices");
  const put = await press("card.snooze", { option: `${one.ask.id}:after-kickoff` });
  expect(put).toContain("it comes again on 10 June 2026");
  expect(put).toContain("What of *prices*?");
  await press("card.show");
  const done = await press("card.answer.not-for-me");
  expect(done).toContain("You said “Not for me”.");
  expect(done.match(/card\.undo/g)).toHaveLength(2);
  await db.update(asks).set({ closedAt: testNow });
  const later = new Date("2026-06-04T09:00:00Z");
  expect(await press("card.undo", { value: one.ask.id }, later)).not.toContain("card.undo");
  expect(shown().words).not.toContain("Look");
  expect((await cardNow(one.ask.id))?.state).toBe("snoozed");
});

const prompt: Prompt = {
  ...{ id: "q1", question: "How many plans first?", answer: "Two." },
  ...{ kind: "free", choices: [], rightChoiceId: "", accepted: [] },
};
const choices = [
  { id: "c1", text: "Two" },
  { id: "c2", text: "S".repeat(300) },
];

describe("a checked question", () => {
  test("is chosen from before its answer is shown", async () => {
    const { ask } = await asked(
      { isChecked: true },
      {
        prompts: [{ ...prompt, kind: "choices", choices, rightChoiceId: "c1" }],
      },
    );
    await send();
    expect(shown().words).not.toContain("card.show");
    expect(await press("card.choose.1")).toContain("That is not it.");
    expect(await cardNow(ask.id)).toMatchObject({ given: "c2", isRight: false, state: "open" });
  });

  test("is typed before its answer is shown", async () => {
    const { ask } = await asked(
      { isChecked: true },
      {
        prompts: [{ ...prompt, kind: "short", accepted: ["two"] }],
      },
    );
    await send();
    const typed = { [`given.${ask.id}`]: { given: { type: "plain_text_input", value: " Two " } } };
    await pressAgain(ask.id, shown().ts, "card.show", { state: { values: typed } });
    expect(shown().words).toContain("That is right.");
    expect(await cardNow(ask.id)).toMatchObject({ given: "Two", isRight: true });
  });
});

test("a stranger's press changes nothing and says so to them alone", async () => {
  const { ask } = await asked();
  await send();
  const bo = await person();
  await linked(workspace.id, "UBO", bo.id);
  const channel = fake.addChannel({ name: "growth", members: ["UBO"] }).id;
  for (const [userId, words] of [
    ["UBO", "somebody else’s"],
    ["UGONE", "connected with Tidemark"],
  ] as const) {
    const before = slack.journal.length;
    const response_url = newResponseUrl(slack.state, { teamId: "T1", channelId: channel, userId });
    await pressAgain(ask.id, shown().ts, "card.answer.knew", { response_url }, userId);
    expect(JSON.stringify(fake.ephemerals(channel, userId))).toContain(words);
    expect(slack.journal.slice(before).filter(({ method }) => method === "chat.update")).toEqual([]);
  }
  expect(await cardNow(ask.id)).toMatchObject({ state: "open", openedAt: null });
});

test("what is done elsewhere shows in the message", async () => {
  const { ask } = await asked();
  const other = await asked({ promptId: "q2" });
  await send();
  await answerCard(ines.actor, { cardId: ask.id, grade: "knew" }, testNow);
  await work();
  expect(shown().words).toContain("You said “Knew it”.");
  await pauseQuestions(ines.actor, { span: "week", until: "" }, testNow);
  await work();
  expect(shown().words).toContain("A question was taken back");
  expect((await cardNow(other.ask.id))?.state).toBe("withdrawn");
});

test("nothing is drawn anew for an account that its person has disconnected, or that is another's", async () => {
  const { ask } = await asked();
  await send();
  const before = shown().words;
  await disconnectAccount(ines.actor, { workspaceId: workspace.id }, testNow);
  await answerCard(ines.actor, { cardId: ask.id, grade: "knew" }, testNow);
  await work();
  expect(shown().words).toBe(before);
  const bo = await person();
  await db.update(slackMembers).set({ personId: bo.id, brokenAt: null, brokenReason: null });
  await work();
  expect(shown().words).toBe(before);
});

test("an answer that was looked at and never graded was read in Slack", async () => {
  const { ask } = await asked();
  await send();
  await press("card.show");
  await closeCards(new Date("2026-06-11T09:00:00Z"));
  expect((await cardNow(ask.id))?.state).toBe("read");
  expect((await db.select().from(contacts))[0]).toMatchObject({ channel: "slack", grade: "read" });
});

describe("by which way", () => {
  const queue = async () => {
    const all = await db.select({ id: cards.id }).from(cards);
    await db.transaction((tx) =>
      queueQuestions(
        tx,
        all.map(({ id }) => id),
      ),
    );
    return { mail: await jobs("mail-questions"), slack: await jobs("slack-questions") };
  };
  const broken = async () =>
    void (await db.update(slackMembers).set({ brokenAt: testNow, brokenReason: "account_inactive" }));

  const changeWorkspace = async (values: Partial<typeof slackWorkspaces.$inferInsert>) =>
    void (await db.update(slackWorkspaces).set(values));
  const hide = async () => void (await db.update(insights).set({ visibility: "restricted" }));

  test.each([
    ["by Slack", async () => {}, "slack"],
    ["by mail where it does not reach them", broken, "mail"],
    ["by mail where Tidemark was removed", () => changeWorkspace({ state: "uninstalled" }), "mail"],
    ["by mail where it may not write", () => changeWorkspace({ scopes: ["commands"] }), "mail"],
    ["by mail where no Slack is configured", () => app.stop(), "mail"],
  ])("%s", async (_, happen: () => Promise<unknown>, way) => {
    await asked();
    await happen();
    const payload = { personId: ines.id, day };
    expect(await queue()).toEqual({ mail: [], slack: [], [way]: [payload] });
    // Whichever job runs, one message of the right way is written.
    await sendQuestions(payload, testNow);
    await mailQuestions(payload, testNow);
    await sendQuestions(payload, testNow);
    expect((await db.select().from(deliveries)).map(({ lane }) => lane)).toEqual([way]);
  });

  test("what Slack refuses for good goes by mail, once", async () => {
    await asked();
    await sendQuestions({ personId: ines.id, day }, testNow);
    await db.update(deliveries).set({ state: "failed" });
    await broken();
    await db.transaction((tx) => queueWaitingQuestions(tx, ines.id, testNow));
    expect(await jobs("mail-questions")).toEqual([{ personId: ines.id, day }]);
    await mailQuestions({ personId: ines.id, day }, testNow);
    const states = await db.select({ lane: deliveries.lane, state: deliveries.state }).from(deliveries);
    expect(states).toContainEqual({ lane: "mail", state: "kept" });
  });

  test.each([
    ["before their hours", async () => {}, "2026-06-03T06:29:00Z"],
    ["on the day of their digest", () => edition(ines.id, { day, state: "composed" }), undefined],
    ["of a record they may not read", hide, undefined],
    ["to whoever stopped", () => prefer(ines.id, { stoppedAt: testNow }), undefined],
    ["of what they opened already", () => db.update(cards).set({ openedAt: testNow }), undefined],
  ])("nothing %s", async (_, happen: () => Promise<unknown>, at = testNow.toISOString()) => {
    await asked();
    await happen();
    await sendQuestions({ personId: ines.id, day }, new Date(at));
    expect(await ofSlack()).toEqual([]);
  });

  test.each([
    ["paused", () => pauseQuestions(ines.actor, { span: "week", until: "" }, testNow)],
    ["chose mail", () => choosePreferences(ines.actor, chosen("mail"), testNow)],
    ["may not read it any more", hide],
  ])("what waits is not sent to whoever %s meanwhile", async (reason, happen: () => Promise<unknown>) => {
    await asked();
    await sendQuestions({ personId: ines.id, day }, testNow);
    await happen();
    const [waiting] = await ofSlack();
    await takeBackQuestions({ deliveryId: waiting?.id ?? "" }, testNow);
    expect((await ofSlack())[0]?.state).toBe("cancelled");
    expect(await jobs("mail-questions")).toHaveLength(reason === "chose mail" ? 1 : 0);
  });
});

const chosen = (questionsBy: "mail" | "slack") => ({
  ...{
    cap: 3,
    days: [2, 3, 4, 5],
    askFrom: "08:30",
    askUntil: "17:00",
    questionsBy,
    asksBy: "mail" as const,
  },
  ...{ timeZone: "Europe/Berlin", locale: "en-GB" },
});

test("only whoever is known in Slack can choose it", async () => {
  const bo = await person();
  await expect(choosePreferences(bo.actor, chosen("slack"), testNow)).rejects.toThrow("Connect your Slack");
  await linked(workspace.id, "UBO", bo.id);
  await choosePreferences(bo.actor, chosen("slack"), testNow);
  expect(await findPreferences(bo.id)).toMatchObject({ questionsBy: "slack", slack: "reached" });
});
