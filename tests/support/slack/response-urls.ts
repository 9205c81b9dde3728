import { isPiece, type Piece } from "./block-report";
import { findChannel } from "./conversation-access";
import { changed, type FakeMessage, type FakeState, newId, newTs, type WorkspaceState } from "./fake-state";
import { SlackError } from "./method-call";
import { checkPosted } from "./posted";

const lifeMs = 30 * 60_000;

/** An address at which the app may answer five times within half an hour; `ts` is the message it came from. */
export function newResponseUrl(
  state: FakeState,
  from: { teamId: string; channelId: string; userId: string; ts?: string },
) {
  const id = newId(state, "R");
  state.hooks.set(id, { ...from, uses: 0, until: state.clock() + lifeMs });
  return `${state.url}/response/${from.teamId}/${id}`;
}

/** What somebody posted at such an address. */
export function takeResponse(state: FakeState, id: string, body: unknown) {
  const hook = state.hooks.get(id);
  const workspace = state.workspaces.find(({ teamId }) => teamId === hook?.teamId);
  if (!hook || !workspace || state.clock() > hook.until) throw new SlackError("expired_url");
  if (++hook.uses > 5) throw new SlackError("used_url");
  if (!isPiece(body)) throw new SlackError("invalid_payload");
  respondAs(state, workspace, hook, body);
}

/** Shows an answer where it was asked for: to the person alone unless it says `in_channel`. */
export function respondAs(
  state: FakeState,
  workspace: WorkspaceState,
  { channelId, userId, ts }: { channelId: string; userId: string; ts?: string },
  body: Piece,
) {
  const channel = findChannel(workspace, channelId);
  if (!channel) throw new SlackError("channel_not_found");
  if (body.delete_original === true) {
    channel.messages = channel.messages.filter((message) => message.ts !== ts);
    channel.ephemerals = channel.ephemerals.filter(({ message }) => message.ts !== ts);
    changed(state);
    return;
  }
  const posted = checkPosted(state, body);
  const original = [...channel.messages, ...channel.ephemerals.map(({ message }) => message)].find(
    (message) => message.ts === ts,
  );
  if (body.replace_original === true && original) {
    if (!posted.blocks) delete original.blocks;
    Object.assign(original, posted);
  } else {
    const message = { ...botMessage(state, workspace), ...posted, ...threadOf(body) };
    if (body.response_type === "in_channel") channel.messages.push(message);
    else channel.ephemerals.push({ userId, message });
  }
  changed(state);
}

const threadOf = ({ thread_ts }: Piece) => (typeof thread_ts === "string" ? { thread_ts } : {});

const botMessage = (state: FakeState, workspace: WorkspaceState): FakeMessage => ({
  type: "message",
  ts: newTs(state),
  user: workspace.botUserId,
  bot_id: workspace.botId,
  app_id: workspace.appId,
  text: "",
  unfurls: {},
});
