import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { slackMembers } from "@/db/schema/slack";
import type { Claim } from "../deliveries/claim-delivery";
import { isStillOurs } from "../deliveries/claim-delivery";
import { type Call, lookFor } from "./look-for";
import type { Outgoing } from "./outgoing";
import { callSlack } from "./slack-client";
import { type Problem, SlackProblem } from "./slack-problem";
import { waitForTurn } from "./wait-for-turn";

/** How one try ended. */
export type End =
  | { is: "posted"; channelId: string; ts: string; wasThere: boolean }
  | { is: "refused"; method: string; problem: Problem }
  | { is: "stopped" };

/** Raised to leave a try before anything was posted. */
class Stopped extends Error {}

/**
 * Posts one message, whose turn has come, after looking whether an earlier try came through where that is not known. Ends
 * before posting when the process has to stop, or when the try is not this worker's any more.
 */
export async function postMessage(message: Outgoing, claim: Claim, signal: AbortSignal): Promise<End> {
  let method = "";
  const call: Call = (name, args) => {
    method = name;
    return callSlack(message.workspace, name, args);
  };
  const callInTurn: Call = async (name, args) => {
    method = name;
    const waited = await waitForTurn(message.workspace.id, name, signal);
    if (waited.has === "stopped") throw new Stopped();
    if (waited.has === "later") throw new SlackProblem(limitOf(waited.waitMs));
    return call(name, args);
  };
  try {
    const channel = message.channelId ?? message.dmChannelId ?? (await openDm(message, callInTurn));
    const there = claim.wasUncertain ? await lookFor(message, channel, callInTurn) : null;
    if (there) return { is: "posted", channelId: channel, ts: there, wasThere: true };
    if (signal.aborted || !(await isStillOurs(claim))) return { is: "stopped" };
    const answer = await call("chat.postMessage", postOf(message, channel));
    return {
      is: "posted",
      channelId: String(answer.channel ?? channel),
      ts: String(answer.ts),
      wasThere: false,
    };
  } catch (error) {
    if (error instanceof Stopped) return { is: "stopped" };
    if (error instanceof SlackProblem) return { is: "refused", method, problem: error.problem };
    throw error;
  }
}

const limitOf = (waitMs: number): Problem => ({
  kind: "limited",
  code: "ratelimited",
  retryAfterSeconds: Math.ceil(waitMs / 1000),
});

/** Opened once and remembered; opening it again gives the same. */
async function openDm({ workspace, slackUserId }: Outgoing, call: Call) {
  const answer = await call("conversations.open", { users: slackUserId });
  const { id } = answer.channel as { id: string };
  await db
    .update(slackMembers)
    .set({ dmChannelId: id })
    .where(and(eq(slackMembers.workspaceId, workspace.id), eq(slackMembers.slackUserId, slackUserId ?? "")));
  return id;
}

/** With our id twice, so that it is found again whichever of the two Slack tells. */
function postOf({ id, kind, text, blocks, threadTs }: Outgoing, channel: string) {
  const [first, ...others] = blocks;
  return {
    ...{ channel, text, unfurl_links: false, unfurl_media: false },
    ...(threadTs ? { thread_ts: threadTs } : {}),
    blocks: first ? [{ ...first, block_id: id }, ...others] : [],
    metadata: {
      event_type: kind === "questions" ? "tidemark_reminder" : "tidemark_message",
      event_payload: { delivery_id: id },
    },
  };
}
