import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { settings } from "@/db/schema/operation";
import { people } from "@/db/schema/people";
import { slackMembers, slackMessages, slackPaces, slackWorkspaces } from "@/db/schema/slack";
import { card, insight, person, testNow } from "@/tests/support/factories";
import { queuedJobs } from "@/tests/support/inspect";
import { minutesToWait, readAttempts, readDelivery } from "@/tests/support/outbox";
import { due, prefer } from "@/tests/support/reminder-with";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import type { Fault } from "@/tests/support/slack/faults";
import {
  type Installed,
  installedIn,
  linkedPerson,
  queueDm,
  slackVariables,
} from "@/tests/support/slack-outbox";
import { claimDelivery } from "../deliveries/claim-delivery";
import { sweepDeliveries } from "../deliveries/sweep-deliveries";
import { mailQuestions } from "../reminders/mail-questions";
import { findSlackTrouble } from "./find-slack-trouble";
import { noteTrouble } from "./note-trouble";
import { sendQuestions } from "./send-questions";
import { sendSlack } from "./send-slack";

const overrides = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});

let fake: FakeSlack;
let there: FakeWorkspace;
let workspace: Installed;
let ana: Awaited<ReturnType<typeof linkedPerson>>;

beforeAll(async () => {
  fake = await startFakeSlack({ limits: "none" });
});
afterAll(() => fake.stop());
beforeEach(async () => {
  overrides.current = { ...slackVariables(fake), SLACK_CALLS_A_SECOND: 100 };
  fake.faults.clear();
  fake.journal.length = 0;
  there = fake.addWorkspace({ teamId: `T${fake.workspaces.length}`, name: "Harbour" });
  workspace = await installedIn(there);
  ana = await linkedPerson(there, workspace);
});

const send = (deliveryId: string) =>
  sendSlack({ deliveryId }, { worker: "test", signal: new AbortController().signal }, testNow);

async function queued(changes: Parameters<typeof queueDm>[2] = {}) {
  const found = await queueDm(workspace, ana, changes);
  if (!found) throw new Error("Nothing was queued.");
  return found.id;
}

/** Another try now, as when its time has come. */
async function sendAgain(id: string) {
  await db.update(deliveries).set({ nextTryAt: null }).where(eq(deliveries.id, id));
  await db.delete(slackPaces);
  await send(id);
}

const inDm = () => there.messages(there.openDm(ana.slackUserId).id);
const calls = () => fake.journal.map(({ method }) => method);

