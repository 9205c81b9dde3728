import { log } from "@/config/log";
import { NotKept } from "@/domain/slack/keep-request";
import { slackSetup } from "@/domain/slack/slack-setup";
import { isSignedBySlack } from "@/domain/slack/slack-signature";
import { answeringProblems } from "./api-route";
import { ProblemFound, problemResponse } from "./problem";
import { readBody } from "./read-api-json";

const mostBytes = 1024 * 1024;

/**
 * Answers Slack: takes the bytes as they came, makes sure that Slack signed them, and only then has anybody look at what
 * they say. Where no Slack is configured there is nothing at its addresses.
 */
export async function answeringSlack(
  request: Request,
  answer: (body: Buffer, now: Date) => Promise<Response>,
): Promise<Response> {
  const setup = slackSetup();
  if (!setup) return nothingHere();
  return answeringProblems(undefined, async () => {
    const now = new Date();
    const body = await readBody(request, mostBytes);
    const timestamp = request.headers.get("x-slack-request-timestamp");
    const signature = request.headers.get("x-slack-signature");
    if (!isSignedBySlack({ timestamp, signature, body }, setup.signingSecret, now))
      throw new ProblemFound({ status: 401, detail: "Slack did not sign this, or not within five minutes." });
    return answer(body, now).catch(unavailable);
  });
}

/** Slack sends an event again that is answered in this way, and tells whoever pressed a button. */
function unavailable(error: unknown): Response {
  if (!(error instanceof NotKept)) throw error;
  // As an error, which the log tells without what people wrote.
  log.error({ event: "slack.not-kept", err: error.cause }, error.message);
  return problemResponse({ status: 503, detail: "This could not be kept. Send it again." });
}

/** What Slack waits for, with nothing else to say. */
export const acknowledged = () => new Response(null, { status: 200 });

/** Signed and yet not what Slack sends: sending it again would change nothing. */
export const notUnderstood = (detail: string) =>
  new ProblemFound({ status: 400, detail, headers: { "x-slack-no-retry": "1" } });

/** Nobody reads at these addresses. */
export const nothingHere = () =>
  problemResponse({ status: 404, detail: "There is nothing to read at this address." });
