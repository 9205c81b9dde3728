import type { ServerResponse } from "node:http";
import { changed, type FakeState, type WorkspaceState } from "./fake-state";
import type { Fault } from "./faults";
import { type Method, SlackError } from "./method-call";
import { chatMethods } from "./methods/chat";
import { conversationMethods } from "./methods/conversations";
import { exchangeCode, installationMethods } from "./methods/installation";
import { userMethods } from "./methods/users";
import { viewMethods } from "./methods/views";
import { earlyBy, rememberWait, secondsToWait } from "./pace";

const methods: Record<string, Method> = {
  ...chatMethods,
  ...conversationMethods,
  ...installationMethods,
  ...userMethods,
  ...viewMethods,
};

export type Incoming = { method: string; token: string | undefined; args: Record<string, unknown> };

type Answer = { status?: number; headers?: Record<string, string>; body: unknown };

/** Answers one call of the Web API, or goes wrong as told. */
export async function answerCall(state: FakeState, incoming: Incoming, response: ServerResponse) {
  const fault = state.faults.take(incoming.method);
  if (fault?.kind === "reset") {
    note(state, incoming, null, { fault: fault.kind });
    return response.destroy();
  }
  const workspace = state.workspaces.find(({ token }) => token === incoming.token);
  const earlyMs = earlyBy(state, incoming.method, workspace);
  const answer = faulty(fault) ?? answerFor(state, incoming, workspace);
  rememberWait(state, incoming.method, workspace, answer.headers);
  note(state, incoming, workspace?.teamId ?? null, answer.body, earlyMs);
  if (fault?.kind === "accept-then-reset") return response.destroy();
  if (fault?.kind === "delay") await new Promise((done) => setTimeout(done, fault.ms).unref());
  send(response, answer);
}

/** The answers of a Slack that does nothing. */
function faulty(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === "limited") return limited(fault.retryAfter);
  if (fault?.kind === "limited-silent") return { ...limited(0), headers: {} };
  if (fault?.kind === "html")
    return {
      status: fault.status,
      headers: { "content-type": "text/html" },
      body: "<!doctype html><h1>Slack is down</h1>",
    };
  if (fault?.kind === "error") return { body: { ok: false, error: fault.error } };
  return undefined;
}

function answerFor(
  state: FakeState,
  { method, token, args }: Incoming,
  workspace: WorkspaceState | undefined,
): Answer {
  try {
    if (method === "oauth.v2.access") return { body: { ok: true, ...exchangeCode(state, args).answer } };
    const known = methods[method];
    if (!known) throw new SlackError("unknown_method", { req_method: method });
    if (!token) throw new SlackError("not_authed");
    if (!workspace) throw new SlackError("invalid_auth");
    if (!workspace.isInstalled) throw new SlackError("account_inactive");
    const wait = secondsToWait(state, workspace, method, known, args);
    if (wait) return limited(wait);
    checkScopes(state, workspace, known, args);
    const answer = known.run({ state, workspace, args });
    return { headers: { "x-oauth-scopes": workspace.scopes.join(",") }, body: { ok: true, ...answer } };
  } catch (error) {
    if (error instanceof SlackError) return { body: { ok: false, error: error.code, ...error.details } };
    throw error;
  }
}

const limited = (seconds: number): Answer => ({
  status: 429,
  headers: { "retry-after": String(seconds) },
  body: { ok: false, error: "ratelimited" },
});

function checkScopes(
  state: FakeState,
  workspace: WorkspaceState,
  method: Method,
  args: Record<string, unknown>,
) {
  const { scopes = [] } = method;
  const needed = typeof scopes === "function" ? scopes({ state, workspace, args }) : scopes;
  if (!needed.length || needed.some((scope) => workspace.scopes.includes(scope))) return;
  throw new SlackError("missing_scope", { needed: needed.join(","), provided: workspace.scopes.join(",") });
}

function note(
  state: FakeState,
  { method, args }: Incoming,
  teamId: string | null,
  answer: unknown,
  earlyMs?: number,
) {
  state.journal.push({ at: state.clock(), method, teamId, args, answer, ...(earlyMs ? { earlyMs } : {}) });
  changed(state);
}

function send(response: ServerResponse, { status = 200, headers = {}, body }: Answer) {
  const isText = typeof body === "string";
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(isText ? body : JSON.stringify(body));
}
