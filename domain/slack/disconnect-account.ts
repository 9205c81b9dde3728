import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { slackMembers } from "@/db/schema/slack";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { notFound } from "../refusal";
import { queueWaitingQuestions } from "../reminders/queue-questions";
import type { DisconnectAccountInput } from "./connect-input";

/**
 * Nobody in that workspace is this person any more: nothing is read or answered there as them, and what they are asked
 * goes by mail. The row stays, so that their address does not connect them again at the next occasion.
 */
export async function disconnectAccount(
  actor: PersonActor,
  { workspaceId }: DisconnectAccountInput,
  now: Date,
) {
  await db.transaction(async (tx) => {
    const [member] = await tx
      .update(slackMembers)
      .set({ brokenAt: now, brokenReason: "disconnected" })
      .where(and(eq(slackMembers.workspaceId, workspaceId), eq(slackMembers.personId, actor.id)))
      .returning({ slackUserId: slackMembers.slackUserId });
    if (!member) throw notFound("connection");
    await queueWaitingQuestions(tx, actor.id, now);
    await enqueue(tx, "slack-home", { workspaceId, slackUserId: member.slackUserId });
    const before = { workspaceId, slackUserId: member.slackUserId };
    await recordAudit(tx, actor, "person.slack-disconnected", { kind: "person", id: actor.id }, { before });
  });
}
