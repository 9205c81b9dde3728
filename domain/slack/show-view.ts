import type { ModalView } from "@slack/types";
import { log } from "@/config/log";
import type { InteractionOf } from "./request-shape";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

/**
 * Shows a window to whoever pressed a button: in place of the one that it stood in, else a new one, which Slack allows for
 * three seconds. Whatever keeps it from being shown, what was done is done, and not once more for it.
 */
export async function showView(
  workspace: Workspace,
  { view, trigger_id }: InteractionOf<"block_actions">,
  modal: ModalView,
): Promise<void> {
  try {
    if (view && view.type !== "home")
      await callSlack(workspace, "views.update", { view_id: view.id, view: modal });
    else if (trigger_id) await callSlack(workspace, "views.open", { trigger_id, view: modal });
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    log.warn({ workspaceId: workspace.id, code: error.code }, "Slack did not show a window.");
  }
}
