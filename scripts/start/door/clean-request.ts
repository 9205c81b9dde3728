import type { IncomingMessage } from "node:http";
import proxyaddr from "proxy-addr";

type Trusts = (address: string, hop: number) => boolean;

/** Headers that Next or Tidemark would believe: nobody outside may send them. */
const internal = /^(x-middleware-|x-tidemark-|x-invoke-|x-matched-path$|x-nonce$|x-request-id$)/;
/** Headers of reverse proxies: believed only from those that the operator trusts. */
const forwarded = /^(x-forwarded-|forwarded$|x-real-ip$)/;

/** Removes what a client may not say about itself, and says instead what is known. */
export function cleanRequest(request: IncomingMessage, trusts: Trusts, requestId: string) {
  const peer = request.socket.remoteAddress ?? "";
  const peerTrusted = peer !== "" && trusts(peer, 0);
  const client = peerTrusted ? proxyaddr(request, trusts) : peer;
  for (const name of Object.keys(request.headers)) {
    if (internal.test(name) || (forwarded.test(name) && !peerTrusted)) delete request.headers[name];
  }
  request.headers["x-tidemark-client-ip"] = client.replace(/^::ffff:/i, "");
  request.headers["x-tidemark-path"] = pagePath(request.url ?? "/");
  request.headers["x-request-id"] = requestId;
}

/** Where to come back to after signing in: the address without what Next adds to it for its own requests. */
function pagePath(target: string) {
  const url = new URL(target, "http://tidemark.invalid");
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}
