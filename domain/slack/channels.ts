import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** Notes that Tidemark was invited to a channel. Somebody else who joins is nobody's business. */
export async function noteJoined(
  _workspace: Workspace,
  _event: EventOf<"member_joined_channel">,
  _now: Date,
): Promise<void> {}

/** Notes what a channel is called now. */
export async function noteRenamed(_workspace: Workspace, _event: EventOf<"channel_rename">): Promise<void> {}

/** Notes that a channel was archived: nothing is posted there any more. */
export async function noteArchived(
  _workspace: Workspace,
  _event: EventOf<"channel_archive">,
): Promise<void> {}
