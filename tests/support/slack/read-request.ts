import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Incoming } from "./api-door";
import { isPiece } from "./block-report";

/** The arguments that travel as JSON inside a form. */
const nested = new Set(["blocks", "attachments", "metadata", "unfurls", "view", "user_auth_blocks"]);

/** One call of the Web API, from a form or from JSON; the token stands in the header or among the arguments. */
export async function readCall(request: IncomingMessage, url: URL): Promise<Incoming> {
  const body = (await buffer(request)).toString();
  const { token, ...args } = { ...Object.fromEntries(url.searchParams), ...argumentsOf(request, body) };
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
  return {
    method: url.pathname.replace(/^\/api\//, ""),
    token: bearer ?? (token === undefined ? undefined : String(token)),
    args: { ...args, ...basic(request.headers.authorization) },
  };
}

function argumentsOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (request.headers["content-type"]?.startsWith("application/json")) {
    const parsed: unknown = JSON.parse(body || "{}");
    return isPiece(parsed) ? parsed : {};
  }
  const pairs = [...new URLSearchParams(body)];
  return Object.fromEntries(pairs.map(([name, value]) => [name, nested.has(name) ? parsed(value) : value]));
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Id and secret of the app may come as basic authentication. */
function basic(header: string | undefined) {
  const encoded = /^Basic (.+)$/.exec(header ?? "")?.[1];
  if (!encoded) return {};
  const [client_id, client_secret] = atob(encoded).split(":");
  return { client_id, client_secret };
}
