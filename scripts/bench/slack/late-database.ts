import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Stands before a database and lets what it answers arrive so many milliseconds late, in order. */
export async function openLateDatabase(url: string) {
  const { hostname, port } = new URL(url);
  const gate = { lateMs: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    client.on("data", (chunk) => database.write(chunk));
    database.on("data", inOrder(gate, client));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const late = new URL(url);
  late.port = String((server.address() as AddressInfo).port);
  return Object.assign(gate, {
    url: late.href,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  });
}

/** What comes later never overtakes, also where less is waited from now on. */
function inOrder(gate: { lateMs: number }, client: Socket) {
  let lastAt = 0;
  return (chunk: Buffer) => {
    lastAt = Math.max(lastAt, performance.now() + gate.lateMs);
    setTimeout(() => client.write(chunk), lastAt - performance.now());
  };
}
