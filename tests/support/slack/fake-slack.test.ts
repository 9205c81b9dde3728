import { afterEach, beforeEach, expect, test } from "vitest";
import { apiCall } from "./api-call";
import { type AppStub, startAppStub } from "./app-stub";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "./fake-slack";
import { signature } from "./knock";

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

test("tells of a link wherever it is posted, and takes a card for the very address it told", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const channel = workspace.addChannel({ name: "payments", isShared: true });
  const message = await workspace.post(
    ada.id,
    channel.id,
    "See https://insights.example.org/insights/a?b=1&c=2 <now>",
  );
  const [told] = app.events();
  expect(app.events()).toHaveLength(1);
  const url = "https://insights.example.org/insights/a?b=1&amp;c=2";
  expect(told).toMatchObject({
    is_ext_shared_channel: true,
    event: { type: "link_shared", links: [{ url }], message_ts: message.ts, is_bot_user_member: false },
  });
  const unfurl = (address: string, blocks: unknown[], more = {}) =>
    call("chat.unfurl", { channel: channel.id, ts: message.ts, unfurls: { [address]: { blocks, ...more } } });
  expect(await unfurl(url.replace("&amp;", "&"), [section("a")])).toMatchObject({
    error: "cannot_unfurl_url",
  });
  expect(await unfurl(url, [{ type: "rich_text", elements: [] }])).toMatchObject({ error: "invalid_blocks" });
  const preview = { title: { type: "mrkdwn", text: "*A*" } };
  expect(await unfurl(url, [section("*A*")], { preview })).toMatchObject({ error: "invalid_blocks" });
  expect(await unfurl(url, [section("*A*"), button("word.ask", "i1")])).toMatchObject({ ok: true });
  await workspace.press(ada.id, { channelId: channel.id, ts: message.ts }, "word.ask");
  const pressed = app.payload();
  expect(pressed).toMatchObject({
    container: { is_app_unfurl: true, app_unfurl_url: url },
    actions: [{ value: "i1" }],
  });
  expect(pressed).not.toHaveProperty("message");
  const unfurlId = (await workspace.compose(ada.id, "https://insights.example.org/i/3")) ?? "";
  expect(app.events().at(-1).event).toMatchObject({ channel: "COMPOSER", source: "composer" });
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
  expect(app.events()).toEqual([]);
  await workspace.invite(channel.id);
  const first = await workspace.post(ada.id, channel.id, "a & b");
  await workspace.post(ada.id, channel.id, "reply", { threadTs: first.ts });
  await workspace.edit(channel.id, first.ts, "c");
  await workspace.erase(channel.id, first.ts);
  expect(app.events().map(({ event }) => event)).toMatchObject([
    { type: "member_joined_channel", user: workspace.botUserId },
    { type: "message", channel_type: "channel", text: "a &amp; b", ts: first.ts },
    { thread_ts: first.ts },
    { subtype: "message_changed", hidden: true, message: { text: "c", ts: first.ts } },
    { subtype: "message_deleted", deleted_ts: first.ts },
  ]);
  app.heard.length = 0;
  app.answers.push({ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 });
  const answered = new Promise<void>((done) => {
    slack.changes.on(
      "changed",
      () => app.heard.length === 4 && slack.knocks.at(-1)?.status === 500 && done(),
    );
  });
  await workspace.openHome(ada.id);
  await answered;
  expect(new Set(app.events().map(({ event_id }) => event_id)).size).toBe(1);
  expect(app.heard.map(({ headers }) => headers["x-slack-retry-num"])).toEqual([undefined, "1", "2", "3"]);
  const [{ headers, body }] = app.heard as [AppStub["heard"][number]];
  const seconds = Number(headers["x-slack-request-timestamp"]);
  expect(headers["x-slack-signature"]).toBe(signature(slack.credentials.signingSecret, seconds, body));
});

test("opens one modal for each trigger within three seconds, and shows what is wrong with it", async () => {
  const ada = workspace.addUser({ name: "Ada" });
  const channel = workspace.addChannel({ name: "payments" });
  const { ts } = await workspace.post(ada.id, channel.id, "People give up at the second step");
  const trigger = async () => {
    await workspace.shortcut(ada.id, channel.id, ts, "save_as_insight");
    return app.payload();
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
  app.answers.push({ body: JSON.stringify({ response_action: "errors", errors: { title: "Too short" } }) });
  await workspace.submit(ada.id, view?.id ?? "", { title: { it: { type: "plain_text_input", value: "a" } } });
  expect(app.payload().view).toMatchObject({
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
  app.answers.push({ body: JSON.stringify({ text: "Looking" }) });
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
  const pressed = app.payload();
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
