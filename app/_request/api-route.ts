import { log } from "@/config/log";
import { type FoundToken, findByToken } from "@/domain/access/find-by-token";
import type { TokenScope } from "@/domain/access/token-input";
import { countHit } from "@/domain/people/rate-limit";
import { Refusal } from "@/domain/refusal";
import { type Problem, ProblemFound, problemOf, problemResponse } from "./problem";

type Asked = {
  request: Request;
  scope: TokenScope;
  /** What fields of a verb are called outside. */
  named?: Record<string, string>;
};

const limit = { most: 600, minutes: 1 };

/**
 * Answers other software: by its token alone, never by a cookie, within what the token may and as often as it may, and
 * with a problem document whatever goes wrong.
 */
export async function answeringApi(
  { request, scope, named }: Asked,
  run: (caller: FoundToken, now: Date) => Promise<Response>,
): Promise<Response> {
  const now = new Date();
  const headers: Record<string, string> = { "cache-control": "private, no-store" };
  const answer = await answeringProblems(named, async () => {
    const caller = await callerOf(request, now);
    Object.assign(headers, await countCall(caller, now));
    mustHaveScope(caller, scope);
    return run(caller, now);
  });
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

/** Whatever goes wrong becomes a problem document; a fault of ours says nothing of itself. */
export async function answeringProblems(named: Asked["named"], run: () => Promise<Response>) {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ProblemFound) return problemResponse(error.problem);
    if (error instanceof Refusal) return problemResponse(problemOf(error, named));
    const err = error instanceof Error ? error : new Error(String(error));
    log.error({ event: "api.failed", err }, "the API failed");
    return problemResponse({ status: 500, detail: "Something went wrong on our side. Try again later." });
  }
}

async function callerOf(request: Request, now: Date): Promise<FoundToken> {
  const [, token] = /^bearer +([^\s]+) *$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  if (!token) throw unauthorized('Bearer realm="Tidemark"', "Send a token: Authorization: Bearer tdm_…");
  const caller = await findByToken(token, now);
  if (caller) return caller;
  throw unauthorized(
    'Bearer realm="Tidemark", error="invalid_token"',
    "This token does not count: it is unknown, has run out, was revoked, or its person left.",
  );
}

const unauthorized = (challenge: string, detail: string) =>
  found({ status: 401, detail, headers: { "www-authenticate": challenge } });

function mustHaveScope({ scopes }: FoundToken, scope: TokenScope) {
  if (scopes.includes(scope)) return;
  const challenge = `Bearer realm="Tidemark", error="insufficient_scope", scope="${scope}"`;
  throw found({
    status: 403,
    detail: `This token may not do that: it needs ${scope}.`,
    headers: { "www-authenticate": challenge },
  });
}

/** Counts a call, and says with every answer how many are left. */
async function countCall({ tokenId }: FoundToken, now: Date) {
  const { isAllowed, hits, retryAt } = await countHit(`api:${tokenId}`, limit, now);
  const seconds = String(Math.max(1, Math.ceil((retryAt.getTime() - now.getTime()) / 1000)));
  const headers = {
    "ratelimit-limit": String(limit.most),
    "ratelimit-remaining": String(Math.max(0, limit.most - hits)),
    "ratelimit-reset": seconds,
  };
  if (isAllowed) return headers;
  throw found({
    status: 429,
    detail: `More than ${limit.most} calls within a minute. Try again in ${seconds} seconds.`,
    headers: { ...headers, "retry-after": seconds },
  });
}

const found = (problem: Problem) => new ProblemFound(problem);
