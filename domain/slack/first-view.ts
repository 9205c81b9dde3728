import { isModalName, modalSaying } from "./modal";
import type { InteractionOf } from "./request-shape";

/** What a message shortcut opens at once, while the answer is still looked for: a view as `views.open` takes it. */
export function firstView(action: InteractionOf<"message_action">): Record<string, unknown> | null {
  if (!isModalName(action.callback_id)) return null;
  return { ...modalSaying(action.callback_id, waitingWords[action.callback_id]) };
}

/** What stands there from the moment somebody confirms until it is done; null where the view simply closes. */
export function viewAfter(submission: InteractionOf<"view_submission">): Record<string, unknown> | null {
  if (submission.view.callback_id !== "save_as_insight") return null;
  return { ...modalSaying("save_as_insight", "Saving the draft…") };
}

const waitingWords = {
  find_related: "Looking for what we know about this message…",
  save_as_insight: "Reading the message. Nothing is saved yet…",
};
