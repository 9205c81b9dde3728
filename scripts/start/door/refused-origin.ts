import type { IncomingMessage } from "node:http";
import type { Refused } from "./refused-target";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Doors for other software, which has no page to come from. None of them gets to see a cookie, so that no foreign page
 * acts there for whoever opens it: they ask for a signature or a token of their own.
 */
const forSoftware = ["/api/slack/", "/api/v1/", "/u/", "/scim/"];

/** A request that changes something must come from one of Tidemark's own pages; anything else is refused here. */
export function refusedOrigin(request: IncomingMessage, publicAddress: string): Refused | null {
  if (safeMethods.has(request.method ?? "")) return null;
  if (isForSoftware(request)) {
    delete request.headers.cookie;
    return null;
  }
  const { origin, "sec-fetch-site": site } = request.headers;
  if (origin !== undefined && isOwn(origin, request.headers.host, publicAddress) && isSameSite(site))
    return null;
  return {
    status: 403,
    sentence: `This request does not come from a page of Tidemark at ${publicAddress}, so nothing was changed. Open that address and try again.`,
  };
}

/** Older browsers, and pages over plain http, do not send Sec-Fetch-Site; then the origin decides alone. */
function isSameSite(site: string | string[] | undefined) {
  return site === undefined || site === "same-origin";
}

/** Behind https only the public address counts; without it, the name under which the server was asked counts as well. */
function isOwn(origin: string, host: string | undefined, publicAddress: string) {
  if (origin === new URL(publicAddress).origin) return true;
  return publicAddress.startsWith("http:") && host !== undefined && origin === `http://${host}`;
}

function isForSoftware({ url = "", headers }: IncomingMessage) {
  const path = url.split("?", 1)[0] ?? "";
  // A path that could be read in two ways, and a call of a page's action, get no exception.
  if (/%|\/\.{1,2}(\/|$)|\/\//.test(path) || headers["next-action"] !== undefined) return false;
  return forSoftware.some((prefix) => path.startsWith(prefix));
}
