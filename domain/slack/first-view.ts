import type { InteractionOf } from "./request-shape";

/** What a message shortcut opens at once, while the answer is still looked for: a view as `views.open` takes it. */
export function firstView(_action: InteractionOf<"message_action">): Record<string, unknown> | null {
  return null;
}
