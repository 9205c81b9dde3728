import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { GET } from "@/app/api/slack/manifest.json/route";
import { environment } from "@/config/environment";
import { isReachedBySlack, newAppLink, slackManifest } from "./manifest";

type Manifest = ReturnType<typeof slackManifest>;

const published = JSON.parse(readFileSync("tests/support/slack/manifest-schema.json", "utf8"));
// The schema names formats and keywords that only Slack's own editor knows.
const isManifest = new Ajv({ strict: false, allErrors: true, formats: { uri: true } }).compile(published);

const addresses = [
  ["https://insights.example.org", "insights.example.org"],
  ["https://knowledge.research.harbour-institute.example.co.uk", undefined],
  ["https://tidemark.example.com:8443", "tidemark.example.com"],
  ["https://xn--lsungen-90a.example.de", undefined],
  ["http://127.0.0.1:3000", "127.0.0.1"],
];

test.each(addresses)(
  "S7: the manifest served for %s is one that Slack's published schema allows",
  async (address, host) => {
    const { TIDEMARK_URL } = environment();
    Object.assign(environment(), { TIDEMARK_URL: address });
    const response = GET();
    Object.assign(environment(), { TIDEMARK_URL });
    expect(response.headers.get("content-type")).toContain("application/json");
    const manifest: Manifest = await response.json();
    isManifest(manifest);
    expect(isManifest.errors).toBeNull();
    expect(manifest.features.unfurl_domains).toEqual([host ?? new URL(address ?? "").hostname]);
    const { settings, oauth_config, features } = manifest;
    for (const url of [
      settings.event_subscriptions.request_url,
      settings.interactivity.request_url,
      features.slash_commands[0]?.url,
      oauth_config.redirect_urls[0],
    ])
      expect(url).toMatch(new RegExp(`^${address}/api/slack/[a-z/]+$`));
    const link = new URL(newAppLink(address ?? "")).searchParams.get("manifest_json");
    expect(JSON.parse(link ?? "")).toEqual(manifest);
  },
);

test("an altered manifest is not allowed, so the schema does judge", () => {
  const { features, ...rest } = slackManifest("https://insights.example.org");
  const shortcuts = features.shortcuts.map((shortcut) => ({ ...shortcut, name: "x".repeat(25) }));
  expect(isManifest({ ...rest, features: { ...features, shortcuts } })).toBe(false);
  expect(isManifest({ ...rest, features, extra: true })).toBe(false);
});

/** What takes an event, or makes the call that needs a permission: a function and the words of its file that do. */
const uses: Record<string, [name: string, file: string, says?: string]> = {
  app_home_opened: ["noteHomeOpened", "show-home"],
  app_uninstalled: ["endInstallation", "end-installation"],
  channel_archive: ["noteArchived", "channels"],
  channel_rename: ["noteRenamed", "channels"],
  link_shared: ["unfurlLinks", "unfurl-links"],
  member_joined_channel: ["noteJoined", "channels"],
  "message.channels": ["hearMessage", "hear-message"],
  "message.groups": ["hearMessage", "hear-message"],
  "message.im": ["answerInDm", "answer-in-dm"],
  tokens_revoked: ["noteRevoked", "end-installation"],
  user_change: ["noteMember", "note-member"],
  "links:read": ["unfurlLinks", "unfurl-links"],
  "links:write": ["unfurlLinks", "unfurl-links", '"chat.unfurl"'],
  commands: ["takeCommand", "take-command"],
  "chat:write": ["sendSlack", "post-message", '"chat.postMessage"'],
  "im:write": ["sendSlack", "post-message", '"conversations.open"'],
  "im:history": ["sendSlack", "look-for", '"conversations.history"'],
  "channels:read": ["noteJoined", "channels", '"conversations.info"'],
  "channels:history": ["hearMessage", "hear-message"],
  "groups:read": ["noteJoined", "channels", '"conversations.info"'],
  "groups:history": ["hearMessage", "hear-message"],
  "users:read": ["findMember", "slack-user", '"users.info"'],
  "users:read.email": ["findMember", "slack-user", "is_email_confirmed"],
};

test("S7: every permission and every event of the manifest is used by code that a test reaches", () => {
  const { oauth_config, settings } = slackManifest("https://insights.example.org");
  const { bot, bot_optional } = oauth_config.scopes;
  expect(Object.keys(uses).sort()).toEqual(
    [...bot, ...bot_optional, ...settings.event_subscriptions.bot_events].sort(),
  );
  const tests = ["domain/slack", "app/api/slack"].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter((path) => path.endsWith(".test.ts") && !path.endsWith("manifest.test.ts"))
      .map((path) => readFileSync(path, "utf8")),
  );
  const unused = Object.entries(uses).filter(([, [name, file, says = name]]) => {
    const source = readFileSync(`domain/slack/${file}.ts`, "utf8");
    return !source.includes(says) || !tests.some((text) => text.includes(`${name}(`));
  });
  expect(unused).toEqual([]);
});

test.each([
  ["https://insights.example.org", true],
  ["https://tidemark.example.com:8443", true],
  ["http://insights.example.org", false],
  ["https://10.0.0.7", false],
  ["https://tidemark", false],
  ["https://tidemark.internal", false],
  ["https://[::1]:3000", false],
])("whether Slack reaches %s: %s", (address, expected) => {
  expect(isReachedBySlack(address)).toBe(expected);
});
