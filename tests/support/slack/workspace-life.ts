import { dmWith, findUser, knownChannel } from "./conversation-access";
import { sayLimited, sendEvent } from "./events";
import { changed, type FakeState, type FakeUser, type WorkspaceState } from "./fake-state";
import { userShape } from "./methods/users";
import { decide } from "./oauth-page";
import { tellApp } from "./tell-app";

/** What happens to a workspace besides talking; the app is told of it. */
export function workspaceLife(state: FakeState, workspace: WorkspaceState) {
  return {
    async openHome(userId: string, tab: "home" | "messages" = "home") {
      const channel = dmWith(state, workspace, userId).id;
      await sendEvent(state, workspace, { type: "app_home_opened", user: userId, channel, tab });
    },
    emit: (event: Record<string, unknown>, options: { retry?: boolean; extShared?: boolean } = {}) =>
      sendEvent(state, workspace, event, options),
    async invite(channelId: string, inviter?: string) {
      const channel = knownChannel(workspace, channelId);
      if (channel.members.includes(workspace.botUserId)) return;
      channel.members.push(workspace.botUserId);
      changed(state);
      const kind = channel.kind === "group" ? "G" : "C";
      const event = { type: "member_joined_channel", user: workspace.botUserId, channel: channelId };
      await sendEvent(
        state,
        workspace,
        { ...event, channel_type: kind, team: workspace.teamId, ...(inviter ? { inviter } : {}) },
        { extShared: channel.isShared },
      );
    },
    async rename(channelId: string, name: string) {
      knownChannel(workspace, channelId).name = name;
      await sendEvent(state, workspace, {
        type: "channel_rename",
        channel: { id: channelId, name, created: 1 },
      });
    },
    async archive(channelId: string) {
      knownChannel(workspace, channelId).isArchived = true;
      await sendEvent(state, workspace, { type: "channel_archive", channel: channelId });
    },
    /** Somebody leaves, changes their address, or comes back. */
    async changeUser(userId: string, changes: Partial<FakeUser>) {
      const user = findUser(workspace, userId);
      if (!user) throw new Error(`There is nobody named ${userId}`);
      Object.assign(user, changes);
      await sendEvent(state, workspace, {
        type: "user_change",
        user: userShape(workspace, user),
        cache_ts: 1,
      });
    },
    sayLimited: () => sayLimited(state, workspace),
    /** Presses "Allow" (or "Cancel") on the page of this address for this workspace: where the browser goes then. */
    allow(authorizeUrl: string, { decision = "allow" }: { decision?: "allow" | "cancel" } = {}) {
      const answer = new URL(authorizeUrl).searchParams;
      answer.set("team", workspace.teamId);
      answer.set("decision", decision);
      for (const scope of answer.get("scope")?.split(",") ?? []) answer.append("also", scope);
      return decide(state, answer);
    },
    uninstall: () => tellApp.uninstalled(state, workspace),
    async revoke() {
      workspace.isInstalled = false;
      await tellApp.revoked(state, workspace);
    },
  };
}
