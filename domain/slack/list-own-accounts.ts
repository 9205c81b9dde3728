import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { slackMembers, slackWorkspaces } from "@/db/schema/slack";
import type { PersonActor } from "../actor";

export type OwnAccount = {
  workspaceId: string;
  workspace: string;
  /** Who they are there; null where they are not connected. */
  connected: { by: "email" | "sign-in"; at: Date } | null;
  /** Since when nothing reaches them there, although they are connected. */
  brokenAt: Date | null;
};

/** Every workspace that Tidemark is in, and who this person is there. */
export async function listOwnAccounts(actor: PersonActor): Promise<OwnAccount[]> {
  const rows = await db
    .select({
      workspaceId: slackWorkspaces.id,
      workspace: slackWorkspaces.name,
      by: slackMembers.linkedBy,
      at: slackMembers.linkedAt,
      brokenAt: slackMembers.brokenAt,
      isDisconnected: sql<boolean>`coalesce(${slackMembers.brokenReason} = 'disconnected', false)`,
    })
    .from(slackWorkspaces)
    .leftJoin(
      slackMembers,
      and(eq(slackMembers.workspaceId, slackWorkspaces.id), eq(slackMembers.personId, actor.id)),
    )
    .where(eq(slackWorkspaces.state, "active"))
    .orderBy(asc(slackWorkspaces.name));
  return rows.map(({ workspaceId, workspace, by, at, brokenAt, isDisconnected }) => {
    const connected = by && at && !isDisconnected ? { by, at } : null;
    return { workspaceId, workspace, connected, brokenAt: connected && brokenAt };
  });
}
