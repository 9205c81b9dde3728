import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** The shortcut *Save as insight*: fills the opened view with what would be saved. Nothing is, yet. */
export async function offerDraft(
  _workspace: Workspace,
  _action: InteractionOf<"message_action">,
  _now: Date,
): Promise<void> {}

/** What is wrong in a submitted view, by block, in words; null when nothing is. Asks nothing but what was sent. */
export function wrongFields(_submission: InteractionOf<"view_submission">): Record<string, string> | null {
  return null;
}

/** The view was confirmed: a draft with the message as its evidence. */
export async function takeSubmission(
  _workspace: Workspace,
  _submission: InteractionOf<"view_submission">,
  _now: Date,
): Promise<void> {}
