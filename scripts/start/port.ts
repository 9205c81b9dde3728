import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether a server could listen there now. */
export async function isFree(port: number, host: string) {
  return listenOnce(port, host).then(
    () => true,
    () => false,
  );
}

/** Below what systems give to outgoing connections: Linux from 32768 on, others from 49152 (RFC 6335). */
const [lowest, highest] = [20_000, 32_767];

/** Any port that is free at this moment, and that no outgoing connection takes before a server listens there. */
export async function freePort(host: string) {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(lowest, highest + 1);
    if (await isFree(port, host)) return port;
  }
  return listenOnce(0, host);
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : port));
    });
  });
}
