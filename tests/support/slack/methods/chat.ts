import { isPiece } from "../block-report";
import { blockProblems, previewProblems } from "../blocks";
import { dmWith, findUser, joinedChannel, visibleChannel } from "../conversation-access";
import { type FakeMessage, newTs, type Unfurl } from "../fake-state";
import { messageAnswer } from "../message-shape";
import { isOn, type Method, type MethodCall, refused, required, SlackError, words } from "../method-call";
import { checkPosted } from "../posted";
import { tellApp } from "../tell-app";

export const chatMethods: Record<string, Method> = {
  "chat.postMessage": { scopes: ["chat:write"], run: postMessage },
  "chat.update": { scopes: ["chat:write"], perMinute: 50, run: update },
  "chat.postEphemeral": { scopes: ["chat:write"], perMinute: 100, run: postEphemeral },
  "chat.delete": { scopes: ["chat:write"], perMinute: 50, run: remove },
  "chat.unfurl": { scopes: ["links:write"], perMinute: 50, run: unfurl },
  "chat.getPermalink": { run: getPermalink },
};

/** A conversation to write in; the id of a person stands for the conversation with them. */
function target({ state, workspace, args }: MethodCall) {
  const id = required(args, "channel", "channel_not_found");
  const person = findUser(workspace, id);
  const channel = person ? dmWith(state, workspace, id) : joinedChannel(workspace, id);
  if (channel.isArchived) throw new SlackError("is_archived");
  const other =
    channel.kind === "im" ? channel.members.find((member) => member !== workspace.botUserId) : undefined;
  if (other && findUser(workspace, other)?.deleted) throw new SlackError("user_disabled");
  return channel;
}

function postMessage(call: MethodCall) {
  const { state, workspace, args } = call;
  const channel = target(call);
  const threadTs = words(args, "thread_ts");
  if (threadTs && !channel.messages.some(({ ts }) => ts === threadTs))
    throw new SlackError("thread_not_found");
  const message: FakeMessage = {
    ...botMessage(call),
    ...checkPosted(state, args),
    ...(threadTs ? { thread_ts: threadTs } : {}),
    ...(isOn(args.reply_broadcast) && threadTs ? { subtype: "thread_broadcast" } : {}),
  };
  channel.messages.push(message);
  void tellApp.posted(state, workspace, channel, message);
  return { channel: channel.id, ts: message.ts, message: messageAnswer(message, true) };
}

function update(call: MethodCall) {
  const { state, workspace, args } = call;
  const channel = target(call);
  const message = channel.messages.find(({ ts }) => ts === required(args, "ts", "message_not_found"));
  if (!message) throw new SlackError("message_not_found");
  if (message.bot_id !== workspace.botId) throw new SlackError("cant_update_message");
  const before = { ...message };
  const posted = checkPosted(state, args);
  // What is not given stays, except that words alone replace the blocks.
  if (!posted.blocks && posted.text && !("attachments" in args)) delete message.blocks;
  if (isPiece(args.metadata) && !Object.keys(args.metadata).length) delete message.metadata;
  Object.assign(message, posted, { edited: { user: workspace.botUserId, ts: newTs(state) } });
  void tellApp.edited(state, workspace, channel, message, before);
  return { channel: channel.id, ts: message.ts, text: message.text, message: messageAnswer(message, true) };
}

function postEphemeral(call: MethodCall) {
  const channel = target(call);
  const userId = required(call.args, "user", "user_not_in_channel");
  if (!channel.members.includes(userId)) throw new SlackError("user_not_in_channel");
  const message: FakeMessage = { ...botMessage(call), ...checkPosted(call.state, call.args) };
  channel.ephemerals.push({ userId, message });
  return { message_ts: message.ts };
}

function remove(call: MethodCall) {
  const channel = target(call);
  const message = channel.messages.find(({ ts }) => ts === required(call.args, "ts", "message_not_found"));
  if (!message) throw new SlackError("message_not_found");
  if (message.bot_id !== call.workspace.botId) throw new SlackError("cant_delete_message");
  channel.messages.splice(channel.messages.indexOf(message), 1);
  return { channel: channel.id, ts: message.ts };
}

/** Only addresses of an event that was sent may be explained, under the very string of the event. */
function unfurl({ state, workspace, args }: MethodCall) {
  const unfurlId = words(args, "unfurl_id");
  const shared = state.shared.find((entry) => {
    if (entry.teamId !== workspace.teamId) return false;
    return unfurlId ? entry.unfurlId === unfurlId : entry.channel === args.channel && entry.ts === args.ts;
  });
  if (unfurlId && !words(args, "source"))
    throw refused("invalid_arguments", ["[ERROR] missing required field: source"]);
  if (!shared || (!unfurlId && shared.channel === "COMPOSER")) throw new SlackError("cannot_find_message");
  if (!isPiece(args.unfurls) && !isOn(args.user_auth_required)) throw new SlackError("missing_unfurls");
  const unfurls = isPiece(args.unfurls) ? args.unfurls : {};
  for (const [url, card] of Object.entries(unfurls)) {
    if (!shared.urls.includes(url)) throw new SlackError("cannot_unfurl_url");
    checkUnfurl(url, card);
  }
  const cards = unfurls as Record<string, Unfurl>;
  const message = workspace.channels
    .find(({ id }) => id === shared.channel)
    ?.messages.find(({ ts }) => ts === shared.ts);
  if (message) Object.assign(message.unfurls, cards);
  else workspace.previews.set(shared.unfurlId, { ...workspace.previews.get(shared.unfurlId), ...cards });
  return {};
}

function checkUnfurl(url: string, card: unknown) {
  if (!isPiece(card)) throw new SlackError("cannot_parse_attachment");
  if (card.blocks === undefined && card.text === undefined && card.title === undefined && !card.hide_preview)
    throw new SlackError("missing_unfurls");
  const problems = [
    ...(card.blocks === undefined ? [] : blockProblems(card.blocks, { surface: "unfurl" })),
    ...(card.preview === undefined ? [] : previewProblems(card.preview)),
  ];
  if (problems.length)
    throw refused(
      "invalid_blocks",
      problems.map((problem) => `${problem} in ${url}`),
    );
}

function getPermalink({ workspace, args }: MethodCall) {
  const channel = visibleChannel(workspace, required(args, "channel", "channel_not_found"));
  const ts = required(args, "message_ts", "message_not_found");
  const message = channel.messages.find((message) => message.ts === ts);
  if (!message) throw new SlackError("message_not_found");
  const query = message.thread_ts ? `?thread_ts=${message.thread_ts}&cid=${channel.id}` : "";
  const host = `${workspace.name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.slack.com`;
  return {
    channel: channel.id,
    permalink: `https://${host}/archives/${channel.id}/p${ts.replace(".", "")}${query}`,
  };
}

const botMessage = ({ state, workspace }: MethodCall): FakeMessage => ({
  type: "message",
  ts: newTs(state),
  user: workspace.botUserId,
  bot_id: workspace.botId,
  app_id: workspace.appId,
  text: "",
  unfurls: {},
});
