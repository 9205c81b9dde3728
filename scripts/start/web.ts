import { createServer, type IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import next from "next";
import { environment, publicAddress } from "@/config/environment";
import { log } from "@/config/log";
import { stopWhenAsked } from "./child-life";
import { makeDoor } from "./door/door";
import { refuseMalformed } from "./door/refuse-malformed";
import { longestHead } from "./door/refused-target";
import { logFaults } from "./log-faults";

/** So long may a request take to arrive, with a file on a slow line: 50 MB at 240 kbit/s. Its head has Node's usual minute. */
const arrivalMs = 30 * 60_000;
/** Requests under way get this long to end; the launcher promises that everything is down within five seconds. */
const patienceMs = 3000;

const { NODE_ENV, PORT, HOST, TRUSTED_PROXIES, TIDEMARK_DEMO } = environment();
const dev = NODE_ENV === "development";
const port = PORT ?? 3000;
const hostname = HOST ?? "0.0.0.0";

if (!dev) logFaults();

const openDoor = makeDoor({
  publicAddress: publicAddress(),
  trustedProxies: TRUSTED_PROXIES,
  demo: TIDEMARK_DEMO === "on",
  record: (entry) =>
    entry.path.startsWith("/_next/") ? log.debug(entry, "request") : log.info(entry, "request"),
});

// Next listens for upgrades on this stand-in instead of the public server, so that they pass the door first.
const upgrades = createServer();
const app = next({
  dev,
  dir: fileURLToPath(new URL("../..", import.meta.url)),
  hostname,
  port,
  httpServer: upgrades,
});
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer({ maxHeaderSize: longestHead }, (request, response) => {
  if (openDoor(request, response)) void handle(request, response);
});
// Longer than the usual reverse proxy keeps a connection, so that it never sends into one that just closed.
server.keepAliveTimeout = 75_000;
server.requestTimeout = arrivalMs;
server.on("clientError", refuseMalformed);
server.on("upgrade", (request, socket, head) => {
  if (dev && comesFromOwnPage(request)) upgrades.emit("upgrade", request, socket, head);
  else socket.destroy();
});
server.on("error", (error) => {
  log.error({ error: error.message }, "the web server cannot listen");
  process.exit(1);
});
await stopWhenAsked(async () => {
  const closed = new Promise((done) => server.close(done));
  server.closeIdleConnections();
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatient);
});
server.listen(port, hostname);

function comesFromOwnPage({ headers }: IncomingMessage) {
  return headers.origin === `http://${headers.host}`;
}
