import { afterEach, beforeEach, expect, test } from "vitest";
import { apiCall } from "./api-call";
import { type AppStub, startAppStub } from "./app-stub";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "./fake-slack";

let app: AppStub;
let slack: FakeSlack;
let workspace: FakeWorkspace;
let now: number;

beforeEach(async () => {
  now = Date.now();
  app = await startAppStub();
  slack = await startFakeSlack({
    clock: () => now,
    domains: ["insights.example.org"],
    retryDelays: [0, 0, 0],
  });
  slack.pointAt(app.url);
  workspace = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
});

afterEach(() => Promise.all([slack.stop(), app.stop()]));

const call = (method: string, args: Record<string, unknown>, token = workspace.token) =>
  apiCall(slack.url, token, method, args);

const section = (words: string, more = {}) => ({
  type: "section",
  text: { type: "mrkdwn", text: words },
  ...more,
});
const modal = (...blocks: unknown[]) => ({
  type: "modal",
  title: { type: "plain_text", text: "Save" },
  submit: { type: "plain_text", text: "Save" },
  blocks,
});

test("keeps what is posted, and its metadata for who asks", async () => {
  const ada = workspace.addUser({ name: "Ada", email: "ada@example.org" });
  const { id } = workspace.openDm(ada.id);
  expect(await call("conversations.open", { users: ada.id })).toMatchObject({ channel: { id } });
  const metadata = { event_type: "tidemark_reminder", event_payload: { delivery_id: "d1" } };
  await call("chat.postMessage", {
    channel: id,
    text: "Q",
    blocks: [section("*Q*", { block_id: "d1" })],
    metadata,
  });
  const plain = await call("conversations.history", { channel: id });
  expect(JSON.stringify(plain)).not.toContain("delivery_id");
  const full = await call("conversations.history", { channel: id, include_all_metadata: true, oldest: "1" });
  expect(full.messages).toMatchObject([{ text: "Q", blocks: [{ block_id: "d1" }], metadata }]);
  const ts = workspace.messages(id)[0]?.ts ?? "";
  await call("chat.update", { channel: id, ts, text: "Known" });
  expect(workspace.messages(id)).toMatchObject([{ ts, text: "Known", metadata }]);
  expect(workspace.messages(id)[0]).not.toHaveProperty("blocks");
});

test("says no as Slack does", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const gone = workspace.addUser({ name: "Gone", deleted: true });
  const open = workspace.addChannel({ name: "open", withBot: true });
  const closed = workspace.addChannel({ name: "closed", isPrivate: true });
  const empty = workspace.addChannel({ name: "empty" });
  const old = workspace.addChannel({ name: "old", withBot: true });
  await workspace.archive(old.id);
  const poor = slack.addWorkspace({ teamId: "T2", name: "Poor", scopes: ["chat:write"] });
  const post = (channel: string, more = {}) => ["chat.postMessage", { channel, text: "a", ...more }] as const;
  const cases: [readonly [string, Record<string, unknown>], string, string?][] = [
    [post("C404"), "channel_not_found"],
    [post(closed.id), "channel_not_found"],
    [post(empty.id), "not_in_channel"],
    [post(old.id), "is_archived"],
    [post(open.id, { text: "" }), "no_text"],
    [post(open.id, { thread_ts: "1.2" }), "thread_not_found"],
    [post(open.id, { blocks: [section("")] }), "invalid_blocks"],
    [post(open.id, { metadata: { event_type: "a" } }), "invalid_metadata_format"],
    [post(open.id), "channel_not_found", poor.token],
    [post(open.id), "invalid_auth", "xoxb-other"],
    [["conversations.open", { users: gone.id }], "user_disabled"],
    [["conversations.open", { users: "U404" }], "user_not_found"],
    [["conversations.open", { users: ada.id }], "missing_scope", poor.token],
    [["chat.update", { channel: open.id, ts: "1.2", text: "a" }], "message_not_found"],
    [["views.open", { trigger_id: "1.2.3", view: modal() }], "invalid_trigger_id"],
    [["views.publish", { user_id: ada.id, view: modal() }], "invalid_arguments"],
    [["users.lookupByEmail", { email: "a@b.c" }], "users_not_found"],
    [["chat.unfurl", { channel: open.id, ts: "1.2", unfurls: {} }], "cannot_find_message"],
    [["reminders.add", {}], "unknown_method"],
  ];
  slack.state.limits = "none";
  for (const [[method, args], error, token] of cases)
    expect([method, args, await call(method, args, token)]).toMatchObject([method, args, { error }]);
});

