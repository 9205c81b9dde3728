import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** The buttons under private answers: share one, mute, connect. */
export async function pressWordButton(
  _workspace: Workspace,
  _pressed: InteractionOf<"block_actions">,
  _now: Date,
): Promise<void> {}
