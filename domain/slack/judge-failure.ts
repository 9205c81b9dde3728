import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from "@slack/web-api";
import type { Problem } from "./slack-problem";

/** Slack answers every limit with a time; a stand-in or a proxy that does not is given this. */
export const unsaidSeconds = 30;

/** Slack's own words for "something went wrong, and part of it may have been done". */
const uncertain = new Set(["fatal_error", "internal_error"]);
/** Not done, and worth another try. Whatever else Slack says no to, it will say no to again. */
const temporary = new Set([
  "accesslimited",
  "message_limit_exceeded",
  "org_login_required",
  "request_timeout",
  "rollup_error",
  "service_unavailable",
  "team_added_to_org",
]);
const limits = new Set(["ratelimited", "rate_limited"]);
/** Nothing was listening, or nobody knew where: not a byte was sent. */
const neverSent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** What may be done about a call that failed, by what Slack or the way there said. */
export function judgeFailure(error: unknown): Problem {
  if (error instanceof WebAPIRateLimitedError) return limited(error.retryAfter);
  if (error instanceof WebAPIPlatformError) return judgeAnswer(error.data);
  if (error instanceof WebAPIHTTPError) {
    // Behind a failing server or proxy nobody knows whether it was done.
    const kind = error.statusCode >= 500 ? "uncertain" : "temporary";
    return { kind, code: `http_${error.statusCode}` };
  }
  const cause = error instanceof WebAPIRequestError ? error.original.cause : undefined;
  const isUnsent = cause instanceof Error && "code" in cause && neverSent.has(String(cause.code));
  return isUnsent ? { kind: "temporary", code: "unreachable" } : { kind: "uncertain", code: "no_answer" };
}

function judgeAnswer({ error: code, needed }: { error?: string; needed?: string }): Problem {
  // Slack's client takes whatever is not JSON for the name of an error: a page of a proxy, for example.
  if (!code || !/^[a-z][a-z0-9_]{1,60}$/.test(code)) return { kind: "uncertain", code: "unreadable_answer" };
  if (limits.has(code)) return limited(unsaidSeconds);
  if (uncertain.has(code)) return { kind: "uncertain", code };
  if (temporary.has(code)) return { kind: "temporary", code };
  return { kind: "permanent", code, ...(code === "missing_scope" && needed ? { scope: needed } : {}) };
}

const limited = (retryAfterSeconds: number): Problem => ({
  kind: "limited",
  code: "ratelimited",
  retryAfterSeconds,
});
