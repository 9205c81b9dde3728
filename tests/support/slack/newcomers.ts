import { type FakeChannel, type FakeState, type FakeUser, newId, type WorkspaceState } from "./fake-state";

export type NewUser = Partial<FakeUser> & { name: string };
export type NewChannel = {
  id?: string;
  name: string;
  isPrivate?: boolean;
  isShared?: boolean;
  members?: string[];
  withBot?: boolean;
};

export const newUser = (state: FakeState, workspace: WorkspaceState): Omit<FakeUser, "name"> => ({
  id: newId(state, "U"),
  email: undefined,
  isEmailConfirmed: true,
  teamId: workspace.teamId,
  deleted: false,
  restricted: false,
  isBot: false,
  timeZone: "Europe/Berlin",
});

export function newChannel(state: FakeState, workspace: WorkspaceState, given: NewChannel): FakeChannel {
  const everybody = workspace.users.filter(({ isBot }) => !isBot).map(({ id }) => id);
  return {
    id: given.id ?? newId(state, "C"),
    name: given.name,
    kind: given.isPrivate ? "group" : "channel",
    isShared: given.isShared ?? false,
    isArchived: false,
    members: [...(given.members ?? everybody), ...(given.withBot ? [workspace.botUserId] : [])],
    messages: [],
    ephemerals: [],
  };
}
