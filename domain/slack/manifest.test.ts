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

/** What takes an event, or makes the call that needs a permission: words of its file, and words of a test that gets there. */
const uses: Record<string, [file: string, says: string, reached: string]> = {
  app_home_opened: ["show-home", "noteHomeOpened", ".openHome("],
  app_uninstalled: ["end-installation", "endInstallation", "endInstallation("],
  channel_archive: ["channels", "noteArchived", "noteArchived("],
  channel_rename: ["channels", "noteRenamed", "noteRenamed("],
  link_shared: ["unfurl-links", "unfurlLinks", "unfurls["],
  member_joined_channel: ["channels", "noteJoined", "noteJoined("],
  "message.channels": ["hear-message", "hearMessage", "hearMessage("],
  "message.groups": ["hear-message", "hearMessage", "hearMessage("],
  "message.im": ["answer-in-dm", "answerInDm", ".post(known, dm.id"],
  tokens_revoked: ["end-installation", "noteRevoked", "noteRevoked("],
  user_change: ["note-member", "noteMember", "noteMember("],
  "links:read": ["unfurl-links", "unfurlLinks", "unfurls["],
  "links:write": ["unfurl-links", '"chat.unfurl"', "unfurls["],
  commands: ["take-command", "takeCommand", ".command("],
  "chat:write": ["post-message", '"chat.postMessage"', "sendSlack("],
  "im:write": ["post-message", '"conversations.open"', "sendSlack("],
  "im:history": ["look-for", '"conversations.history"', '"conversations.history"'],
  "channels:read": ["channels", '"conversations.info"', "noteJoined("],
  "channels:history": ["hear-message", "hearMessage", "hearMessage("],
  "groups:read": ["channels", '"conversations.info"', "isPrivate: true, withBot"],
  "groups:history": ["hear-message", "hearMessage", "hearMessage("],
  "users:read": ["slack-user", '"users.info"', "findMember("],
  "users:read.email": ["slack-user", "is_email_confirmed", "isEmailConfirmed: false"],
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
  const unused = Object.entries(uses).filter(([, [file, says, reached]]) => {
    const source = readFileSync(`domain/slack/${file}.ts`, "utf8");
    return !source.includes(says) || !tests.some((text) => text.includes(reached));
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
