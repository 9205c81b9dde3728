import { DrizzleQueryError, sql } from "drizzle-orm";
import postgres from "postgres";
import { beforeEach, expect, test, vi } from "vitest";
import { errorFacts, log } from "@/config/log";
import { db } from "@/db/client";
import { promptDb } from "@/db/prompt-client";
import { slackInbox, slackWorkspaces } from "@/db/schema/slack";
import { seal } from "@/domain/slack/seal";
import { testNow } from "@/tests/support/factories";
import {
  eventBody,
  interactionBody,
  type SlackDoor,
  type SlackSample,
  signedHeaders,
  slackSamples,
} from "@/tests/support/slack-requests";
import * as commands from "./commands/route";
import * as events from "./events/route";
import * as interactivity from "./interactivity/route";

const secret = "8f742231b10e8888abcd99yyyzzz85a5";
const configured = { SLACK_CLIENT_ID: "1.2", SLACK_CLIENT_SECRET: "none", SLACK_SIGNING_SECRET: secret };
const overrides = vi.hoisted(() => ({ current: {} as Record<string, string | undefined> }));
vi.mock("@/config/environment", async (importOriginal) => {
  const real = await importOriginal<typeof import("@/config/environment")>();
  return { ...real, environment: () => ({ ...real.environment(), ...overrides.current }) };
});
const callSlack = vi.hoisted(() => vi.fn());
vi.mock("@/domain/slack/slack-client", () => ({ callSlack, callSlackWith: callSlack }));
const firstView = vi.hoisted(() => vi.fn());
vi.mock("@/domain/slack/first-view", () => ({ firstView, viewAfter: () => null }));
const wrongFields = vi.hoisted(() => vi.fn());
vi.mock("@/domain/slack/save-as-insight", () => ({
  wrongFields,
  offerDraft: vi.fn(),
  takeSubmission: vi.fn(),
}));

const doors = { events, commands, interactivity };
const everyDoor = Object.keys(doors) as SlackDoor[];

beforeEach(async () => {
  overrides.current = { ...configured };
  firstView.mockReset().mockReturnValue({ type: "modal", title: "Looking" });
  wrongFields.mockReset().mockReturnValue(null);
  callSlack.mockReset().mockResolvedValue({ ok: true, view: { id: "V1", hash: "1.a" } });
  await db.insert(slackWorkspaces).values({
    ...{ id: "019a0000-0000-7000-8000-000000000001", teamId: "T00000001", name: "Tidewater" },
    ...{ appId: "A00000001", botUserId: "U00000009", scopes: ["commands"], installedAt: testNow },
    sealedToken: seal("xoxb-1", "019a0000-0000-7000-8000-000000000001"),
  });
});

const seconds = () => Math.floor(Date.now() / 1000);
const signed = (body: string) => signedHeaders(body, secret, seconds());

