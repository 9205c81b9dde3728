import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { asc, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import * as commands from "@/app/api/slack/commands/route";
import * as events from "@/app/api/slack/events/route";
import * as interactivity from "@/app/api/slack/interactivity/route";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { slackInbox, slackMembers, slackWorkspaces } from "@/db/schema/slack";
import { seal } from "@/domain/slack/seal";
import { takeRequest } from "@/domain/slack/take-request";
import { testNow } from "./factories";
import type { FakeSlack, FakeWorkspace } from "./slack/fake-slack";

export const slackHome = "https://insights.example.org";

const doors: Record<string, { POST: (request: Request) => Promise<Response> }> = {
  "/api/slack/events": events,
  "/api/slack/commands": commands,
  "/api/slack/interactivity": interactivity,
};

/**
 * Tidemark as a fake Slack meets it: its three doors on a port of their own, configured for that Slack, under the public
 * address `slackHome`. `work` does what waits, as the worker would.
 */
export async function startSlackApp(slack: FakeSlack) {
  const before = { ...environment() };
  const { clientId, clientSecret, signingSecret } = slack.credentials;
  Object.assign(environment(), {
    ...{ SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_SIGNING_SECRET: signingSecret },
    ...{ SLACK_API_URL: `${slack.url}/api/`, TIDEMARK_URL: slackHome },
  });
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  slack.pointAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    work: workOnInbox,
    async stop() {
      for (const name of Object.keys(environment())) Reflect.deleteProperty(environment(), name);
      Object.assign(environment(), before);
      await new Promise((done) => server.close(done).closeAllConnections());
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse) {
  const door = doors[request.url ?? ""];
  if (!door) return void response.writeHead(404).end();
  const body = new Uint8Array(await buffer(request));
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const said = await door.POST(new Request(`${slackHome}${request.url}`, { method: "POST", body, headers }));
  response
    .writeHead(said.status, Object.fromEntries(said.headers))
    .end(Buffer.from(await said.arrayBuffer()));
}

/** Works on all that came in, in its order. */
async function workOnInbox(now = testNow) {
  const waiting = await db
    .select({ key: slackInbox.key })
    .from(slackInbox)
    .where(isNull(slackInbox.doneAt))
    .orderBy(asc(slackInbox.receivedAt), asc(slackInbox.key));
  for (const { key } of waiting) await takeRequest({ key }, now);
}

/** Tidemark is installed there. */
export async function installed(
  { teamId, name, appId, botUserId, token, scopes }: FakeWorkspace,
  changes: Partial<typeof slackWorkspaces.$inferInsert> = {},
) {
  const id = uuidv7();
  const [row] = await db
    .insert(slackWorkspaces)
    .values({
      ...{ id, teamId, name, appId, botUserId, scopes, sealedToken: seal(token, id), installedAt: testNow },
      ...changes,
    })
    .returning();
  if (!row) throw new Error("The workspace was not written.");
  return row;
}

/** Somebody there is that person here. */
export const linked = (workspaceId: string, slackUserId: string, personId: string) =>
  db
    .insert(slackMembers)
    .values({ workspaceId, slackUserId, personId, linkedBy: "sign-in", linkedAt: testNow });
