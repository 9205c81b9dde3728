import { createHash } from "node:crypto";
import type { EventOf, Interaction, InteractionOf, SlackEvent, SlashCommand } from "./request-shape";

/**
 * One key a thing that happened in Slack, however often it is told. A message has one whatever event speaks of it, because
 * its broadcast comes as a second event; that it was changed or deleted are things of their own.
 */
export function keyOfEvent(teamId: string, eventId: string, event: SlackEvent): string {
  if (event.type !== "message") return joined("event", teamId, eventId);
  return joined("message", teamId, event.channel, event.ts, changeOf(event));
}

/** What Slack calls a trigger belongs to one thing that somebody did. */
export const keyOfCommand = (command: SlashCommand) => joined("command", command.team_id, command.trigger_id);

/** Null for what nothing is done about. */
export function keyOfInteraction(said: Interaction): string | null {
  switch (said.type) {
    case "message_action":
      return joined("action", said.team.id, said.trigger_id);
    case "block_actions":
      return joined("press", said.team.id, said.user.id, ...placeOf(said));
    case "view_submission":
      return joined("view", said.team.id, said.user.id, said.view.id, said.view.hash ?? "");
    case "shortcut":
    case "view_closed":
      return null;
  }
}

const changeOf = ({ subtype = "" }: EventOf<"message">) =>
  ["message_changed", "message_deleted"].includes(subtype) ? subtype : "";

/** Buttons in a link's preview come without a message, those in views without both. */
function placeOf({ channel, message, container, view, actions }: InteractionOf<"block_actions">) {
  const place = message?.ts ?? container?.message_ts ?? view?.id;
  const [pressed] = actions;
  return [channel?.id, place, pressed?.action_ts, pressed?.action_id].map((part) => String(part ?? ""));
}

/** Also the key of a job, which may be 512 characters long. */
function joined(...parts: string[]) {
  const key = parts.join("/");
  return key.length <= 200 ? key : `${parts[0]}/${createHash("sha256").update(key).digest("hex")}`;
}
