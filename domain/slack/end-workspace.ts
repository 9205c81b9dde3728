import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { slackChannels, slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { tellAdministrators } from "./tell-administrators";

type Ending = { workspaceId: string; state: "revoked" | "uninstalled" };

/**
 * Forgets the token of a workspace, once: nothing is sent there any more and no channel is listened to. Administrators are
 * told unless one of them did it. False where it had ended before.
 */
export async function endWorkspace(
  tx: Transaction,
  actor: Actor,
  { workspaceId, state }: Ending,
  now: Date,
): Promise<boolean> {
  const isTold = actor.kind !== "person";
  const [ended] = await tx
    .update(slackWorkspaces)
    .set({ state, sealedToken: null, endedAt: now, toldAt: isTold ? now : null })
    .where(and(eq(slackWorkspaces.id, workspaceId), eq(slackWorkspaces.state, "active")))
    .returning();
  if (!ended) return false;
  await tx
    .update(slackChannels)
    .set({ isListening: false, leftAt: now })
    .where(and(eq(slackChannels.workspaceId, workspaceId), isNull(slackChannels.leftAt)));
  const after = { name: ended.name, state };
  await recordAudit(
    tx,
    actor,
    "slack-workspace.ended",
    { kind: "slack-workspace", id: workspaceId },
    { after },
  );
  if (isTold) await tellAdministrators(tx, ended, { kind: "ended" }, now);
  return true;
}
