import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** The buttons of an answer in a thread: say that it should not listen here. */
export async function pressChannelButton(
  _workspace: Workspace,
  _pressed: InteractionOf<"block_actions">,
  _now: Date,
): Promise<void> {}
