import { botIsIn, scopeFor } from "./conversation-access";
import { sendEvent } from "./events";
import {
  type FakeChannel,
  type FakeMessage,
  type FakeState,
  newId,
  newTs,
  type WorkspaceState,
} from "./fake-state";
import { addressesIn, escapedForSlack, messageAnswer } from "./message-shape";

const kinds = { channel: "channel", group: "group", im: "im" } as const;

/** What Slack tells the app about what happens; each answers once the app did. */
export const tellApp = { posted, edited, erased, shared, revoked, uninstalled };

/** A message is told where the bot takes part and may read. */
function isHeard(workspace: WorkspaceState, channel: FakeChannel) {
  return (
    workspace.isInstalled &&
    botIsIn(workspace, channel) &&
    workspace.scopes.includes(scopeFor(channel, "history"))
  );
}

const about = (channel: FakeChannel) => ({ channel: channel.id, channel_type: kinds[channel.kind] });

async function posted(
  state: FakeState,
  workspace: WorkspaceState,
  channel: FakeChannel,
  message: FakeMessage,
) {
  if (!isHeard(workspace, channel)) return;
  const event = {
    ...messageAnswer(message),
    team: workspace.teamId,
    ...about(channel),
    event_ts: message.ts,
  };
  await sendEvent(state, workspace, event, { extShared: channel.isShared });
}

async function edited(
  state: FakeState,
  workspace: WorkspaceState,
  channel: FakeChannel,
  message: FakeMessage,
  before: FakeMessage,
) {
  if (!isHeard(workspace, channel)) return;
  const event = {
    type: "message",
    subtype: "message_changed",
    hidden: true,
    ...about(channel),
    ts: newTs(state),
    message: messageAnswer(message),
    previous_message: messageAnswer(before),
  };
  await sendEvent(state, workspace, event, { extShared: channel.isShared });
}

async function erased(
  state: FakeState,
  workspace: WorkspaceState,
  channel: FakeChannel,
  message: FakeMessage,
) {
  if (!isHeard(workspace, channel)) return;
  const event = {
    type: "message",
    subtype: "message_deleted",
    hidden: true,
    ...about(channel),
    ts: newTs(state),
    deleted_ts: message.ts,
    previous_message: messageAnswer(message),
  };
  await sendEvent(state, workspace, event, { extShared: channel.isShared });
}

/** Where a link is posted or typed; the addresses come as they stand in a message, with `&amp;` for `&`. */
async function shared(
  state: FakeState,
  workspace: WorkspaceState,
  from: { userId: string; channel?: FakeChannel; ts: string; threadTs?: string; text: string },
) {
  const links = addressesIn(from.text).flatMap((address) => registered(state, address));
  if (!links.length || !workspace.isInstalled || !workspace.scopes.includes("links:read")) return;
  const channel = from.channel?.id ?? "COMPOSER";
  const unfurlId = `${channel}.${from.ts}.${newId(state, "u")}`;
  const urls = links.map(({ url }) => url);
  state.shared.push({ teamId: workspace.teamId, channel, ts: from.ts, unfurlId, urls });
  const event = {
    type: "link_shared",
    channel,
    user: from.userId,
    message_ts: from.ts,
    ...(from.threadTs ? { thread_ts: from.threadTs } : {}),
    links,
    unfurl_id: unfurlId,
    source: from.channel ? "conversations_history" : "composer",
    is_bot_user_member: from.channel ? botIsIn(workspace, from.channel) : false,
  };
  await sendEvent(state, workspace, event, { extShared: from.channel?.isShared ?? false });
  return unfurlId;
}

/** A registered name also stands for what is below it; a port does not matter. */
function registered(state: FakeState, address: string) {
  if (!URL.canParse(address)) return [];
  const { hostname } = new URL(address);
  const isKnown = state.domains.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
  return isKnown ? [{ url: escapedForSlack(address), domain: hostname }] : [];
}

async function revoked(state: FakeState, workspace: WorkspaceState) {
  await sendEvent(state, workspace, {
    type: "tokens_revoked",
    tokens: { oauth: [], bot: [workspace.botUserId] },
  });
}

async function uninstalled(state: FakeState, workspace: WorkspaceState) {
  workspace.isInstalled = false;
  await sendEvent(state, workspace, { type: "app_uninstalled" });
  await revoked(state, workspace);
}
