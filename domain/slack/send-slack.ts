import { log } from "@/config/log";
import { claimDelivery, keepLease } from "../deliveries/claim-delivery";
import { postponeDelivery } from "../deliveries/postpone-delivery";
import { type RetryPlan, retryPlan } from "../deliveries/retry-plan";
import { takeBackQuestions } from "../reminders/take-back-questions";
import { notInstalled } from "./give-up-on";
import { findOutgoing, type Outgoing } from "./outgoing";
import { type End, postMessage } from "./post-message";
import { renewAnswer } from "./renew-answer";
import { settleSlack } from "./settle-slack";
import { slackSetup } from "./slack-setup";
import { waitForTurn } from "./wait-for-turn";

type By = { worker: string; signal: AbortSignal };

/**
 * Tries one delivery of the lane `slack` once, as soon as its workspace and its conversation may be called: at most one
 * message arrives, however often it is tried. Safe to run twice; without Slack it waits until there is one again.
 */
export async function sendSlack(
  { deliveryId }: { deliveryId: string },
  { worker, signal }: By,
  now: Date,
  plan: RetryPlan = retryPlan,
): Promise<void> {
  if (!slackSetup()) return;
  await takeBackQuestions({ deliveryId }, now);
  await renewAnswer({ deliveryId }, now);
  const message = await findOutgoing(deliveryId);
  if (message?.state !== "pending" || !(await hasTurn(message, signal))) return;
  const claim = await claimDelivery(deliveryId, worker, "slack");
  if (!claim) return;
  const release = keepLease(claim);
  try {
    const end = refusal(message) ?? (await postMessage(message, claim, signal));
    const state = await settleSlack({ message, claim, end, plan }, now);
    log[state === "sent" ? "info" : "warn"](
      { delivery: claim.id, kind: claim.kind, state },
      "Slack was tried.",
    );
  } finally {
    release();
  }
}

/**
 * Known without asking: nothing is sent to a workspace that has ended, to whom nothing reached there before, or to an
 * account that is not that person's any more.
 */
function refusal({ workspace, slackUserId, linkedId, brokenReason }: Outgoing): End | null {
  const hasEnded = workspace.state !== "active" || !workspace.sealedToken;
  const isElsewhere = slackUserId !== null && linkedId === null;
  const code = hasEnded ? notInstalled : isElsewhere ? "not_connected" : brokenReason;
  return code ? { is: "refused", method: "chat.postMessage", problem: { kind: "permanent", code } } : null;
}

/** Puts the message back into the queue when its turn is far away, or when the process has to stop before. */
async function hasTurn(message: Outgoing, signal: AbortSignal) {
  if (refusal(message)) return true;
  const { id, kind, workspace, slackUserId, channelId } = message;
  const conversation = channelId ?? slackUserId ?? undefined;
  const waited = await waitForTurn(workspace.id, "chat.postMessage", signal, conversation);
  if (waited.has === "turn") return true;
  const waitMs = waited.has === "later" ? waited.waitMs : 0;
  await postponeDelivery({ id, kind, lane: "slack" }, waitMs);
  return false;
}
