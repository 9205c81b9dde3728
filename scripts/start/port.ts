import { createServer } from "node:net";

/** Whether a server could listen there now. */
export async function isFree(port: number, host: string) {
  return listenOnce(port, host).then(
    () => true,
    () => false,
  );
}

/** Any port that is free at this moment. */
export async function freePort(host: string) {
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
