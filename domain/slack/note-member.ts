import { and, eq, isNull, ne, or } from "drizzle-orm";
import { db } from "@/db/client";
import { slackMembers } from "@/db/schema/slack";
import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

/**
 * Notices that somebody left the workspace: nothing is sent to them there any more, and nothing said there is theirs.
 * Whoever comes back is who they were.
 */
export async function noteMember(
  workspace: Workspace,
  { user }: EventOf<"user_change">,
  now: Date,
): Promise<void> {
  const them = and(eq(slackMembers.workspaceId, workspace.id), eq(slackMembers.slackUserId, user.id));
  if (user.deleted)
    await db
      .update(slackMembers)
      .set({ brokenAt: now, brokenReason: "left" })
      .where(and(them, or(isNull(slackMembers.brokenReason), ne(slackMembers.brokenReason, "disconnected"))));
  else
    await db
      .update(slackMembers)
      .set({ brokenAt: null, brokenReason: null })
      .where(and(them, eq(slackMembers.brokenReason, "left")));
}
