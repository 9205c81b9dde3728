import { createHmac } from "node:crypto";

export type SlackDoor = "events" | "commands" | "interactivity";
export type SlackSample = { name: string; to: SlackDoor; body: string; isKept: boolean };

const team = { team_id: "T00000001", api_app_id: "A00000001", token: "verification-token" };
const [who, channel] = ["U00000001", "C00000001"];
const stamp = (number: number) => `1764${String(number).padStart(6, "0")}.000100`;
const trigger = (number: number, what: string) => `1764${number}.4744.${what}`;

/** The headers that Slack puts beside a body. */
export function signedHeaders(body: string | Buffer, secret: string, seconds: number) {
  const hash = createHmac("sha256", secret).update(`v0:${seconds}:`).update(body).digest("hex");
  return { "x-slack-request-timestamp": String(seconds), "x-slack-signature": `v0=${hash}` };
}

/** What happened in a workspace, as Slack posts it to the address for events. */
export const eventBody = (id: string, event: object, around: object = {}) =>
  JSON.stringify({
    ...team,
    type: "event_callback",
    event_id: `Ev${id}`,
    event_time: 1764000000,
    event,
    ...around,
  });

/** What somebody did, as Slack posts it to the address for interactions. */
export const interactionBody = (said: object) =>
  new URLSearchParams({
    payload: JSON.stringify({
      token: team.token,
      team: { id: team.team_id, domain: "tidewater" },
      user: { id: who, name: "ana" },
      ...said,
    }),
  }).toString();

/** Every shape of what Slack sends, each about things of this number alone. */
export const slackSamples = (number: number): SlackSample[] => [
  ...eventSamples(number).map((one) => ({ ...one, to: "events" as const })),
  ...commandSamples(number).map((one) => ({ ...one, to: "commands" as const })),
  ...interactionSamples(number).map((one) => ({ ...one, to: "interactivity" as const })),
];

type Sample = Omit<SlackSample, "to">;

function eventSamples(number: number): Sample[] {
  const ts = stamp(number);
  const kept: Record<string, object> = {
    link_shared: {
      ...{ type: "link_shared", channel, user: who, message_ts: ts, unfurl_id: `C.${ts}`, event_ts: ts },
      ...{ source: "conversations_history", is_bot_user_member: false },
      links: [{ domain: "insights.example.org", url: "https://insights.example.org/i/22222222" }],
    },
    "link_shared in the composer": {
      ...{ type: "link_shared", channel: "COMPOSER", user: who, message_ts: `draft-${number}`, event_ts: ts },
      ...{ source: "composer", unfurl_id: `unfurl-${number}`, is_bot_user_member: false },
      links: [{ domain: "insights.example.org", url: "https://insights.example.org/i/22222222" }],
    },
    "a message": {
      ...{ type: "message", channel, channel_type: "channel", user: who, ts, event_ts: ts },
      text: "NUL \u0000 and half a character \ud800 are kept out",
    },
    "a message that was changed": {
      ...{ type: "message", subtype: "message_changed", channel, channel_type: "channel", hidden: true },
      ...{ ts: stamp(number + 500_000), message: { ts, text: "edited", user: who } },
    },
    "a message that was deleted": {
      ...{ type: "message", subtype: "message_deleted", channel, channel_type: "channel", hidden: true },
      ...{ ts: stamp(number + 600_000), deleted_ts: ts },
    },
    "a direct message": {
      ...{ type: "message", channel: "D00000001", channel_type: "im", user: who, ts, text: "checkout" },
    },
    app_home_opened: { type: "app_home_opened", user: who, channel: "D00000001", tab: "home", event_ts: ts },
    member_joined_channel: { type: "member_joined_channel", user: who, channel, channel_type: "C" },
    channel_rename: { type: "channel_rename", channel: { id: channel, name: "payments", created: 1 } },
    channel_archive: { type: "channel_archive", channel, user: who },
    app_uninstalled: { type: "app_uninstalled" },
    tokens_revoked: { type: "tokens_revoked", tokens: { oauth: [], bot: ["U00000009"] } },
    user_change: { type: "user_change", user: { id: who, deleted: true } },
  };
  const passedOver: Record<string, object> = {
    "an event nobody knows": { type: "reaction_added", user: who, item: {} },
    "a known event of another shape": { type: "link_shared", channel: 7 },
  };
  return [
    ...Object.entries(kept).map(([name, event], place) => ({
      ...{ name, isKept: true, body: eventBody(`${number}-${place}`, event) },
    })),
    ...Object.entries(passedOver).map(([name, event]) => ({
      ...{ name, isKept: false, body: eventBody(`${number}-${name}`, event) },
    })),
    {
      name: "url_verification",
      isKept: false,
      body: JSON.stringify({ type: "url_verification", challenge: "3eZbrw1a", token: team.token }),
    },
    {
      name: "app_rate_limited",
      isKept: false,
      body: JSON.stringify({ ...team, type: "app_rate_limited", minute_rate_limited: 1764000000 }),
    },
  ];
}

