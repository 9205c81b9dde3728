import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { LogLevel, WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "./fake-slack";
import { signature } from "./knock";

type Heard = { path: string; body: string; headers: Record<string, unknown> };

const app = {
  heard: [] as Heard[],
  answers: [] as { status?: number; body?: string }[],
  server: createServer(async (request, response) => {
    app.heard.push({ path: request.url ?? "", body: await text(request), headers: request.headers });
    const { status = 200, body = "" } = app.answers.shift() ?? {};
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  }),
};

let slack: FakeSlack;
let workspace: FakeWorkspace;
let now: number;

beforeEach(async () => {
  now = Date.now();
  app.heard = [];
  app.answers = [];
  slack = await startFakeSlack({
    clock: () => now,
    domains: ["insights.example.org"],
    retryDelays: [0, 0, 0],
  });
  workspace = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
  if (!app.server.listening) await once(app.server.listen(0, "127.0.0.1"), "listening");
  slack.pointAt(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
});

afterEach(async () => {
  await slack.stop();
  await new Promise((done) => app.server.close(done).closeAllConnections());
});

const none = () => {};
const silent = {
  ...{ debug: none, info: none, warn: none, error: none, setLevel: none, setName: none },
  getLevel: () => LogLevel.ERROR,
};

const client = (token: string | undefined = workspace.token) =>
  new WebClient(token, {
    slackApiUrl: `${slack.url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
  });

const call = (method: string, args: Record<string, unknown>, token?: string) =>
  client(token)
    .apiCall(method, args)
    .then(
      (answer) => ({ ...answer }) as Record<string, unknown>,
      (problem: { data?: { error: string }; code: string }) => ({
        error: problem.data?.error ?? problem.code,
      }),
    );

const section = (words: string, more = {}) => ({
  type: "section",
  text: { type: "mrkdwn", text: words },
  ...more,
});
const button = (actionId: string, value: string) => ({
  type: "actions",
  elements: [{ type: "button", text: { type: "plain_text", text: "Yes" }, action_id: actionId, value }],
});
const modal = (...blocks: unknown[]) => ({
  type: "modal",
  title: { type: "plain_text", text: "Save" },
  submit: { type: "plain_text", text: "Save" },
  blocks,
});
const events = () =>
  app.heard.filter(({ path }) => path.endsWith("/events")).map(({ body }) => JSON.parse(body));
const payload = (heard: Heard | undefined) =>
  JSON.parse(new URLSearchParams(heard?.body).get("payload") ?? "{}");

test("keeps what is posted, and its metadata for who asks", async () => {
  const ada = workspace.addUser({ name: "Ada", email: "ada@example.org" });
  const { channel } = await client().conversations.open({ users: ada.id });
  const id = channel?.id ?? "";
  const metadata = { event_type: "tidemark_reminder", event_payload: { delivery_id: "d1" } };
  await client().chat.postMessage({
    channel: id,
    text: "Q",
    blocks: [section("*Q*", { block_id: "d1" })],
    metadata,
  });
  const plain = await client().conversations.history({ channel: id });
  expect(plain.messages?.[0]).not.toHaveProperty("metadata");
  const full = await client().conversations.history({ channel: id, include_all_metadata: true, oldest: "1" });
  expect(full.messages).toMatchObject([{ text: "Q", blocks: [{ block_id: "d1" }], metadata }]);
  const ts = full.messages?.[0]?.ts ?? "";
  await client().chat.update({ channel: id, ts, text: "Known" });
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

test("tells of a link wherever it is posted, and takes a card for the very address it told", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const channel = workspace.addChannel({ name: "payments", isShared: true });
  const message = await workspace.post(
    ada.id,
    channel.id,
    "See https://insights.example.org/insights/a?b=1&c=2 <now>",
  );
  const [told] = events();
  expect(events()).toHaveLength(1);
  const url = "https://insights.example.org/insights/a?b=1&amp;c=2";
  expect(told).toMatchObject({
    is_ext_shared_channel: true,
    event: { type: "link_shared", links: [{ url }], message_ts: message.ts, is_bot_user_member: false },
  });
  const unfurl = (address: string, blocks: unknown[]) =>
    call("chat.unfurl", { channel: channel.id, ts: message.ts, unfurls: { [address]: { blocks } } });
  expect(await unfurl(url.replace("&amp;", "&"), [section("a")])).toMatchObject({
    error: "cannot_unfurl_url",
  });
  expect(await unfurl(url, [{ type: "rich_text", elements: [] }])).toMatchObject({ error: "invalid_blocks" });
  expect(await unfurl(url, [section("*A*"), button("word.ask", "i1")])).toMatchObject({ ok: true });
  await workspace.press(ada.id, { channelId: channel.id, ts: message.ts }, "word.ask");
  const pressed = payload(app.heard.at(-1));
  expect(pressed).toMatchObject({
    container: { is_app_unfurl: true, app_unfurl_url: url },
    actions: [{ value: "i1" }],
  });
  expect(pressed).not.toHaveProperty("message");
  const unfurlId = (await workspace.compose(ada.id, "https://insights.example.org/i/3")) ?? "";
  expect(events().at(-1).event).toMatchObject({ channel: "COMPOSER", source: "composer" });
  const address = "https://insights.example.org/i/3";
  await call("chat.unfurl", {
    unfurl_id: unfurlId,
    source: "composer",
    unfurls: { [address]: { blocks: [section("a")] } },
  });
  expect(workspace.previews.get(unfurlId)).toHaveProperty([address]);
});

test("hears messages only where it is, edits and threads too, and each event again until it is answered", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const channel = workspace.addChannel({ name: "growth" });
  await workspace.post(ada.id, channel.id, "nobody hears this");
  expect(events()).toEqual([]);
  await workspace.invite(channel.id);
  const first = await workspace.post(ada.id, channel.id, "a & b");
  await workspace.post(ada.id, channel.id, "reply", { threadTs: first.ts });
  await workspace.edit(channel.id, first.ts, "c");
  await workspace.erase(channel.id, first.ts);
  expect(events().map(({ event }) => event)).toMatchObject([
    { type: "member_joined_channel", user: workspace.botUserId },
    { type: "message", channel_type: "channel", text: "a &amp; b", ts: first.ts },
    { thread_ts: first.ts },
    { subtype: "message_changed", hidden: true, message: { text: "c", ts: first.ts } },
    { subtype: "message_deleted", deleted_ts: first.ts },
  ]);
  app.heard = [];
  app.answers = [{ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 }];
  const answered = new Promise<void>((done) => {
    slack.changes.on(
      "changed",
      () => app.heard.length === 4 && slack.knocks.at(-1)?.status === 500 && done(),
    );
  });
  await workspace.openHome(ada.id);
  await answered;
  expect(new Set(events().map(({ event_id }) => event_id)).size).toBe(1);
  expect(app.heard.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
  const [{ headers, body }] = app.heard as [Heard];
  const seconds = Number(headers["x-slack-request-timestamp"]);
  expect(headers["x-slack-signature"]).toBe(signature(slack.credentials.signingSecret, seconds, body));
});

test("opens one modal for each trigger within three seconds, and shows what is wrong with it", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const channel = workspace.addChannel({ name: "payments" });
  const { ts } = await workspace.post(ada.id, channel.id, "People give up at the second step");
  const trigger = async () => {
    await workspace.shortcut(ada.id, channel.id, ts, "save_as_insight");
    return payload(app.heard.at(-1));
  };
  const shortcut = await trigger();
  expect(shortcut).toMatchObject({
    type: "message_action",
    message: { text: expect.stringContaining("second step") },
  });
  const open = (trigger_id: string) =>
    call("views.open", {
      trigger_id,
      view: modal({
        type: "input",
        block_id: "title",
        label: { type: "plain_text", text: "Title" },
        element: { type: "plain_text_input", action_id: "it" },
      }),
    });
  expect(await open(shortcut.trigger_id)).toMatchObject({ ok: true });
  expect(await open(shortcut.trigger_id)).toEqual({ error: "exchanged_trigger_id" });
  const late = await trigger();
  now += 3001;
  expect(await open(late.trigger_id)).toEqual({ error: "expired_trigger_id" });
  const [view] = workspace.views;
  const stale = { view_id: view?.id, hash: "1.old", view: modal(section("a")) };
  expect(await call("views.update", stale)).toEqual({ error: "hash_conflict" });
  app.answers = [{ body: JSON.stringify({ response_action: "errors", errors: { title: "Too short" } }) }];
  await workspace.submit(ada.id, view?.id ?? "", { title: { it: { type: "plain_text_input", value: "a" } } });
  expect(payload(app.heard.at(-1)).view).toMatchObject({
    hash: view?.hash,
    state: { values: { title: {} } },
  });
  expect(view).toMatchObject({ isOpen: true, errors: { title: "Too short" } });
  await workspace.submit(ada.id, view?.id ?? "", {
    title: { it: { type: "plain_text_input", value: "ab" } },
  });
  expect(view?.isOpen).toBe(false);
});

test("shows answers to a command to one person, five times at most", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const channel = workspace.addChannel({ name: "payments" });
  app.answers = [{ body: JSON.stringify({ text: "Looking" }) }];
  await workspace.command(ada.id, channel.id, "search a & b");
  const form = Object.fromEntries(new URLSearchParams(app.heard[0]?.body));
  expect(form).toMatchObject({ command: "/tidemark", text: "search a &amp; b", user_id: ada.id });
  const respond = (body: unknown) =>
    fetch(form.response_url ?? "", { method: "POST", body: JSON.stringify(body) }).then(
      ({ status }) => status,
    );
  expect(await respond({ text: "Found", blocks: [button("word.share", "i1")] })).toBe(200);
  expect(workspace.ephemerals(channel.id, ada.id).map(({ text }) => text)).toEqual(["Looking", "Found"]);
  const shown = workspace.ephemerals(channel.id, ada.id)[1]?.ts ?? "";
  await workspace.press(ada.id, { channelId: channel.id, ts: shown }, "word.share");
  const pressed = payload(app.heard.at(-1));
  expect(pressed.container).toMatchObject({ is_ephemeral: true, message_ts: shown });
  await fetch(pressed.response_url, {
    method: "POST",
    body: JSON.stringify({ replace_original: true, text: "Shared" }),
  });
  expect(workspace.ephemerals(channel.id, ada.id).map(({ text }) => text)).toEqual(["Looking", "Shared"]);
  expect(await respond({ response_type: "in_channel", text: "For all" })).toBe(200);
  expect(workspace.messages(channel.id).map(({ text }) => text)).toEqual(["For all"]);
  expect(await respond({ text: "" })).toBe(400);
  for (const status of [200, 200, 400]) expect(await respond({ text: "again" })).toBe(status);
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
  expect(events().map(({ event }) => event.type)).toEqual(["app_uninstalled", "tokens_revoked"]);
  expect(events()[0]).toMatchObject({ team_id: "T2", enterprise_id: "E1" });
  expect(await call("auth.test", {}, other.token)).toEqual({ error: "account_inactive" });
  expect(await call("auth.test", {})).toMatchObject({ team_id: "T1" });
});
