import type { EventOf, KeptEvent } from "./request-shape";
import type { Workspace } from "./workspace";

/** Shows what stands behind the links of a message, to whoever reads the channel: nothing that not everybody may read. */
export async function unfurlLinks(
  _workspace: Workspace,
  _kept: KeptEvent<EventOf<"link_shared">>,
  _now: Date,
): Promise<void> {}
