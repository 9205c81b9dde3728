import { z } from "zod";
import { findChannel } from "./listen-in";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

const flag = z.boolean().default(false);
const channelShape = z.looseObject({ is_ext_shared: flag, is_pending_ext_shared: flag });

/** Whether people of another company read a channel, as far as Slack lets us know: not of those we were never invited to. */
export async function isSharedOutside(workspace: Workspace, channelId: string): Promise<boolean> {
  const known = await findChannel(workspace, channelId);
  if (known?.isShared) return true;
  try {
    const { channel } = await callSlack(workspace, "conversations.info", { channel: channelId });
    const read = channelShape.safeParse(channel);
    return read.success && (read.data.is_ext_shared || read.data.is_pending_ext_shared);
  } catch (error) {
    if (error instanceof SlackProblem && error.kind === "permanent") return false;
    throw error;
  }
}
