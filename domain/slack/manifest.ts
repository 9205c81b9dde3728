import { neededScopes, optionalScopes } from "./scopes-query";

const events = [
  "app_home_opened",
  "app_uninstalled",
  "channel_archive",
  "channel_rename",
  "link_shared",
  "member_joined_channel",
  "message.channels",
  "message.groups",
  "message.im",
  "tokens_revoked",
  "user_change",
] as const;

/** What Slack makes an app of (its app manifest, version 1) for an installation that is reached at this address. */
export function slackManifest(address: string) {
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: "Tidemark",
      background_color: "#0b3b4a",
      description: "What your research already knows, where you work.",
      long_description: longDescription,
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: "Tidemark", always_online: true },
      shortcuts: [
        {
          name: "Save as insight",
          type: "message",
          callback_id: "save_as_insight",
          description: "Draft an insight from this message",
        },
        {
          name: "Find what we know",
          type: "message",
          callback_id: "find_related",
          description: "See what research already says about this",
        },
      ],
      slash_commands: [
        {
          command: "/tidemark",
          url: `${address}/api/slack/commands`,
          description: "Search insights, manage reminders",
          usage_hint: "[search words] | mute | connect | help",
          should_escape: true,
        },
      ],
      unfurl_domains: [new URL(address).hostname],
    },
    oauth_config: {
      redirect_urls: [callbackAddress(address)],
      scopes: { bot: neededScopes, bot_optional: optionalScopes },
    },
    settings: {
      event_subscriptions: { request_url: `${address}/api/slack/events`, bot_events: [...events] },
      interactivity: { is_enabled: true, request_url: `${address}/api/slack/interactivity` },
      org_deploy_enabled: false,
      socket_mode_enabled: false,
      token_rotation_enabled: false,
    },
  };
}

const longDescription = [
  "Tidemark shows what stands behind links to insights, answers searches, drafts insights from messages, and points a",
  "discussion about an initiative at the evidence that exists. It sends questions to the people who asked for them, so that",
  "what was learned is kept. It reads messages only in channels it was invited to, and keeps none of what they say unless",
  "somebody saves it.",
].join(" ");

/** Where Slack sends an administrator back to; the same in both steps of OAuth. */
export const callbackAddress = (address: string) => `${address}/api/slack/oauth/callback`;

/** Slack's own page that makes an app of a manifest. */
export const newAppLink = (address: string) =>
  `https://api.slack.com/apps?${new URLSearchParams({
    new_app: "1",
    manifest_json: JSON.stringify(slackManifest(address)),
  })}`;

/** Slack sends to https alone, and knows only hosts that have a domain: no numbers, nothing of one's own network. */
export function isReachedBySlack(address: string) {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === "https:" &&
    /\.[a-z][a-z0-9-]*$/.test(hostname) &&
    !/\.(local|internal|localhost|invalid|test|example)$/.test(hostname)
  );
}
