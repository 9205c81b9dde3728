import type { EventOf, KeptEvent } from "./request-shape";
import type { Workspace } from "./workspace";

/** Notices in a channel that listens which initiatives a message speaks of, and keeps nothing of what it says. */
export async function hearMessage(
  _workspace: Workspace,
  _kept: KeptEvent<EventOf<"message">>,
  _now: Date,
): Promise<void> {}
