import type { Duplex } from "node:stream";

const answer = [
  "HTTP/1.1 400 Bad Request",
  "Connection: close",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  "X-Content-Type-Options: nosniff",
  "Cache-Control: private, no-store",
  "",
  "This request cannot be read.\n",
].join("\r\n");

/** What is no HTTP at all never becomes a request, so its answer is written by hand. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex) {
  if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
  else socket.end(answer);
}
