import { isPiece, type Piece } from "./block-report";
import type { FakeState, FakeView, WorkspaceState } from "./fake-state";
import { checked, newView, replaceView } from "./methods/views";

/** What becomes of a modal by the app's answer to its submission. */
export function takeViewAnswer(state: FakeState, workspace: WorkspaceState, known: FakeView, answer: Piece) {
  if (answer.response_action === "errors") known.errors = errorsOf(known, answer.errors);
  else if (answer.response_action === "update") replaceView(state, known, checked(answer.view, "modal"));
  else if (answer.response_action === "push")
    workspace.views.push(newView(state, known.userId, checked(answer.view, "modal")));
  else if (answer.response_action === "clear")
    for (const view of workspace.views) view.isOpen &&= view.userId !== known.userId;
  else if (answer.response_action === undefined) known.isOpen = false;
  else throw new Error(`Slack knows no response_action ${answer.response_action}`);
}

/** Errors must name input blocks of the modal. */
function errorsOf({ view }: FakeView, errors: unknown) {
  if (!isPiece(errors) || !Object.keys(errors).length) throw new Error("Slack needs errors by block");
  for (const id of Object.keys(errors))
    if (!view.blocks.some(({ type, block_id }) => type === "input" && block_id === id))
      throw new Error(`Slack finds no input block ${id} in this modal`);
  return Object.fromEntries(Object.entries(errors).map(([id, text]) => [id, String(text)]));
}
