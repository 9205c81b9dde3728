import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import proxyaddr from "proxy-addr";
import { cleanRequest } from "./clean-request";
import { refusedOrigin } from "./refused-origin";
import { type Refused, refusedTarget } from "./refused-target";
import { setSafeHeaders } from "./safe-headers";
import { shortenQuery } from "./shorten-query";
import { splitList } from "./split-list";

export type AccessEntry = { method: string; path: string; status: number; ms: number; requestId: string };

export type DoorOptions = {
  /** Where people reach this installation, without a slash at the end. */
  publicAddress: string;
  /** Addresses, networks or names that proxy-addr knows, separated by commas. */
  trustedProxies: string;
  /** The demo answers to names of this machine only, so that no foreign page can rebind its own name to it. */
  demo: boolean;
  record(entry: AccessEntry): void;
};

/** What every request passes before anything else sees it. Answers itself and returns false when it may not pass. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;

export function makeDoor({ publicAddress, trustedProxies, demo, record }: DoorOptions): Door {
  const trusts = proxyaddr.compile(splitList(trustedProxies));
  const secure = publicAddress.startsWith("https:");
  return (request, response) => {
    const requestId = randomUUID();
    recordWhenDone(request, response, requestId, record);
    setSafeHeaders(response, request.url ?? "", secure);
    const refused = refusedTarget(request, demo) ?? refusedOrigin(request, publicAddress);
    if (refused) {
      answer(response, refused);
      return false;
    }
    request.url = shortenQuery(request.url ?? "/");
    cleanRequest(request, trusts, requestId);
    return true;
  };
}

function answer(response: ServerResponse, { status, sentence }: Refused) {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", connection: "close" });
  response.end(`${sentence}\n`);
}

function recordWhenDone(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  record: DoorOptions["record"],
) {
  const started = performance.now();
  const { method = "", url = "" } = request;
  response.once("close", () =>
    record({
      method,
      path: withoutSecrets(url),
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      requestId,
    }),
  );
}

/** Links that sign somebody in or act for them carry their secret in the path; query strings never are kept. */
export function withoutSecrets(url: string) {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .slice(0, 300)
    .replace(/^(.*?\/+(?:sign-in\/+link|invitation|u)\/+|\/+mail\/+)[^/].*$/is, "$1<removed>");
}
