import type { ModalView } from "@slack/types";
import { log } from "@/config/log";
import type { InteractionOf } from "./request-shape";
import { respondInTime, type SlackReply } from "./respond";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

type Action = InteractionOf<"message_action">;

/**
 * Fills the view that a shortcut opened. Where none could be opened, or it was closed meanwhile, `instead` is said in a
 * private message beside the message it was about.
 */
export async function fillView(
  workspace: Workspace,
  action: Action,
  view: ModalView,
  instead: SlackReply,
): Promise<void> {
  // The door opens it while Slack still waits, and keeps which one it is.
  const opened = action.view;
  if (opened && (await isShown(workspace, { view_id: opened.id, hash: opened.hash, view }))) return;
  await respondInTime(action.response_url, { ...instead, response_type: "ephemeral" });
}

/** Puts a view in the place of one that was confirmed; says so privately where it was closed. */
export async function replaceView(
  workspace: Workspace,
  { view: { id }, user }: InteractionOf<"view_submission">,
  view: ModalView,
  instead: SlackReply,
): Promise<void> {
  if (await isShown(workspace, { view_id: id, view })) return;
  await sayDirectly(workspace, user.id, instead);
}

async function isShown(workspace: Workspace, update: Record<string, unknown>) {
  try {
    await callSlack(workspace, "views.update", update);
    return true;
  } catch (error) {
    if (!(error instanceof SlackProblem) || error.kind !== "permanent") throw error;
    // Of what this very job did before it was interrupted.
    if (error.code === "hash_conflict") return true;
    log.info({ reason: error.code }, "A view in Slack could not be filled.");
    return false;
  }
}

async function sayDirectly(workspace: Workspace, slackUserId: string, { text, blocks }: SlackReply) {
  try {
    const { channel } = await callSlack(workspace, "conversations.open", { users: slackUserId });
    const { id } = channel as { id: string };
    await callSlack(workspace, "chat.postMessage", { channel: id, text, blocks });
  } catch (error) {
    if (!(error instanceof SlackProblem) || !error.isOver) throw error;
    log.info({ reason: error.code }, "Somebody in Slack could not be told what was done.");
  }
}
