import type { IncomingMessage } from "node:http";

export type Refused = { status: number; sentence: string };

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

const loopbackPeer = /^(::ffff:)?127\.|^::1$/;

/** Requests that are not for this server: odd methods, addresses that are no plain path, and other machines or foreign names in the demo. */
export function refusedTarget(
  {
    method = "",
    url = "",
    headers,
    socket,
  }: Pick<IncomingMessage, "method" | "url" | "headers"> & {
    socket: { remoteAddress?: string };
  },
  demo: boolean,
): Refused | null {
  if (!methods.has(method)) return { status: 405, sentence: "Tidemark does not know this kind of request." };
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\") || !isReadable(url))
    return { status: 400, sentence: "This address cannot be read. Check it and try again." };
  if (demo && !(loopbackHost.test(headers.host ?? "") && loopbackPeer.test(socket.remoteAddress ?? "")))
    return { status: 421, sentence: "The demo answers on 127.0.0.1 only." };
  return null;
}

function isReadable(url: string) {
  try {
    if (/%00/.test(url)) return false;
    decodeURI(url.split("?", 1)[0] ?? "");
    return URL.canParse(url, "http://tidemark.invalid");
  } catch {
    return false;
  }
}
