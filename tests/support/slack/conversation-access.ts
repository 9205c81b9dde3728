import type { FakeState } from "./fake-state";
import { type FakeChannel, newId, type WorkspaceState } from "./fake-state";
import { SlackError } from "./method-call";

export const findChannel = (workspace: WorkspaceState, id: string) =>
  workspace.channels.find((channel) => channel.id === id);

/** The same for tests and pages, which name what is there. */
export function knownChannel(workspace: WorkspaceState, id: string) {
  const channel = findChannel(workspace, id);
  if (!channel) throw new Error(`There is no conversation ${id}`);
  return channel;
}

export const findUser = (workspace: WorkspaceState, id: string) =>
  workspace.users.find((user) => user.id === id);

export const botIsIn = (workspace: WorkspaceState, channel: FakeChannel) =>
  channel.members.includes(workspace.botUserId);

/** A conversation the bot may know of: a private one it is not in does not exist for it. */
export function visibleChannel(workspace: WorkspaceState, id: string) {
  const channel = findChannel(workspace, id);
  if (!channel || (channel.kind !== "channel" && !botIsIn(workspace, channel)))
    throw new SlackError("channel_not_found");
  return channel;
}

/** One the bot takes part in. */
export function joinedChannel(workspace: WorkspaceState, id: string) {
  const channel = visibleChannel(workspace, id);
  if (!botIsIn(workspace, channel)) throw new SlackError("not_in_channel");
  return channel;
}

/** The conversation of the bot with one person, begun where there is none. */
export function dmWith(state: FakeState, workspace: WorkspaceState, userId: string) {
  const known = workspace.channels.find(({ kind, members }) => kind === "im" && members.includes(userId));
  if (known) return known;
  const channel: FakeChannel = {
    id: newId(state, "D"),
    name: "",
    kind: "im",
    isShared: false,
    isArchived: false,
    members: [userId, workspace.botUserId],
    messages: [],
    ephemerals: [],
  };
  workspace.channels.push(channel);
  return channel;
}

/** The scopes under which a conversation of this kind is read; `what` is `read` or `history`. */
export function scopeFor(channel: Pick<FakeChannel, "kind"> | undefined, what: "read" | "history") {
  const family = { channel: "channels", group: "groups", im: "im" } as const;
  return `${family[channel?.kind ?? "channel"]}:${what}`;
}
