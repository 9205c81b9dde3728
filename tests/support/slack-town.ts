import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { asc, isNull } from "drizzle-orm";
import * as commands from "@/app/api/slack/commands/route";
import * as events from "@/app/api/slack/events/route";
import * as interactivity from "@/app/api/slack/interactivity/route";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { slackInbox } from "@/db/schema/slack";
import { seal } from "@/domain/slack/seal";
import { takeRequest } from "@/domain/slack/take-request";
import { testNow } from "./factories";
import { startFakeSlack } from "./slack/fake-slack";
import { slackWorkspace } from "./slack-with";

const doors = { events, commands, interactivity };
const unset = {
  ...{ SLACK_CLIENT_ID: undefined, SLACK_CLIENT_SECRET: undefined, SLACK_SIGNING_SECRET: undefined },
  SLACK_API_URL: "https://slack.com/api/",
};

/**
 * The stand-in for Slack with a workspace in it, this process's own doors for what people do there, and a worker that
 * works when it is told to.
 */
export async function startSlackTown() {
  const slack = await startFakeSlack({ limits: "none" });
  const there = slack.addWorkspace({ teamId: "T1", name: "Harbour" });
  const server = createServer(async (request, response) => {
    const door = doors[(request.url ?? "").split("/").at(-1) as keyof typeof doors];
    const body = new Uint8Array(await buffer(request));
    const headers = new Headers(request.headers as Record<string, string>);
    const url = `http://127.0.0.1:3000${request.url}`;
    const answer = await door.POST(new Request(url, { method: "POST", headers, body }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  slack.pointAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  Object.assign(environment(), {
    SLACK_CLIENT_ID: slack.credentials.clientId,
    SLACK_CLIENT_SECRET: slack.credentials.clientSecret,
    SLACK_SIGNING_SECRET: slack.credentials.signingSecret,
    SLACK_API_URL: `${slack.url}/api/`,
  });
  return {
    slack,
    there,
    install: () => {
      const id = "019a0000-0000-7000-8000-000000000001";
      const { teamId, appId, botUserId, scopes } = there;
      return slackWorkspace({ id, teamId, appId, botUserId, scopes, sealedToken: seal(there.token, id) });
    },
    /** Works on all that waits in the inbox. */
    work: async (now = testNow) => {
      const waiting = await db
        .select({ key: slackInbox.key })
        .from(slackInbox)
        .where(isNull(slackInbox.doneAt))
        .orderBy(asc(slackInbox.receivedAt));
      for (const one of waiting) await takeRequest(one, now);
    },
    stop: async () => {
      Object.assign(environment(), unset);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await slack.stop();
    },
  };
}

export type SlackTown = Awaited<ReturnType<typeof startSlackTown>>;
