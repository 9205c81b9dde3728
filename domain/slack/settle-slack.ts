import { eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { slackMessages } from "@/db/schema/slack";
import type { Claim } from "../deliveries/claim-delivery";
import type { RetryPlan } from "../deliveries/retry-plan";
import { settleDelivery } from "../deliveries/settle-delivery";
import { giveUpOn } from "./give-up-on";
import { judgeEnd } from "./judge-end";
import type { Outgoing } from "./outgoing";
import { noteLimit } from "./pace";
import type { End } from "./post-message";

type Try = { message: Outgoing; claim: Claim; end: End; plan: RetryPlan };

/** Writes down what one try came to, and what follows from it for the pace, the person and the channel. */
export async function settleSlack({ message, claim, end, plan }: Try, now: Date) {
  if (end.is === "refused" && end.problem.kind === "limited")
    await noteLimit(message.workspace.id, end.method, end.problem.retryAfterSeconds);
  return db.transaction(async (tx) => {
    const settled = await settleDelivery(tx, claim, judgeEnd(end), plan);
    if (end.is === "posted") await notePosted(tx, message, end);
    if (settled?.state === "failed" && end.is === "refused")
      await giveUpOn(tx, message, end.problem.code, now);
    return settled?.state ?? "late";
  });
}

async function notePosted(tx: Transaction, { id }: Outgoing, end: Extract<End, { is: "posted" }>) {
  await tx
    .update(slackMessages)
    .set({ postedChannelId: end.channelId, postedTs: end.ts })
    .where(eq(slackMessages.deliveryId, id));
}
