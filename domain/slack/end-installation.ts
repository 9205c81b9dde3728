import { log } from "@/config/log";
import { db } from "@/db/client";
import { endWorkspace } from "./end-workspace";
import { isStillGranted } from "./is-still-granted";
import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

const slack = { kind: "system", name: "slack" } as const;

/** Slack says that Tidemark was removed: its token is forgotten, people's questions go by mail again. */
export async function endInstallation(workspace: Workspace, now: Date): Promise<void> {
  await endIfGone(workspace, "uninstalled", now);
}

/** Slack says that tokens were revoked: the same when ours is among them, in either order. */
export async function noteRevoked(
  workspace: Workspace,
  event: EventOf<"tokens_revoked">,
  now: Date,
): Promise<void> {
  if (event.tokens.bot?.length) await endIfGone(workspace, "revoked", now);
}

/** Slack tells late and more than once: what it says may be of an installation that another has followed. */
async function endIfGone(workspace: Workspace, state: "revoked" | "uninstalled", now: Date) {
  if (await isStillGranted(workspace))
    return log.info({ workspaceId: workspace.id }, "Slack told of an end that a new installation outlived.");
  await db.transaction((tx) => endWorkspace(tx, slack, { workspaceId: workspace.id, state }, now));
}