test("limits messages to one a second and channel, and goes wrong as told", async () => {
  const one = workspace.addChannel({ name: "one", withBot: true });
  const two = workspace.addChannel({ name: "two", withBot: true });
  const post = (channel: string) => call("chat.postMessage", { channel, text: "a" });
  expect(await post(one.id)).toMatchObject({ ok: true });
  expect(await post(one.id)).toEqual({ error: "slack_webapi_rate_limited_error" });
  expect(await post(two.id)).toMatchObject({ ok: true });
  expect(slack.journal.map(({ earlyMs }) => earlyMs)).toEqual([undefined, undefined, 1000]);
  now += 1000;
  slack.faults.next("chat.postMessage", { kind: "accept-then-reset" });
  expect(await post(one.id)).toEqual({ error: "slack_webapi_request_error" });
  expect(workspace.messages(one.id)).toHaveLength(2);
  slack.faults.rate("*", 0.5, { kind: "html", status: 502 });
  now += 1000;
  expect(await post(one.id)).toMatchObject({ ok: true });
  expect(await post(two.id)).toEqual({ error: "slack_webapi_http_error" });
  slack.faults.clear();
  slack.state.limits = "all";
  for (let count = 0; count < 20; count += 1) await call("conversations.list", {});
  expect(await call("conversations.list", {})).toEqual({ error: "slack_webapi_rate_limited_error" });
});

test("is installed by whoever presses Allow, in each workspace on its own, and goes as it came", async () => {
  const other = slack.addWorkspace({ teamId: "T2", enterpriseId: "E1", name: "Quay", isInstalled: false });
  const redirect_uri = "https://insights.example.org/api/slack/oauth/callback";
  const { clientId: client_id, clientSecret: client_secret } = slack.credentials;
  const query = new URLSearchParams({ client_id, scope: "chat:write,groups:read", redirect_uri, state: "s" });
  const page = await fetch(`${slack.url}/oauth/v2/authorize?${query}`).then((answer) => answer.text());
  expect(page).toContain('value="allow"');
  const back = new URL(other.allow(`${slack.url}/oauth/v2/authorize?${query}`));
  expect(back.searchParams.get("state")).toBe("s");
  const exchange = (more = {}) =>
    call("oauth.v2.access", {
      client_id,
      client_secret,
      code: back.searchParams.get("code"),
      redirect_uri,
      ...more,
    });
  expect(await exchange({ redirect_uri: "https://a.example/" })).toEqual({ error: "bad_redirect_uri" });
  expect(await exchange({ client_secret: "x" })).toEqual({ error: "bad_client_secret" });
  expect(await exchange()).toMatchObject({
    access_token: other.token,
    scope: "chat:write,groups:read",
    team: { id: "T2", name: "Quay" },
    enterprise: { id: "E1" },
    bot_user_id: other.botUserId,
  });
  expect(await exchange()).toEqual({ error: "code_already_used" });
  expect(await call("auth.test", {}, other.token)).toMatchObject({ team_id: "T2" });
  await other.uninstall();
  expect(app.events().map(({ event }) => event.type)).toEqual(["app_uninstalled", "tokens_revoked"]);
  expect(app.events()[0]).toMatchObject({ team_id: "T2", enterprise_id: "E1" });
  expect(await call("auth.test", {}, other.token)).toEqual({ error: "account_inactive" });
  expect(await call("auth.test", {})).toMatchObject({ team_id: "T1" });
});
