import type { FakeChannel, FakeState, FakeUser, WorkspaceState } from "../fake-state";
import type { Names } from "./mrkdwn";

/** Where somebody is on the page: who they are, which conversation and what beside it they look at. */
export type Place = { as: string; in: string; thread: string; look: string };

export type Scene = {
  state: FakeState;
  workspace: WorkspaceState;
  me: FakeUser;
  /** Null on the app's home. */
  channel: FakeChannel | null;
  place: Place;
  names: Names;
};

/** What the address asks for, as far as it exists; otherwise the first person and the first channel they are in. */
export function readScene(state: FakeState, query: URLSearchParams): Scene | null {
  const workspace = state.workspaces[0];
  const people = workspace ? peopleOf(workspace) : [];
  const me = people.find(({ id }) => id === query.get("as")) ?? people[0];
  if (!workspace || !me) return null;
  const wanted = query.get("in") ?? "";
  const rooms = channelsOf(workspace, me);
  const channel = rooms.find(({ id }) => id === wanted) ?? (wanted === "home" ? null : (rooms[0] ?? null));
  const place = {
    ...{ as: me.id, in: channel?.id ?? "home" },
    ...{ thread: query.get("thread") ?? "", look: query.get("look") ?? "" },
  };
  return { state, workspace, me, channel, place, names: namesIn(workspace) };
}

/** The page's address with some of it changed. */
export function addressOfPlace(place: Place, change: Partial<Place> = {}) {
  const asked = Object.entries({ ...place, ...change }).filter(([, value]) => value !== "");
  return `/?${new URLSearchParams(asked)}`;
}

export const peopleOf = ({ users }: WorkspaceState) =>
  users.filter(({ isBot, deleted }) => !isBot && !deleted);

/** What somebody finds in their sidebar: public channels, and of the others the ones they are in. */
export const channelsOf = ({ channels }: WorkspaceState, { id }: FakeUser) =>
  channels.filter(({ kind, members }) => kind === "channel" || members.includes(id));

function namesIn({ users, channels, botUserId }: WorkspaceState): Names {
  return {
    user: (id) => (id === botUserId ? "Tidemark" : (users.find((user) => user.id === id)?.name ?? id)),
    channel: (id) => channels.find((channel) => channel.id === id)?.name ?? id,
  };
}