const post = (to: SlackDoor, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  doors[to].POST(new Request(`http://127.0.0.1:3000/api/slack/${to}`, { method: "POST", body, headers }));
const send = ({ to, body }: Pick<SlackSample, "to" | "body">) => post(to, body, signed(body));

const inbox = () => db.select().from(slackInbox);
const jobs = () =>
  db.execute<{ key: string; late: boolean; payload: unknown }>(sql`
    select j.key, j.run_at > now() as late, p.payload from graphile_worker.jobs j
    join graphile_worker._private_jobs p using (id)
    where j.task_identifier = 'take-slack' order by j.key`);

test("S1: what Slack did not sign just now is refused at every address before anybody reads it", async () => {
  const asking = vi.spyOn(promptDb, "execute");
  const [parsing, reading] = [vi.spyOn(JSON, "parse"), vi.spyOn(URLSearchParams.prototype, "get")];
  const body = "payload=%7B%22a%22%3A1%7D&text=caf%C3%A9+ok";
  const now = seconds();
  const right = signedHeaders(body, secret, now);
  const altered = (change: (signature: string) => string) => ({
    ...right,
    "x-slack-signature": change(right["x-slack-signature"]),
  });
  const calls: [string, Record<string, string>][] = [
    [body, {}],
    [body, { "x-slack-request-timestamp": String(now) }],
    [body, { "x-slack-signature": right["x-slack-signature"] }],
    [body, altered((text) => (text.endsWith("0") ? text.replace(/0$/, "1") : text.replace(/.$/, "0")))],
    [body, altered((text) => text.slice(0, -1))],
    [body, altered((text) => `${text}0`)],
    [body, altered((text) => text.toUpperCase())],
    [body, altered((text) => text.replace("v0=", "v1="))],
    [body, altered(() => "v0=é")],
    [body, signedHeaders(body, `${secret}x`, now)],
    [body, signedHeaders(body, secret, now - 302)],
    [body, signedHeaders(body, secret, now + 302)],
    [body, { ...right, "x-slack-request-timestamp": String(now - 1) }],
    [body, { ...right, "x-slack-request-timestamp": `${now}.0` }],
    [`${body} `, right],
    // The same form, encoded anew.
    [new URLSearchParams(body).toString().replace("+", "%20"), right],
    ["x".repeat(1024 * 1024), right],
  ];
  for (const to of everyDoor)
    for (const [sent, headers] of calls) {
      const answer = await post(to, sent, headers);
      expect([to, headers, answer.status]).toEqual([to, headers, 401]);
    }
  const parsed = parsing.mock.calls.map(([text]) => text);
  const others = [...asking.mock.calls, ...reading.mock.calls];
  vi.restoreAllMocks();
  expect(others).toEqual([]);
  expect(parsed.filter((text) => text === '{"a":1}' || calls.some(([sent]) => sent === text))).toEqual([]);
  expect([await inbox(), await jobs()]).toEqual([[], []]);
});

test("S1: what Slack signed is taken whatever the case of its headers, and up to a megabyte", async () => {
  const now = seconds();
  const body = JSON.stringify({ type: "url_verification", challenge: "abc" });
  for (const at of [now - 290, now, now + 290]) {
    const headers = Object.fromEntries(
      Object.entries(signedHeaders(body, secret, at)).map(([name, value]) => [name.toUpperCase(), value]),
    );
    const answer = await post("events", body, headers);
    expect([answer.status, await answer.json()]).toEqual([200, { challenge: "abc" }]);
  }
  for (const to of everyDoor) {
    const long = "x".repeat(1024 * 1024 + 1);
    expect((await post(to, long, signed(long))).status).toBe(413);
  }
});

test("S2: every shape has its outcome, and what is to be done is kept as one job", async () => {
  const samples = slackSamples(1);
  for (const sample of samples) {
    const answer = await send(sample);
    expect([sample.name, answer.status]).toEqual([sample.name, 200]);
    const text = await answer.text();
    if (sample.name === "url_verification") expect(JSON.parse(text)).toEqual({ challenge: "3eZbrw1a" });
    else if (sample.name === "a command without its fields")
      expect(JSON.parse(text)).toMatchObject({ response_type: "ephemeral" });
    else expect(text).toBe("");
  }
  const kept = samples.filter(({ isKept }) => isKept).length;
  const rows = await inbox();
  expect(rows).toHaveLength(kept);
  expect((await jobs()).map(({ payload }) => (payload as { key: string }).key).toSorted()).toEqual(
    rows.map(({ key }) => key).toSorted(),
  );
  expect(rows.every(({ teamId, enterpriseId }) => teamId === "T00000001" && enterpriseId === "")).toBe(true);
  expect(JSON.stringify(rows)).not.toContain("verification-token");
  const [limited] = await db.select({ at: slackWorkspaces.limitedAt }).from(slackWorkspaces);
  expect(limited?.at).toBeInstanceOf(Date);
});

test("S2: what is signed but makes no sense is refused for good, and so is every other method", async () => {
  for (const [to, body] of [
    ["events", ""],
    ["events", "{"],
    ["events", "[]"],
    ["events", '{"type":"event_callback"}'],
    ["events", '{"type":"other"}'],
    ["interactivity", ""],
    ["interactivity", "payload=%7B"],
  ] as const)
    expect([to, body, (await send({ to, body })).status]).toEqual([to, body, 400]);
  for (const to of everyDoor)
    for (const method of ["GET", "PUT", "PATCH", "DELETE"] as const)
      expect((await doors[to][method]()).status).toBe(404);
  expect(await inbox()).toEqual([]);
});

test("S3: each thing delivered four times at once, and again once it is done, has one effect", async () => {
  const samples = slackSamples(2).filter(({ isKept }) => isKept);
  await Promise.all(samples.flatMap((sample) => [1, 2, 3, 4].map(() => send(sample))));
  const rows = await inbox();
  expect(rows).toHaveLength(samples.length);
  expect(await jobs()).toHaveLength(samples.length);
  expect(callSlack).toHaveBeenCalledTimes(1);
  await db.update(slackInbox).set({ doneAt: testNow, content: null });
  await db.execute(sql`
    select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs`);
  await Promise.all(samples.map(send));
  expect(await jobs()).toEqual([]);
  expect((await inbox()).every(({ doneAt, content }) => doneAt !== null && content === null)).toBe(true);
});

test("S3: a message that comes as two events is one, and a change of it another", async () => {
  const message = { type: "message", channel: "C1", ts: "1764000001.000100", user: "U1", text: "hello" };
  const tell = (id: string, changes: object, around = {}) =>
    send({ to: "events", body: eventBody(id, { ...message, ...changes }, around) });
  await tell("1", {});
  await tell("2", { subtype: "thread_broadcast", thread_ts: "1764000000.000100" });
  await tell("3", { subtype: "message_changed", message: { ts: message.ts } });
  await tell("4", {}, { team_id: "T00000002" });
  expect((await inbox()).map(({ key }) => key).toSorted()).toEqual([
    "message/T00000001/C1/1764000001.000100/",
    "message/T00000001/C1/1764000001.000100/message_changed",
    "message/T00000002/C1/1764000001.000100/",
  ]);
});

test("an event in a channel that companies share belongs to the workspace that Tidemark is in", async () => {
  const around = {
    ...{ team_id: "T0STRANGE", is_ext_shared_channel: true },
    authorizations: [{ team_id: "T00000001", enterprise_id: "E1", user_id: "U00000009", is_bot: true }],
  };
  await send({ to: "events", body: eventBody("1", { type: "channel_archive", channel: "C1" }, around) });
  expect(await inbox()).toMatchObject([
    { teamId: "T00000001", enterpriseId: "E1", content: { isExtShared: true } },
  ]);
});

const shortcut = interactionBody({
  ...{ type: "message_action", callback_id: "find_related", trigger_id: "1.2.3", response_url: "" },
  ...{ channel: { id: "C1" }, message: { ts: "1.1", text: "what do we know?" } },
});

test("a shortcut's view is opened while Slack waits, and only then the work on it begins", async () => {
  callSlack.mockImplementation(async () => {
    expect(await jobs()).toMatchObject([{ late: true }]);
    return { ok: true, view: { id: "V1", hash: "1.a" } };
  });
  expect((await send({ to: "interactivity", body: shortcut })).status).toBe(200);
  expect(callSlack.mock.calls).toMatchObject([
    [{ id: "019a0000-0000-7000-8000-000000000001" }, "views.open", { trigger_id: "1.2.3" }],
  ]);
  expect(await jobs()).toMatchObject([{ late: false }]);
  expect(await inbox()).toMatchObject([{ content: { view: { id: "V1", hash: "1.a" } } }]);
});

test("a shortcut is kept when its view cannot be opened, and needs none where Tidemark is not installed", async () => {
  callSlack.mockRejectedValue(new Error("no answer"));
  expect((await send({ to: "interactivity", body: shortcut })).status).toBe(200);
  expect(await jobs()).toMatchObject([{ late: true }]);
  await db.update(slackWorkspaces).set({ state: "revoked" });
  const other = shortcut.replace("1.2.3", "1.2.4");
  expect((await send({ to: "interactivity", body: other })).status).toBe(200);
  expect(callSlack).toHaveBeenCalledTimes(1);
});

test("what is wrong in a submitted view is answered at once and kept only when it is right", async () => {
  const submission = slackSamples(3).find(({ name }) => name === "a submitted view");
  if (!submission) throw new Error("There is no such sample.");
  wrongFields.mockReturnValueOnce({ title: "Give it a title." });
  const refused = await send(submission);
  expect(await refused.json()).toEqual({ response_action: "errors", errors: { title: "Give it a title." } });
  expect(await inbox()).toEqual([]);
  expect(await (await send(submission)).text()).toBe("");
  expect(await inbox()).toHaveLength(1);
});

test("while the inbox cannot be written Slack is asked to send again, and what it sends again counts once", async () => {
  const body = eventBody("1", { type: "app_uninstalled" });
  const blocking = postgres(process.env.DATABASE_URL ?? "", { max: 1 });
  await blocking.begin(async (tx) => {
    await tx`lock table slack_inbox in access exclusive mode`;
    expect((await send({ to: "events", body })).status).toBe(503);
  });
  await blocking.end();
  expect((await send({ to: "events", body })).status).toBe(200);
  expect([await inbox(), await jobs()]).toMatchObject([[{ kind: "event" }], [{ late: false }]]);
});

test("what was said is not in the log when the inbox cannot be written", async () => {
  const body = eventBody("log", {
    type: "message",
    channel: "C1",
    ts: "1.1",
    user: "U1",
    text: "the harvest",
  });
  const failed = new DrizzleQueryError("insert into slack_inbox", ["the harvest"], new Error("is down"));
  vi.spyOn(promptDb, "execute").mockRejectedValueOnce(failed);
  const logged = vi.spyOn(log, "error");
  expect((await send({ to: "events", body })).status).toBe(503);
  const [facts] = logged.mock.calls[0] as unknown as [{ err: Error }];
  const line = JSON.stringify({ ...facts, err: errorFacts(facts.err) });
  expect(line).toContain("is down");
  expect(line).not.toContain("harvest");
});

test("without Slack there is nothing at its addresses", async () => {
  overrides.current = {};
  for (const sample of slackSamples(4)) expect((await send(sample)).status).toBe(404);
  expect(await inbox()).toEqual([]);
});
