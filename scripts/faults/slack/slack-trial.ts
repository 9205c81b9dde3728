import type { Sql } from "postgres";
import { v7 as uuidv7 } from "uuid";
import { type FakeSlack, type FakeWorkspace, startFakeSlack } from "@/tests/support/slack/fake-slack";
import type { Fault } from "@/tests/support/slack/faults";
import { closeOutboxTrial, type OutboxTrial, openOutboxTrial } from "../mail/outbox-trial";
import type { Seeded } from "../seeded";

/** One fault that happened, and which call of the journal it happened to. */
export type Struck = { fault: Fault; call: number };

/** A workspace, and whom and what is posted to there. */
export type Place = { fake: FakeWorkspace; id: string; users: string[]; channelId: string };

export type SlackTrial = OutboxTrial & { slack: FakeSlack; struck: Struck[] };

type Options = { fast?: boolean; copyOf?: string; callsASecond: number };

/** An outbox trial whose workers also talk to a stand-in of Slack that counts messages as Slack does. */
export async function openSlackTrial(
  random: Seeded,
  { callsASecond, ...options }: Options,
): Promise<SlackTrial> {
  const slack = await startFakeSlack();
  const told = {
    SLACK_CLIENT_ID: slack.credentials.clientId,
    SLACK_CLIENT_SECRET: slack.credentials.clientSecret,
    SLACK_SIGNING_SECRET: slack.credentials.signingSecret,
    SLACK_API_URL: `${slack.url}/api/`,
    SLACK_CALLS_A_SECOND: String(callsASecond),
  };
  Object.assign(process.env, told);
  const trial = await openOutboxTrial(random, options);
  Object.assign(trial.env, told);
  return { ...trial, slack, struck: watchFaults(slack) };
}

export async function closeSlackTrial(trial: SlackTrial) {
  await closeOutboxTrial(trial);
  await trial.slack.stop();
}

/** Notes of each fault to which call it happens: the one that is written into the journal next. */
function watchFaults({ faults, journal }: FakeSlack) {
  const struck: Struck[] = [];
  const take = faults.take.bind(faults);
  faults.take = (method) => {
    const fault = take(method);
    if (fault) struck.push({ fault, call: journal.length });
    return fault;
  };
  return struck;
}

/** A workspace in which so many people of this installation are known. */
export async function addPlace({ sql, slack }: SlackTrial, name: string, people: number): Promise<Place> {
  const fake = slack.addWorkspace({ teamId: `T${uuidv7().slice(-8).toUpperCase()}`, name });
  const { seal } = await import("@/domain/slack/seal");
  const [id, now] = [uuidv7(), new Date()];
  await sql`insert into slack_workspaces ${sql({
    ...{ id, team_id: fake.teamId, name, app_id: fake.appId, bot_user_id: fake.botUserId },
    ...{ scopes: fake.scopes, sealed_token: seal(fake.token, id), installed_at: now },
  })}`;
  const users = Array.from({ length: people }, (_, index) => fake.addUser({ name: `${name} ${index}` }).id);
  await addMembers(sql, id, name, users);
  const channel = fake.addChannel({ name: "payments", withBot: true });
  return { fake, id, users, channelId: channel.id };
}

async function addMembers(sql: Sql, workspaceId: string, name: string, users: string[]) {
  const now = new Date();
  const people = users.map((user, index) => ({
    ...{ id: uuidv7(), name: `${name} ${index}`, email: `${user}.${workspaceId}@example.org`.toLowerCase() },
    ...{ role: "reader", created_at: now },
  }));
  const members = people.map(({ id }, index) => ({
    ...{ workspace_id: workspaceId, slack_user_id: users[index] ?? "", person_id: id },
    ...{ linked_by: "email", linked_at: now },
  }));
  for (let from = 0; from < people.length; from += 500) {
    await sql`insert into people ${sql(people.slice(from, from + 500))}`;
    await sql`insert into slack_members ${sql(members.slice(from, from + 500))}`;
  }
}

/** One message to each member of a place, and some into its channel. */
export async function queueForPlace({ sql }: SlackTrial, { id, channelId }: Place, inChannel: number) {
  const { db } = await import("@/db/client");
  const { queueSlackMessage } = await import("@/domain/slack/queue-slack-message");
  const members = await sql<{ slackUserId: string; personId: string }[]>`
    select slack_user_id as "slackUserId", person_id as "personId" from slack_members where workspace_id = ${id}`;
  const common = { kind: "test", workspace: { id, name: "A workspace" }, text: "Do you remember?" } as const;
  const blocks = [{ type: "section", text: { type: "mrkdwn", text: "Do you remember?" } }];
  await db.transaction(async (tx) => {
    for (let index = 0; index < inChannel; index++) {
      const to = { channelId, channelName: "payments" };
      await queueSlackMessage(tx, { ...common, key: `${id}:${index}`, to, blocks }, new Date());
    }
    for (const { slackUserId, personId } of members) {
      const to = { slackUserId, person: { id: personId, name: slackUserId } };
      await queueSlackMessage(tx, { ...common, key: `${id}:${slackUserId}`, to, blocks }, new Date());
    }
  });
}

/** Nothing posted or counted yet. */
export function forgetCalls({ slack, struck }: SlackTrial) {
  slack.faults.clear();
  slack.journal.length = 0;
  struck.length = 0;
}
