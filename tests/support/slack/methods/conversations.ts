import {
  dmWith,
  findChannel,
  findUser,
  joinedChannel,
  scopeFor,
  visibleChannel,
} from "../conversation-access";
import type { FakeChannel } from "../fake-state";
import { messageAnswer } from "../message-shape";
import { isOn, type Method, type MethodCall, required, SlackError, words } from "../method-call";

export const conversationMethods: Record<string, Method> = {
  "conversations.open": { scopes: ["im:write"], perMinute: 50, run: open },
  "conversations.history": { scopes: byKind("history"), perMinute: 50, run: history },
  "conversations.replies": { scopes: byKind("history"), perMinute: 50, run: replies },
  "conversations.info": { scopes: byKind("read"), perMinute: 50, run: info },
  "conversations.list": { scopes: ["channels:read", "groups:read"], perMinute: 20, run: list },
  "conversations.members": { scopes: byKind("read"), perMinute: 100, run: members },
  "conversations.leave": { scopes: ["channels:manage", "channels:write"], perMinute: 50, run: leave },
};

function byKind(what: "read" | "history") {
  return ({ workspace, args }: MethodCall) => [scopeFor(findChannel(workspace, String(args.channel)), what)];
}

function open({ state, workspace, args }: MethodCall) {
  const userId = required(args, "users");
  const user = findUser(workspace, userId);
  if (!user) throw new SlackError("user_not_found");
  if (user.deleted) throw new SlackError("user_disabled");
  if (user.isBot) throw new SlackError("cannot_dm_bot");
  return { channel: { id: dmWith(state, workspace, userId).id } };
}

function history(call: MethodCall) {
  const channel = joinedChannel(call.workspace, required(call.args, "channel", "channel_not_found"));
  const top = channel.messages.filter(
    ({ ts, thread_ts, subtype }) => !thread_ts || thread_ts === ts || subtype === "thread_broadcast",
  );
  return page(call, [...top].reverse());
}

function replies(call: MethodCall) {
  const channel = joinedChannel(call.workspace, required(call.args, "channel", "channel_not_found"));
  const parent = required(call.args, "ts", "thread_not_found");
  const thread = channel.messages.filter(({ ts, thread_ts }) => ts === parent || thread_ts === parent);
  if (!thread.some(({ ts }) => ts === parent)) throw new SlackError("thread_not_found");
  return page(call, thread);
}

/** One page of messages between `oldest` and `latest`. */
function page({ args }: MethodCall, messages: FakeChannel["messages"]) {
  const limit = Math.min(Number(words(args, "limit") ?? 100), 999);
  const from = Number(atob(words(args, "cursor") ?? "") || 0);
  const inside = messages.filter(({ ts }) => isWithin(ts, args));
  const hasMore = inside.length > from + limit;
  return {
    messages: inside
      .slice(from, from + limit)
      .map((message) => messageAnswer(message, isOn(args.include_all_metadata))),
    has_more: hasMore,
    response_metadata: { next_cursor: hasMore ? btoa(String(from + limit)) : "" },
  };
}

function isWithin(ts: string, args: Record<string, unknown>) {
  const oldest = Number(words(args, "oldest") ?? 0);
  const latest = Number(words(args, "latest") ?? Number.POSITIVE_INFINITY);
  const at = Number(ts);
  return isOn(args.inclusive) ? at >= oldest && at <= latest : at > oldest && at < latest;
}

function info({ workspace, args }: MethodCall) {
  const channel = visibleChannel(workspace, required(args, "channel", "channel_not_found"));
  return { channel: shape(channel, workspace.botUserId) };
}

function list({ workspace, args }: MethodCall) {
  const kinds = (words(args, "types") ?? "public_channel").split(",");
  const wanted = { public_channel: "channel", private_channel: "group", im: "im" } as Record<string, string>;
  const channels = workspace.channels.filter(
    ({ kind, members }) =>
      kinds.some((name) => wanted[name] === kind) &&
      workspace.scopes.includes(scopeFor({ kind }, "read")) &&
      (kind === "channel" || members.includes(workspace.botUserId)),
  );
  return {
    channels: channels
      .filter(({ isArchived }) => !(isArchived && isOn(args.exclude_archived)))
      .map((channel) => shape(channel, workspace.botUserId)),
    response_metadata: { next_cursor: "" },
  };
}

function members({ workspace, args }: MethodCall) {
  const channel = visibleChannel(workspace, required(args, "channel", "channel_not_found"));
  return { members: channel.members, response_metadata: { next_cursor: "" } };
}

function leave({ workspace, args }: MethodCall) {
  const channel = joinedChannel(workspace, required(args, "channel", "channel_not_found"));
  channel.members = channel.members.filter((member) => member !== workspace.botUserId);
  return {};
}

const shape = (channel: FakeChannel, botUserId: string) => ({
  id: channel.id,
  ...(channel.kind === "im"
    ? { user: channel.members.find((id) => id !== botUserId) }
    : { name: channel.name }),
  is_channel: channel.kind === "channel",
  is_group: channel.kind === "group",
  is_im: channel.kind === "im",
  is_private: channel.kind !== "channel",
  is_archived: channel.isArchived,
  is_member: channel.members.includes(botUserId),
  is_shared: channel.isShared,
  is_ext_shared: channel.isShared,
  is_org_shared: false,
  num_members: channel.members.length,
});