describe("sendSlack", () => {
  test("posts one message that is found again by its delivery, and remembers where", async () => {
    const id = await queued();
    await Promise.all([send(id), send(id)]);
    await send(id);
    const [message, ...others] = inDm();
    expect(others).toEqual([]);
    expect(message).toMatchObject({
      text: "Hello",
      blocks: [{ type: "section", block_id: id }],
      metadata: { event_payload: { delivery_id: id } },
    });
    expect(await readDelivery(id)).toMatchObject({ lane: "slack", state: "sent", attempt: 1 });
    expect(await db.select().from(slackMessages)).toMatchObject([{ postedTs: message?.ts }]);
    expect(await db.select().from(slackMembers)).toMatchObject([
      { dmChannelId: there.openDm(ana.slackUserId).id },
    ]);
  });

  test("does not need mail: neither a server nor an address that takes any", async () => {
    overrides.current.SMTP_URL = undefined;
    await db.update(people).set({ mailPausedAt: testNow, mailPausedReason: "550 Gone" });
    const id = await queued();
    expect(await queuedJobs()).toEqual([{ name: "send-slack", payload: { deliveryId: id } }]);
    await send(id);
    expect(await readDelivery(id)).toMatchObject({ state: "sent" });
  });

  test("posts nothing while sending is paused after a restore", async () => {
    const value = { reason: "Restored.", at: testNow.toISOString() };
    await db.insert(settings).values({ key: "sendingPaused", value, changedAt: testNow });
    const id = await queued();
    await send(id);
    await sweepDeliveries();
    expect(inDm()).toEqual([]);
    expect(await readDelivery(id)).toMatchObject({ state: "pending", attempt: 0 });
  });

  const lost: [string, Fault, number][] = [
    ["the answer is lost", { kind: "accept-then-reset" }, 1],
    ["the connection ends before anything is heard", { kind: "reset" }, 0],
    ["a page comes instead of an answer", { kind: "html", status: 502 }, 0],
    ["Slack says that something went wrong within", { kind: "error", error: "internal_error" }, 0],
  ];
  test.each(lost)("looks before it posts again where %s", async (_, fault, arrived) => {
    const id = await queued();
    fake.faults.next("chat.postMessage", fault);
    await send(id);
    expect(inDm()).toHaveLength(arrived);
    expect(await readDelivery(id)).toMatchObject({ state: "pending", wasUncertain: true });
    expect(await minutesToWait(id)).toBe(1);
    await sendAgain(id);
    expect(inDm()).toHaveLength(1);
    expect(await readDelivery(id)).toMatchObject({ state: "sent" });
    expect(calls()).toContain("conversations.history");
  });

  test.each([true, false])("a worker that fell silent is looked after, posted: %s", async (posted) => {
    const id = await queued();
    if (posted) {
      await send(id);
      await db.update(deliveries).set({ state: "pending", attempt: 0 });
      await db.execute(sql`delete from delivery_attempts`);
    }
    await claimDelivery(id, "silent", "slack");
    await db.execute(sql`update deliveries set lease_until = now() - interval '1 second'`);
    overrides.current.MAIL_UNCERTAIN = "hold";
    await sweepDeliveries();
    expect(await readDelivery(id)).toMatchObject({ state: "pending", wasUncertain: true });
    await sendAgain(id);
    expect(inDm()).toHaveLength(1);
    expect(await readDelivery(id)).toMatchObject({ state: "sent" });
  });

  test("posts at most once where nobody may look", async () => {
    there.scopes = there.scopes.filter((scope) => scope !== "im:history");
    const id = await queued();
    fake.faults.next("chat.postMessage", { kind: "accept-then-reset" });
    await send(id);
    await sendAgain(id);
    expect(inDm()).toHaveLength(1);
    expect(await readDelivery(id)).toMatchObject({ state: "uncertain" });
  });

  test("waits as long as Slack asks, which is no try", async () => {
    const id = await queued();
    fake.faults.next("chat.postMessage", { kind: "limited", retryAfter: 120 });
    await send(id);
    expect(await readDelivery(id)).toMatchObject({ state: "pending", wasUncertain: false });
    expect(await minutesToWait(id)).toBe(2);
    const other = await queued({ key: "dm:2" });
    await send(other);
    expect(await readDelivery(other)).toMatchObject({ state: "pending", attempt: 0 });
    expect(await minutesToWait(other)).toBe(2);
    expect(await readAttempts()).toMatchObject([{ outcome: "later" }]);
    await sendAgain(id);
    await sendAgain(other);
    expect(inDm()).toHaveLength(2);
  });

  test("a person whom nothing reaches is marked, and nothing more is tried there", async () => {
    for (const user of there.users) user.deleted = user.id === ana.slackUserId;
    const [first, second] = [await queued(), await queued({ key: "dm:2" })];
    await send(first);
    await send(second);
    expect(await readDelivery(first)).toMatchObject({ state: "failed" });
    expect(await readDelivery(second)).toMatchObject({ state: "failed" });
    expect(await db.select().from(slackMembers)).toMatchObject([{ brokenReason: "user_disabled" }]);
    expect(calls()).toEqual(["conversations.open"]);
    expect(await queueDm(workspace, ana, { key: "dm:3" })).toBeNull();
    const { actor } = await person("admin");
    expect(await findSlackTrouble(actor, testNow)).toEqual({ workspace: "Harbour", kind: "unreached" });
    await db.update(slackMembers).set({ brokenReason: "left" });
    expect(await findSlackTrouble(actor, testNow)).toBeNull();
  });

  test("what waits for somebody is not sent to whoever has their account by now", async () => {
    const id = await queued();
    const other = await person();
    await db.update(slackMembers).set({ personId: other.id });
    await send(id);
    expect(await readDelivery(id)).toMatchObject({ state: "failed" });
    expect(await db.select().from(slackMembers)).toMatchObject([{ personId: other.id, brokenAt: null }]);
    expect(calls()).toEqual([]);
  });

  test("what waits for a workspace that has ended fails at once, without a call", async () => {
    const id = await queued();
    await db.update(slackWorkspaces).set({ state: "revoked", sealedToken: null });
    await send(id);
    expect(await readDelivery(id)).toMatchObject({ state: "failed" });
    expect(await db.select().from(slackMembers)).toMatchObject([{ brokenAt: null }]);
    expect(calls()).toEqual([]);
    expect(await queueDm(workspace, ana, { key: "dm:2" })).toBeNull();
  });
});

describe("F10: what somebody is asked", () => {
  const day = "2026-06-03";

  async function asked() {
    const record = await insight((await person("author")).id);
    await due(ana.id, record.id);
    await prefer(ana.id, { questionsBy: "slack" });
    await card(ana.id, record.id);
    await sendQuestions({ personId: ana.id, day }, testNow);
    const [found] = await db.update(deliveries).set({ uselessAt: null }).returning();
    if (!found) throw new Error("Nothing is asked.");
    return found.id;
  }
  const mailed = async () =>
    (await queuedJobs()).filter(({ name }) => name === "mail-questions").map(({ payload }) => payload);

  test.each([
    ["nobody by that name is in Slack any more", { error: "user_disabled" }],
    ["Slack does not know our token any more", { error: "token_revoked" }],
  ])("goes by mail once %s", async (_, { error }) => {
    const id = await asked();
    fake.faults.next("conversations.open", { kind: "error", error });
    await send(id);
    if (error === "token_revoked") {
      expect(await mailed()).toEqual([]);
      there.isInstalled = false;
      await noteTrouble({ workspaceId: workspace.id, code: error }, testNow);
      await sendAgain(id);
    }
    expect(await readDelivery(id)).toMatchObject({ state: "failed" });
    expect(await mailed()).toEqual([{ personId: ana.id, day }]);
    await mailQuestions({ personId: ana.id, day }, testNow);
    const mails = (await db.select().from(deliveries)).filter(({ lane }) => lane === "mail");
    expect(mails).toMatchObject([{ kind: "questions", personId: ana.id }]);
  });
});
