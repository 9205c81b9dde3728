import type { Verdict } from "../deliveries/judge-answer";
import type { End } from "./post-message";
import { isDeadToken } from "./slack-problem";

const looking = new Set(["conversations.history", "conversations.replies"]);

/**
 * What one try came to. Only posting can leave it uncertain; of whatever came before it, nothing was posted. Where nobody
 * may look, a message that may have arrived is not posted again.
 */
export function judgeEnd(end: End): Verdict {
  if (end.is === "stopped") return { outcome: "given-back" };
  if (end.is === "posted")
    return { outcome: "sent", answer: end.wasThere ? "It was there already." : "Slack has posted it." };
  const { method, problem } = end;
  const answer = `Slack answered “${problem.code}” to ${method}.`;
  switch (problem.kind) {
    case "limited":
      return {
        ...{ outcome: "later", waitMs: problem.retryAfterSeconds * 1000 },
        answer: `Slack asked to wait ${problem.retryAfterSeconds} seconds with ${method}.`,
      };
    case "uncertain":
      if (method !== "chat.postMessage") return { outcome: "retry", answer: silence(method), bounce: null };
      return {
        outcome: "uncertain",
        answer: `${silence(method)} It may be there: the next try looks first.`,
      };
    case "temporary":
      return { outcome: "retry", answer, bounce: null };
    case "permanent":
      // Whether our access has really ended is looked into; by the next try it is known.
      if (isDeadToken(problem.code)) return { outcome: "retry", answer, bounce: null };
      if (!looking.has(method)) return { outcome: "failed", answer, bounce: null };
      return {
        ...{ outcome: "uncertain", isFinal: true },
        answer: `An earlier try may have arrived, and Tidemark may not look: ${answer} It is not posted again.`,
      };
  }
}

const silence = (method: string) => `Slack’s answer to ${method} was lost or could not be read.`;
