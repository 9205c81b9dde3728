import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { slackWorkspaces } from "@/db/schema/slack";
import { queueSlackMessage, type SlackMessage } from "@/domain/slack/queue-slack-message";
import { seal } from "@/domain/slack/seal";
import { person, testNow } from "./factories";
import type { FakeSlack, FakeWorkspace } from "./slack/fake-slack";
import { slackMember, slackWorkspace } from "./slack-with";

/** What this process is told of Slack, so that it talks to the stand-in. */
export const slackVariables = ({ url, credentials }: FakeSlack) => ({
  SLACK_CLIENT_ID: credentials.clientId,
  SLACK_CLIENT_SECRET: credentials.clientSecret,
  SLACK_SIGNING_SECRET: credentials.signingSecret,
  SLACK_API_URL: `${url}/api/`,
});

/** A workspace of the stand-in as Tidemark knows it once it is installed there. */
export async function installedIn(fake: FakeWorkspace) {
  const { id } = await slackWorkspace({
    ...{ teamId: fake.teamId, enterpriseId: fake.enterpriseId ?? "", name: fake.name },
    ...{ appId: fake.appId, botUserId: fake.botUserId, scopes: fake.scopes },
  });
  const [row] = await db
    .update(slackWorkspaces)
    .set({ sealedToken: seal(fake.token, id) })
    .where(eq(slackWorkspaces.id, id))
    .returning();
  if (!row) throw new Error("The workspace is gone.");
  return row;
}

export type Installed = Awaited<ReturnType<typeof installedIn>>;

/** Somebody here who is known there. */
export async function linkedPerson(fake: FakeWorkspace, workspace: Installed, name = "Ana Torres") {
  const user = fake.addUser({ name });
  const known = await person("reader", { name });
  await slackMember(workspace.id, known.id, { slackUserId: user.id });
  return { ...known, slackUserId: user.id };
}

type Linked = Awaited<ReturnType<typeof linkedPerson>>;

/** Queues a message to somebody directly, or whatever the test names. */
export async function queueDm(workspace: Installed, to: Linked, changes: Partial<SlackMessage> = {}) {
  const message: SlackMessage = {
    ...{ key: "dm:1", kind: "test", workspace, text: "Hello" },
    to: { slackUserId: to.slackUserId, person: to },
    blocks: [{ type: "section", text: { type: "mrkdwn", text: "Hello" } }],
    ...changes,
  };
  return db.transaction((tx) => queueSlackMessage(tx, message, testNow));
}
