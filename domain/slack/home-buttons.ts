import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** The buttons on somebody's home in Slack. */
export async function pressHomeButton(
  _workspace: Workspace,
  _pressed: InteractionOf<"block_actions">,
  _now: Date,
): Promise<void> {}
