import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { Refused, refuse } from "./refuse";
import { type Asked, answerFor } from "./routes";
import type { StoredIndex } from "./stored-index";
import { Tasks } from "./tasks";

/** How it answers: as it should, with an error of its own, with a page of something else, or with JSON that says nothing. */
export type Mood = "well" | "error" | "html" | "nonsense";

const pages: Record<Exclude<Mood, "well">, { status: number; type: string; body: string }> = {
  error: {
    status: 500,
    type: "application/json",
    body: '{"message":"no space","code":"internal","type":"internal","link":""}',
  },
  html: { status: 200, type: "text/html", body: "<!doctype html><title>Welcome</title>" },
  nonsense: { status: 200, type: "application/json", body: '{"ok":true}' },
};

/**
 * Stands in for a Meilisearch server in tests of what happens when one fails: keeps indexes, documents and tasks, and
 * refuses what a real one refuses, which `refusals` remembers. Its search knows words and filters, and no ranking.
 */
export class MeilisearchStandIn {
  readonly indexes = new Map<string, StoredIndex>();
  readonly tasks = new Tasks();
  readonly requests: string[] = [];
  readonly refusals: string[] = [];
  key = "a-key-of-the-stand-in";
  mood: Mood = "well";
  delayMs = 0;
  private server: Server | null = null;
  private port = 0;

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Listens, on the same port as before when it was stopped; what it kept is still there. */
  async start() {
    this.server = createServer((request, response) => void this.answer(request, response));
    this.server.listen(this.port, "127.0.0.1");
    await once(this.server, "listening");
    this.port = (this.server.address() as AddressInfo).port;
    return this;
  }

  async stop() {
    const { server } = this;
    if (!server) return;
    this.server = null;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  /** The disk is empty. */
  wipe() {
    this.indexes.clear();
  }

  /** All well again, and nothing kept. */
  reset() {
    this.wipe();
    Object.assign(this, { mood: "well", delayMs: 0 });
    Object.assign(this.tasks, { fail: false, takesMs: 5 });
    this.requests.length = 0;
    this.refusals.length = 0;
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const body = await text(request).catch(() => "");
    const { pathname: path, searchParams: query } = new URL(request.url ?? "/", this.url);
    const { method = "GET" } = request;
    this.requests.push(`${method} ${path}`);
    if (this.delayMs > 0) await pause(this.delayMs, undefined, { ref: false });
    if (this.mood !== "well") return send(response, pages[this.mood]);
    try {
      if (path !== "/health") this.checkKey(request);
      const asked: Asked = { method, path, query, body: readBody(request, body) };
      const { status, body: answer } = answerFor(asked, this);
      send(response, { status, type: "application/json", body: JSON.stringify(answer) });
    } catch (error) {
      const refused = error instanceof Refused ? error : refuse(500, "internal", String(error));
      this.refusals.push(`${method} ${path}: ${refused.code} ${refused.message}`);
      send(response, {
        status: refused.status,
        type: "application/json",
        body: JSON.stringify(refused.body),
      });
    }
  }

  private checkKey({ headers }: IncomingMessage) {
    if (!headers.authorization)
      throw refuse(401, "missing_authorization_header", "The Authorization header is missing.");
    if (headers.authorization !== `Bearer ${this.key}`)
      throw refuse(403, "invalid_api_key", "The provided API key is invalid.");
  }
}

function readBody({ method, headers }: IncomingMessage, body: string): unknown {
  if (method === "GET" || method === "DELETE" || body === "") return undefined;
  if (!headers["content-type"]?.startsWith("application/json"))
    throw refuse(415, "invalid_content_type", "The Content-Type has to be application/json.");
  try {
    return JSON.parse(body);
  } catch {
    throw refuse(400, "malformed_payload", "The json payload provided is malformed.");
  }
}

function send(
  response: ServerResponse,
  { status, type, body }: { status: number; type: string; body: string },
) {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": type }).end(body);
}
