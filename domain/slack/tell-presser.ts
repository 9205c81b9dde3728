import { log } from "@/config/log";
import type { InteractionOf } from "./request-shape";
import { respond } from "./respond";
import { SlackProblem } from "./slack-problem";
import { escaped } from "./slack-text";
import type { Workspace } from "./workspace";

/** Says something to whoever pressed a button and to nobody else; nothing where Slack gave no address for it. */
export async function tellPresser(
  workspace: Pick<Workspace, "id">,
  { response_url }: InteractionOf<"block_actions">,
  words: string,
): Promise<void> {
  if (!response_url) return;
  try {
    await respond(response_url, { text: escaped(words) });
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    // It is said once and by the way: what was pressed is not done again for it.
    log.warn({ workspaceId: workspace.id, code: error.code }, "Slack did not take a private answer.");
  }
}
