import { WebClient } from "@slack/web-api";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "./fake-slack";

let slack: FakeSlack;
let workspace: FakeWorkspace;
let now: number;

beforeEach(async () => {
  now = Date.now();
  slack = await startFakeSlack({ clock: () => now, domains: ["insights.example.org"] });
  workspace = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
});

afterEach(() => slack.stop());

const client = (token = workspace.token) =>
  new WebClient(token, {
    slackApiUrl: `${slack.url}/api/`,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
  });

const section = (text: string) => ({ type: "section", text: { type: "mrkdwn", text } });

test("keeps what is posted, with its metadata for who asks", async () => {
  const ada = workspace.addUser({ name: "Ada", email: "ada@example.org" });
  const { channel } = await client().conversations.open({ users: ada.id });
  const channelId = channel?.id ?? "";
  await client().chat.postMessage({
    channel: channelId,
    text: "A question",
    blocks: [section("*A question*")],
    metadata: { event_type: "tidemark_reminder", event_payload: { delivery_id: "d1" } },
  });
  const plain = await client().conversations.history({ channel: channelId });
  expect(plain.messages?.[0]).not.toHaveProperty("metadata");
  const full = await client().conversations.history({ channel: channelId, include_all_metadata: true });
  expect(full.messages?.[0]).toMatchObject({
    text: "A question",
    metadata: { event_payload: { delivery_id: "d1" } },
  });
  expect(workspace.messages(channelId)).toHaveLength(1);
});
