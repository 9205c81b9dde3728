import { dmWith, knownChannel } from "./conversation-access";
import {
  changed,
  type FakeChannel,
  type FakeMessage,
  type FakeState,
  newTs,
  type WorkspaceState,
} from "./fake-state";
import { type Choice, chosenIn, elementAt, placesAt, type Where } from "./find-element";
import { typed } from "./message-shape";
import { type NewChannel, type NewUser, newChannel, newUser } from "./newcomers";
import { click, closeView, submitView, takeShortcut, typeCommand } from "./people-act";
import { tellApp } from "./tell-app";
import { workspaceLife } from "./workspace-life";

/** What a test or a page does in one workspace; what people do reaches the app as signed requests. */
export function workspaceActions(state: FakeState, workspace: WorkspaceState) {
  const as = (userId: string) => ({ state, workspace, userId });
  const channelOf = (id: string) => knownChannel(workspace, id);
  return {
    addUser(given: NewUser) {
      const user = { ...newUser(state, workspace), ...given };
      workspace.users.push(user);
      changed(state);
      return user;
    },
    addChannel(given: NewChannel) {
      const channel = newChannel(state, workspace, given);
      workspace.channels.push(channel);
      changed(state);
      return channel;
    },
    messages: (channelId: string) => channelOf(channelId).messages,
    ephemerals: (channelId: string, userId: string) =>
      channelOf(channelId)
        .ephemerals.filter((entry) => entry.userId === userId)
        .map(({ message }) => message),
    openDm: (userId: string) => dmWith(state, workspace, userId),

    /** The app is told of the message where the bot is, and of registered links everywhere. */
    async post(userId: string, channelId: string, text: string, { threadTs }: { threadTs?: string } = {}) {
      const channel = channelOf(channelId);
      const ts = newTs(state);
      const thread = threadTs ? { thread_ts: threadTs } : {};
      const message: FakeMessage = {
        type: "message",
        ts,
        user: userId,
        text: typed(text),
        ...thread,
        unfurls: {},
      };
      channel.messages.push(message);
      changed(state);
      await Promise.all([
        tellApp.posted(state, workspace, channel, message),
        tellApp.shared(state, workspace, { userId, channel, ts, text, ...(threadTs ? { threadTs } : {}) }),
      ]);
      return message;
    },
    async edit(channelId: string, ts: string, text: string) {
      const channel = channelOf(channelId);
      const message = messageOf(channel, ts);
      const before = { ...message };
      Object.assign(message, { text: typed(text), edited: { user: message.user, ts: newTs(state) } });
      changed(state);
      await tellApp.edited(state, workspace, channel, message, before);
    },
    async erase(channelId: string, ts: string) {
      const channel = channelOf(channelId);
      const message = messageOf(channel, ts);
      channel.messages.splice(channel.messages.indexOf(message), 1);
      changed(state);
      await tellApp.erased(state, workspace, channel, message);
    },
    /** Somebody is still typing: the `unfurl_id` under which `previews` holds what the app shows, if there is a link. */
    compose: (userId: string, text: string) =>
      tellApp.shared(state, workspace, { userId, ts: `${userId}-${crypto.randomUUID()}`, text }),

    command: (userId: string, channelId: string, text: string) => typeCommand(as(userId), channelId, text),
    shortcut: (userId: string, channelId: string, ts: string, callbackId: string) =>
      takeShortcut(as(userId), channelId, ts, callbackId),
    press(userId: string, where: Where, actionId: string, choice: Choice = {}) {
      const places = placesAt(state, workspace, userId, where);
      const { place, element, blockId } = elementAt(places, actionId, choice);
      return click(as(userId), place, element, blockId, chosenIn(element, choice));
    },
    submit: (userId: string, viewId: string, values: Record<string, Record<string, unknown>>) =>
      submitView(as(userId), openView(workspace, viewId), values),
    close: (userId: string, viewId: string) => closeView(as(userId), openView(workspace, viewId)),

    ...workspaceLife(state, workspace),
  };
}

function messageOf(channel: FakeChannel, wanted: string) {
  const message = channel.messages.find(({ ts }) => ts === wanted);
  if (!message) throw new Error(`There is no message ${wanted} in ${channel.id}`);
  return message;
}

function openView(workspace: WorkspaceState, viewId: string) {
  const view = workspace.views.find(({ id, isOpen }) => id === viewId && isOpen);
  if (!view) throw new Error(`There is no open view ${viewId}`);
  return view;
}
