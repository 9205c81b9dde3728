import { isIP } from "node:net";
import { log } from "@/config/log";
import { SlackProblem } from "./slack-problem";
import { slackSetup } from "./slack-setup";

/** What is posted to a `response_url`: only whoever asked reads it, unless it says `in_channel`. */
export type SlackReply = {
  text: string;
  blocks?: unknown[];
  response_type?: "ephemeral" | "in_channel";
  replace_original?: boolean;
  delete_original?: boolean;
};

const patienceMs = 10_000;
const unsaidSeconds = 30;
const slackHosts = ["hooks.slack.com", "hooks.slack-gov.com"];

/**
 * Answers what somebody did through the address that Slack gave for it, which works five times within half an hour.
 * Throws `SlackProblem` as `callSlack` does; an address that is not Slack's is never called.
 */
export async function respond(responseUrl: string, message: SlackReply): Promise<void> {
  if (!isSlacks(responseUrl)) throw new SlackProblem({ kind: "permanent", code: "foreign_response_url" });
  const answer = await post(responseUrl, message);
  if (answer.ok) return;
  const code = `http_${answer.status}`;
  if (answer.status === 429)
    throw new SlackProblem({
      ...{ kind: "limited", code: "ratelimited" },
      retryAfterSeconds: Number(answer.headers.get("retry-after")) || unsaidSeconds,
    });
  throw new SlackProblem({ kind: answer.status >= 500 ? "uncertain" : "permanent", code });
}

/** The same where nothing more can be done once the address has run out: it is left at that. */
export async function respondInTime(responseUrl: string, message: SlackReply): Promise<void> {
  try {
    await respond(responseUrl, message);
  } catch (error) {
    if (!(error instanceof SlackProblem) || error.kind !== "permanent") throw error;
    log.info({ reason: error.code }, "An answer in Slack came too late.");
  }
}

/** The same after something was done that is not to be done again for it: tried once, whatever comes of it. */
export async function respondOnce(responseUrl: string, message: SlackReply): Promise<void> {
  try {
    await respond(responseUrl, message);
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    log.warn({ reason: error.code }, "What was done could not be said in Slack.");
  }
}

async function post(responseUrl: string, message: SlackReply) {
  try {
    const answer = await fetch(responseUrl, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ response_type: "ephemeral", replace_original: false, ...message }),
      // Where it leads on to is not what Slack gave.
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    return answer;
  } catch (error) {
    throw new SlackProblem({ kind: "uncertain", code: "no_answer" }, { cause: error });
  }
}

/** Slack's own hosts, or that of a stand-in on this machine. */
function isSlacks(address: string) {
  const url = URL.canParse(address) ? new URL(address) : null;
  const setup = slackSetup();
  if (!url || !setup || url.username || url.password) return false;
  if (url.protocol === "https:" && url.port === "" && slackHosts.includes(url.hostname)) return true;
  const api = new URL(setup.apiUrl);
  return isLoopback(api.hostname) && url.origin === api.origin;
}

const isLoopback = (host: string) =>
  host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));
