import type { IncomingMessage } from "node:http";

export type Refused = { status: number; sentence: string };

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const loopbackHost = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

const loopbackPeer = /^(::ffff:)?127\.|^::1$/;

/** Up to here the server reads what comes before a body: an address may carry a pasted text of 100,000 letters of any script. */
export const longestHead = 1024 * 1024;
/** Beside the address. Next sends the words of a page back in one of them, nine characters for some letters. */
const longestHeaders = 64 * 1024;

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
  if (Object.entries(headers).join("").length > longestHeaders)
    return {
      status: 431,
      sentence:
        "Your browser sent more than this server reads. Delete its cookies for this address and try again.",
    };
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\") || !isReadable(url))
    return { status: 400, sentence: "This address cannot be read. Check it and try again." };
  if (demo && !(loopbackHost.test(headers.host ?? "") && loopbackPeer.test(socket.remoteAddress ?? "")))
    return { status: 421, sentence: "The demo answers on 127.0.0.1 only." };
  return null;
}

function isReadable(url: string) {
  try {
    const path = url.split("?", 1)[0] ?? "";
    if (path.includes("%00")) return false;
    decodeURI(path);
    return URL.canParse(url, "http://tidemark.invalid");
  } catch {
    return false;
  }
}
