import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type GateMood = "open" | "slow" | "html" | "wrong-key";

const slowMs = 30_000;

/** Stands before a server and spoils what passes: answers late, answers something else, or loses the key. */
export async function openGate(server: string) {
  const gate = { mood: "open" as GateMood, url: "", close: async () => {} };
  const listening = createServer((asked, answer) => void pass(asked, answer, server, gate.mood));
  listening.listen(0, "127.0.0.1");
  await once(listening, "listening");
  gate.url = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  gate.close = async () => {
    listening.closeAllConnections();
    await new Promise((closed) => listening.close(closed));
  };
  return gate;
}

export type Gate = Awaited<ReturnType<typeof openGate>>;

async function pass(asked: IncomingMessage, answer: ServerResponse, server: string, mood: GateMood) {
  if (mood === "slow") await pause(slowMs, undefined, { ref: false });
  if (mood === "html") {
    answer.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Welcome</title>");
    return;
  }
  const headers =
    mood === "wrong-key" ? { ...asked.headers, authorization: "Bearer another-key" } : asked.headers;
  const { method, url } = asked;
  const passed = request(new URL(url ?? "/", server), { method, headers }, (answered) => {
    answer.writeHead(answered.statusCode ?? 500, answered.headers);
    answered.pipe(answer);
  });
  // Nobody is behind the gate.
  passed.on("error", () => answer.destroy());
  asked.pipe(passed);
}
