import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** The shortcut *Find what we know*: fills the opened view with what bears on the message. */
export async function findRelated(
  _workspace: Workspace,
  _action: InteractionOf<"message_action">,
  _now: Date,
): Promise<void> {}
