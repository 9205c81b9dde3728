import { and, eq, inArray, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { slackMembers } from "@/db/schema/slack";
import { queueWaitingQuestions } from "../reminders/queue-questions";
import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

type Change = EventOf<"user_change">;

/** What stands with somebody whom Slack itself had closed out; it ends when they are there again. */
const closedOut = ["left", "user_disabled"];

/**
 * Notices that somebody left the workspace: nothing is sent to them there any more, what waits goes by mail, and nothing
 * said there is theirs. Whoever comes back is who they were.
 */
export async function noteMember(workspace: Workspace, { user }: Change, now: Date): Promise<void> {
  const them = and(eq(slackMembers.workspaceId, workspace.id), eq(slackMembers.slackUserId, user.id));
  if (user.deleted) return leave(them, now);
  await db
    .update(slackMembers)
    .set({ brokenAt: null, brokenReason: null })
    .where(and(them, inArray(slackMembers.brokenReason, closedOut)));
}

async function leave(them: ReturnType<typeof and>, now: Date) {
  await db.transaction(async (tx) => {
    const [left] = await tx
      .update(slackMembers)
      .set({ brokenAt: now, brokenReason: "left" })
      .where(and(them, or(isNull(slackMembers.brokenReason), ne(slackMembers.brokenReason, "disconnected"))))
      .returning({ personId: slackMembers.personId });
    if (left) await queueWaitingQuestions(tx, left.personId, now);
  });
}
