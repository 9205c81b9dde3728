import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** Slack says that Tidemark was removed: its token is forgotten, people's questions go by mail again. */
export async function endInstallation(_workspace: Workspace, _now: Date): Promise<void> {}

/** Slack says that tokens were revoked: the same when ours is among them, in either order. */
export async function noteRevoked(
  _workspace: Workspace,
  _event: EventOf<"tokens_revoked">,
  _now: Date,
): Promise<void> {}
