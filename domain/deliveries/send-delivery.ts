import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { type Claim, claimDelivery, keepLease } from "./claim-delivery";
import { composeMessage } from "./compose-message";
import { judgeAnswer, type Verdict } from "./judge-answer";
import { type RetryPlan, retryPlan } from "./retry-plan";
import { returnPath } from "./return-path";
import { sendOverSmtp } from "./send-over-smtp";
import { settleDelivery, settleSent } from "./settle-delivery";
import type { SmtpTimeouts } from "./smtp-connections";

type By = { worker: string; signal: AbortSignal };

/** How patient sending is. Tests are in a hurry. */
export type Pace = { plan: RetryPlan; timeouts?: SmtpTimeouts };

/**
 * Tries one delivery once: leases it, commits, talks to the mail server, and writes down what came of it. Safe to run
 * twice: whoever finds nothing to lease leaves. Without a mail server it waits until there is one again.
 */
export async function sendDelivery(
  { deliveryId }: { deliveryId: string },
  { worker, signal }: By,
  { plan, timeouts }: Pace = { plan: retryPlan },
) {
  const { SMTP_URL } = environment();
  if (SMTP_URL === undefined) return;
  const claim = await claimDelivery(deliveryId, worker);
  if (!claim) return;
  const release = keepLease(claim);
  try {
    const verdict = await converse(SMTP_URL, claim, signal, timeouts);
    const settled =
      verdict.outcome === "sent"
        ? await settleSent(db, claim, verdict)
        : await db.transaction((tx) => settleDelivery(tx, claim, verdict, plan));
    report(claim, settled?.state ?? "late");
  } finally {
    release();
  }
}

async function converse(
  url: string,
  claim: Claim,
  signal: AbortSignal,
  timeouts?: SmtpTimeouts,
): Promise<Verdict> {
  const bytes = await composeMessage(claim).catch((error) => {
    log.error({ err: error, delivery: claim.id }, "A mail could not be composed.");
    return null;
  });
  if (!bytes) return { outcome: "failed", answer: "This mail could not be composed.", bounce: null };
  const message = { from: returnPath(claim.id), to: claim.recipientAddress, bytes };
  return judgeAnswer(await sendOverSmtp(url, message, signal, timeouts));
}

function report(claim: Claim, state: string) {
  const facts = { delivery: claim.id, kind: claim.kind, attempt: claim.attempt, state };
  if (state === "sent") log.info(facts, "A mail was sent.");
  else log.warn(facts, "A mail was not sent, or not surely.");
}
