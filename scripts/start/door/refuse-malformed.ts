import type { Duplex } from "node:stream";

const answer = (status: string, sentence: string) =>
  [
    `HTTP/1.1 ${status}`,
    "Connection: close",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options: nosniff",
    "Cache-Control: private, no-store",
    "",
    `${sentence}\n`,
  ].join("\r\n");

const unreadable = answer("400 Bad Request", "This request cannot be read.");
const tooLong = answer(
  "431 Request Header Fields Too Large",
  "This address is longer than any that Tidemark reads. Go back and search with fewer words.",
);

/** What is no HTTP at all, or never ends, does not become a request: its answer is written by hand. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex) {
  if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
  else socket.end(error.code === "HPE_HEADER_OVERFLOW" ? tooLong : unreadable);
}
