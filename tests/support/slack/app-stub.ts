import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

type Heard = { path: string; body: string; headers: Record<string, unknown> };

/** An app that keeps what it is told and answers 200, or what `answers` holds next. */
export async function startAppStub() {
  const heard: Heard[] = [];
  const answers: { status?: number; body?: string }[] = [];
  const server = createServer(async (request, response) => {
    heard.push({ path: request.url ?? "", body: await text(request), headers: request.headers });
    const { status = 200, body = "" } = answers.shift() ?? {};
    response.writeHead(status, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    heard,
    answers,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** The bodies of the events so far. */
    events: () => heard.filter(({ path }) => path.endsWith("/events")).map(({ body }) => JSON.parse(body)),
    /** What the last click, shortcut or submission said. */
    payload: () => JSON.parse(new URLSearchParams(heard.at(-1)?.body).get("payload") ?? "{}"),
    stop: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

export type AppStub = Awaited<ReturnType<typeof startAppStub>>;
