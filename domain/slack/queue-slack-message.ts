import { and, eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { slackMembers, slackMessages, slackWorkspaces } from "@/db/schema/slack";
import type { DeliveryKind } from "../deliveries/delivery-kind";
import { enqueueSending } from "../deliveries/enqueue-sending";
import { oneLine } from "../deliveries/one-line";
import { slackSetup } from "./slack-setup";
import type { Workspace } from "./workspace";

type ToPerson = { slackUserId: string; person: { id: string; name: string } };
type ToChannel = { channelId: string; channelName: string; threadTs?: string };

export type SlackMessage = {
  /** What makes this message one message: the same key twice is one delivery. */
  key: string;
  kind: DeliveryKind;
  workspace: Pick<Workspace, "id" | "name">;
  to: ToPerson | ToChannel;
  /** What notifications and screen readers say: plain words, escaped. */
  text: string;
  /** Block Kit; the first block's `block_id` is ours, by which the message is found again. */
  blocks: unknown[];
  cardId?: string;
  /** Not sent any more after this instant. */
  uselessAt?: Date;
};

/**
 * Puts one message to Slack into the outbox, in the caller's transaction. Null when nothing can be sent there: Slack is
 * not configured, the workspace has ended, the person is deactivated, or nothing reaches them there any more.
 */
export async function queueSlackMessage(
  tx: Transaction,
  message: SlackMessage,
  now: Date,
): Promise<{ id: string } | null> {
  if (!slackSetup() || !(await isReachable(tx, message))) return null;
  const { key, kind, workspace, to } = message;
  const id = uuidv7();
  const [created] = await tx
    .insert(deliveries)
    .values({
      ...{ id, key, kind, lane: "slack", messageId: `slack:${id}`, createdAt: now },
      ...("person" in to
        ? { personId: to.person.id, recipientName: oneLine(to.person.name).slice(0, 200) }
        : { recipientName: `#${oneLine(to.channelName).slice(0, 200)}` }),
      recipientAddress: `Slack: ${oneLine(workspace.name)}`,
      subject: subjects[kind] ?? "A message in Slack",
      ...{ html: "", text: message.text, uselessAt: message.uselessAt ?? null },
    })
    .onConflictDoNothing({ target: deliveries.key })
    .returning({ id: deliveries.id });
  if (!created) return findByKey(tx, key);
  await tx.insert(slackMessages).values({
    ...{ deliveryId: id, workspaceId: workspace.id, blocks: message.blocks, cardId: message.cardId ?? null },
    ...("person" in to
      ? { slackUserId: to.slackUserId }
      : { channelId: to.channelId, threadTs: to.threadTs ?? null }),
  });
  await enqueueSending(tx, { id, kind, lane: "slack" });
  return created;
}

/** What administrators read instead of what it says. */
const subjects: Partial<Record<DeliveryKind, string>> = {
  questions: "A question",
  "thread-answer": "What is known, in a thread",
};

async function isReachable(tx: Transaction, { workspace, to }: SlackMessage) {
  const [active] = await tx
    .select({ id: slackWorkspaces.id })
    .from(slackWorkspaces)
    .where(and(eq(slackWorkspaces.id, workspace.id), eq(slackWorkspaces.state, "active")));
  if (!active) return false;
  if (!("person" in to)) return true;
  const [person] = await tx
    .select({ deactivatedAt: people.deactivatedAt, brokenAt: slackMembers.brokenAt })
    .from(people)
    .leftJoin(
      slackMembers,
      and(eq(slackMembers.workspaceId, workspace.id), eq(slackMembers.slackUserId, to.slackUserId)),
    )
    .where(eq(people.id, to.person.id));
  return person !== undefined && person.deactivatedAt === null && person.brokenAt === null;
}

async function findByKey(tx: Transaction, key: string) {
  const [existing] = await tx.select({ id: deliveries.id }).from(deliveries).where(eq(deliveries.key, key));
  return existing ?? null;
}
