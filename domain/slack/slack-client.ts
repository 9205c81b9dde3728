import {
  LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
} from "@slack/web-api";
import { unseal } from "./seal";
import { type Problem, SlackProblem } from "./slack-problem";
import { slackSetup } from "./slack-setup";
import type { Workspace } from "./workspace";

const patienceMs = 10_000;
/** Slack answers every limit with a time; a stand-in or a proxy that does not is given this. */
const unsaidSeconds = 30;

export type SlackAnswer = Record<string, unknown> & { ok: boolean };

/**
 * Makes one call of Slack's Web API as Tidemark in this workspace, once: whether to try again is for the caller to decide.
 * Throws `SlackProblem`, whose kind says what may be done.
 */
export async function callSlack(
  workspace: Pick<Workspace, "id" | "sealedToken">,
  method: string,
  args: Record<string, unknown> = {},
): Promise<SlackAnswer> {
  const token = workspace.sealedToken && unseal(workspace.sealedToken, workspace.id);
  if (!token) throw new SlackProblem({ kind: "permanent", code: "token_revoked" });
  return callSlackWith(token, method, args);
}

/** The same with a token that is not stored (yet), or with none. */
export async function callSlackWith(
  token: string | undefined,
  method: string,
  args: Record<string, unknown>,
): Promise<SlackAnswer> {
  const setup = slackSetup();
  if (!setup) throw new SlackProblem({ kind: "permanent", code: "not_configured" });
  const client = new WebClient(token, {
    slackApiUrl: setup.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patienceMs,
    allowAbsoluteUrls: false,
    // Its own log would hold arguments.
    logger: silent,
  });
  try {
    return (await client.apiCall(method, args)) as SlackAnswer;
  } catch (error) {
    throw new SlackProblem(problemOf(error), { cause: error });
  }
}

/** What cannot become better by trying again: who or where it is for is gone, or we may not. */
const permanent = new Set([
  ...["account_inactive", "token_revoked", "token_expired", "invalid_auth", "not_authed", "user_disabled"],
  ...[
    "channel_not_found",
    "user_not_found",
    "is_archived",
    "missing_scope",
    "not_in_channel",
    "no_permission",
  ],
  ...["invalid_blocks", "msg_too_long", "no_text", "invalid_arguments", "cannot_dm_bot", "restricted_action"],
  ...[
    "team_access_not_granted",
    "access_denied",
    "message_not_found",
    "cant_update_message",
    "users_not_found",
  ],
  ...["expired_trigger_id", "invalid_trigger_id", "trigger_exchanged", "not_found", "hash_conflict"],
  ...[
    "user_not_visible",
    "thread_not_found",
    "cannot_unfurl_url",
    "cannot_find_message",
    "messages_tab_disabled",
  ],
]);

function problemOf(error: unknown): Problem {
  if (error instanceof WebAPIRateLimitedError)
    return { kind: "limited", code: "ratelimited", retryAfterSeconds: error.retryAfter || unsaidSeconds };
  if (error instanceof WebAPIPlatformError) {
    const code = error.data.error;
    if (code === "ratelimited") return { kind: "limited", code, retryAfterSeconds: unsaidSeconds };
    return { kind: permanent.has(code) ? "permanent" : "temporary", code };
  }
  // Slack's own servers answer in this way when nothing was done; a proxy in between may not know.
  if (error instanceof WebAPIHTTPError)
    return error.statusCode === 429
      ? { kind: "limited", code: "ratelimited", retryAfterSeconds: unsaidSeconds }
      : { kind: error.statusCode >= 500 ? "uncertain" : "temporary", code: `http_${error.statusCode}` };
  return { kind: "uncertain", code: "no_answer" };
}

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
