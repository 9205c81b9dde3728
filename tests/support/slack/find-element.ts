import type { Piece } from "./block-report";
import { elementsOf } from "./blocks";
import { findChannel } from "./conversation-access";
import type { FakeMessage, FakeState, WorkspaceState } from "./fake-state";
import { messageAnswer } from "./message-shape";
import { newResponseUrl } from "./response-urls";
import { viewShape } from "./view-shape";

export type Where = { channelId: string; ts: string } | { viewId: string };

/** Which of several elements of one name is meant, and what is chosen in a menu. */
export type Choice = { blockId?: string; value?: string; option?: string; date?: string };

type Found = { place: Piece; blocks: Piece[] };

/** Everything that can be clicked at this place, and what Slack tells of the place. */
export function placesAt(state: FakeState, workspace: WorkspaceState, userId: string, where: Where): Found[] {
  if ("viewId" in where) return viewPlaces(workspace, where.viewId);
  const channel = findChannel(workspace, where.channelId);
  const response_url = newResponseUrl(state, { teamId: workspace.teamId, userId, ...where });
  const common = { channel: { id: where.channelId, name: channel?.name || "directmessage" }, response_url };
  const message = channel?.messages.find(({ ts }) => ts === where.ts);
  if (message) return [messagePlace(common, where, message), ...unfurlPlaces(common, where, message)];
  const own = channel?.ephemerals.find((entry) => entry.userId === userId && entry.message.ts === where.ts);
  if (!own) throw new Error(`${userId} sees no message ${where.ts} in ${where.channelId}`);
  const container = { ...containerOf(where), is_ephemeral: true };
  return [{ place: { ...common, container }, blocks: own.message.blocks ?? [] }];
}

function viewPlaces(workspace: WorkspaceState, viewId: string): Found[] {
  const known = [...workspace.views, ...workspace.homes.values()].find(({ id }) => id === viewId);
  if (!known?.isOpen) throw new Error(`There is no open view ${viewId}`);
  const container = { type: "view", view_id: viewId };
  return [{ place: { container, view: viewShape(workspace, known) }, blocks: known.view.blocks }];
}

const containerOf = ({ channelId, ts }: { channelId: string; ts: string }) => ({
  type: "message",
  message_ts: ts,
  channel_id: channelId,
});

const messagePlace = (
  common: Piece,
  where: { channelId: string; ts: string },
  message: FakeMessage,
): Found => ({
  place: {
    ...common,
    container: {
      ...containerOf(where),
      is_ephemeral: false,
      ...(message.thread_ts ? { thread_ts: message.thread_ts } : {}),
    },
    message: messageAnswer(message, true),
  },
  blocks: message.blocks ?? [],
});

/** Under an unfurl stands the app's card, and of the message no word. */
const unfurlPlaces = (
  common: Piece,
  where: { channelId: string; ts: string },
  message: FakeMessage,
): Found[] =>
  Object.entries(message.unfurls).map(([url, card], index) => ({
    place: {
      ...common,
      container: {
        type: "message_attachment",
        message_ts: where.ts,
        attachment_id: index + 1,
        channel_id: where.channelId,
        is_ephemeral: false,
        is_app_unfurl: true,
        app_unfurl_url: url,
      },
      app_unfurl: { id: index + 1, blocks: card.blocks ?? [], app_unfurl_url: url, is_app_unfurl: true },
    },
    blocks: card.blocks ?? [],
  }));

/** The element somebody clicks. */
export function elementAt(places: Found[], actionId: string, { blockId, value }: Choice) {
  for (const { place, blocks } of places)
    for (const block of blocks)
      for (const element of elementsOf(block))
        if (
          element.action_id === actionId &&
          (blockId === undefined || block.block_id === blockId) &&
          (value === undefined || element.value === value)
        )
          return { place, element, blockId: block.block_id };
  throw new Error(`There is nothing named ${actionId} to click`);
}

/** What a menu says of the choice made in it. */
export function chosenIn(element: Piece, { option, date }: Choice): Piece {
  if (element.type === "datepicker") return { selected_date: date ?? null };
  if (!Array.isArray(element.options) && !Array.isArray(element.option_groups)) return {};
  const groups = Array.isArray(element.option_groups) ? element.option_groups : [element];
  const options: Piece[] = groups.flatMap((group: Piece) =>
    Array.isArray(group.options) ? group.options : [],
  );
  const chosen = option === undefined ? options[0] : options.find(({ value }) => value === option);
  if (!chosen) throw new Error(`There is no option ${option}`);
  return element.type === "checkboxes" ? { selected_options: [chosen] } : { selected_option: chosen };
}