function commandSamples(number: number): Sample[] {
  const command = (changes: Record<string, string>) =>
    new URLSearchParams({
      ...{ ...team, team_domain: "tidewater", channel_id: channel, channel_name: "payments" },
      ...{ user_id: who, user_name: "ana", command: "/tidemark", is_enterprise_install: "false" },
      response_url: "https://hooks.slack.com/commands/T00000001/1/none",
      ...changes,
    }).toString();
  return [
    {
      name: "a command",
      isKept: true,
      body: command({ text: "abandoned carts \0", trigger_id: trigger(number, "words") }),
    },
    {
      name: "a command without words",
      isKept: true,
      body: command({ text: "", trigger_id: trigger(number, "none") }),
    },
    { name: "ssl_check", isKept: false, body: `ssl_check=1&token=${team.token}` },
    { name: "a command without its fields", isKept: false, body: "command=%2Ftidemark" },
  ];
}

function interactionSamples(number: number): Sample[] {
  const ts = stamp(number);
  const response_url = "https://hooks.slack.com/app/T00000001/1/none";
  const pressed = (action_id: string) => ({
    ...{ type: "block_actions", trigger_id: trigger(number, action_id), response_url },
    actions: [{ action_id, block_id: "b", value: "1", type: "button", action_ts: ts }],
  });
  const kept: Record<string, object> = {
    "a message shortcut": {
      ...{ type: "message_action", callback_id: "find_related", trigger_id: trigger(number, "find") },
      ...{ response_url, message_ts: ts, channel: { id: channel, name: "payments" } },
      message: { type: "message", ts, text: "what do we know?", user: who },
    },
    "a button of a message": {
      ...pressed("card.answer"),
      ...{ channel: { id: "D00000001" }, message: { ts }, container: { type: "message", message_ts: ts } },
    },
    "a button of a preview": {
      ...pressed("open.insight"),
      ...{ channel: { id: channel }, app_unfurl: { id: 1, is_app_unfurl: true, blocks: [] } },
      container: { type: "message_attachment", message_ts: ts, channel_id: channel, is_app_unfurl: true },
    },
    "a button of a view": {
      ...pressed("home.mute"),
      ...{ container: { type: "view", view_id: `V${number}` }, view: { id: `V${number}`, hash: "1.a" } },
    },
    "a submitted view": {
      type: "view_submission",
      view: {
        ...{ id: `V${number}`, hash: "1.b", callback_id: "save_as_insight", private_metadata: "{}" },
        state: { values: { title: { title: { type: "plain_text_input", value: "Carts" } } } },
      },
    },
  };
  const passedOver: Record<string, object> = {
    "a global shortcut": { type: "shortcut", callback_id: "none", trigger_id: trigger(number, "global") },
    "a closed view": { type: "view_closed", view: { id: `V${number}`, private_metadata: "" } },
    "an interaction nobody knows": { type: "workflow_step_edit" },
  };
  const one =
    (isKept: boolean) =>
    ([name, said]: [string, object]) => ({ name, isKept, body: interactionBody(said) });
  return [...Object.entries(kept).map(one(true)), ...Object.entries(passedOver).map(one(false))];
}
