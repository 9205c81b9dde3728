import { and, eq, isNull } from "drizzle-orm";
import { log } from "@/config/log";
import type { Transaction } from "@/db/client";
import { slackChannels, slackMembers } from "@/db/schema/slack";
import { queueWaitingQuestions } from "../reminders/queue-questions";
import type { Outgoing } from "./outgoing";

/** What Slack finds wrong with a message itself; nobody is out of reach for that. */
const isOfMessage = (code: string) => /^(invalid_(?!auth)|msg_|no_text|metadata_|too_many_)/.test(code);

/**
 * What follows when a message will never be posted: a person whom nothing reaches in Slack is marked, and what they are
 * asked goes by mail; a channel that is closed to us is left alone.
 */
export async function giveUpOn(tx: Transaction, message: Outgoing, code: string, now: Date) {
  if (isOfMessage(code)) log.error({ delivery: message.id, code }, "A message was not as Slack takes it.");
  else if (message.channelId) await leaveChannel(tx, message, code, now);
  else if (code !== notInstalled) await markBroken(tx, message, code, now);
  const { kind, personId } = message;
  if (kind === "questions" && personId) await queueWaitingQuestions(tx, personId, now);
}

/** Said by ourselves, of a workspace that has ended. */
export const notInstalled = "not_installed";

async function leaveChannel(tx: Transaction, { workspace, channelId }: Outgoing, code: string, now: Date) {
  const change =
    code === "is_archived"
      ? { isArchived: true }
      : ["channel_not_found", "not_in_channel"].includes(code)
        ? { leftAt: now, isListening: false }
        : null;
  if (!change || !channelId) return;
  await tx
    .update(slackChannels)
    .set(change)
    .where(and(eq(slackChannels.workspaceId, workspace.id), eq(slackChannels.channelId, channelId)));
}

/** Whoever has that account by now is not concerned. */
async function markBroken(tx: Transaction, message: Outgoing, code: string, now: Date) {
  const { workspace, slackUserId, linkedId } = message;
  if (!slackUserId || !linkedId) return;
  await tx
    .update(slackMembers)
    .set({ brokenAt: now, brokenReason: code })
    .where(
      and(
        eq(slackMembers.workspaceId, workspace.id),
        eq(slackMembers.slackUserId, slackUserId),
        eq(slackMembers.personId, linkedId),
        isNull(slackMembers.brokenAt),
      ),
    );
}
