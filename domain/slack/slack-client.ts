import { LogLevel, WebClient } from "@slack/web-api";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { judgeFailure, unsaidSeconds } from "./judge-failure";
import { unseal } from "./seal";
import { SlackProblem } from "./slack-problem";
import { slackSetup } from "./slack-setup";
import type { Workspace } from "./workspace";

const patienceMs = 10_000;

export type SlackAnswer = Record<string, unknown> & { ok: boolean };

/**
 * Makes one call of Slack's Web API as Tidemark in this workspace, once: whether to try again is for the caller to decide.
 * Throws `SlackProblem`, whose kind says what may be done. That our access ended, or that a permission is missing, is looked
 * into by a job, and administrators are told, without the caller.
 */
export async function callSlack(
  workspace: Pick<Workspace, "id" | "sealedToken">,
  method: string,
  args: Record<string, unknown> = {},
): Promise<SlackAnswer> {
  if (!workspace.sealedToken) throw new SlackProblem({ kind: "permanent", code: "token_revoked" });
  const token = unseal(workspace.sealedToken, workspace.id);
  // Whoever runs this set another key: with the right one everything goes on.
  if (!token) throw new SlackProblem({ kind: "temporary", code: "token_unreadable" });
  try {
    return await callSlackWith(token, method, args);
  } catch (error) {
    if (error instanceof SlackProblem && (error.isAboutToken || error.code === "missing_scope"))
      await reportTrouble(workspace.id, error);
    throw error;
  }
}

/** One job, however many calls meet the same. */
async function reportTrouble(workspaceId: string, { code, scope }: SlackProblem) {
  const key = `slack-trouble:${workspaceId}:${scope ?? code}`;
  await db.transaction((tx) => enqueue(tx, "slack-trouble", { workspaceId, code, scope }, { key }));
}

/** The same with a token that is not stored (yet), or with none; tells nobody of what goes wrong. */
export async function callSlackWith(
  token: string | undefined,
  method: string,
  args: Record<string, unknown> = {},
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
    fetch: fetchWithRetryAfter,
  });
  try {
    return (await client.apiCall(method, args)) as SlackAnswer;
  } catch (error) {
    throw new SlackProblem(judgeFailure(error), { cause: error });
  }
}

/** Slack says with every limit how long it lasts. Without that its client would take a limit for a lost answer. */
const fetchWithRetryAfter: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 429 || Number.parseInt(response.headers.get("retry-after") ?? "", 10) > 0)
    return response;
  await response.body?.cancel();
  return new Response(null, { status: 429, headers: { "retry-after": String(unsaidSeconds) } });
};

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};
