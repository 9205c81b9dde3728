import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { slackChannels } from "@/db/schema/slack";
import { greetChannel } from "./greet-channel";
import { whyDeaf } from "./listen-in";
import type { EventOf } from "./request-shape";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

/** Notes that Tidemark was invited to a channel. Somebody else who joins is nobody's business. */
export async function noteJoined(
  workspace: Workspace,
  event: EventOf<"member_joined_channel">,
  now: Date,
): Promise<void> {
  if (event.user !== workspace.botUserId) return;
  const facts = { ...(await findChannel(workspace, event.channel)), joinedAt: now, leftAt: null };
  await db
    .insert(slackChannels)
    .values({ workspaceId: workspace.id, channelId: event.channel, ...facts })
    .onConflictDoUpdate({ target: [slackChannels.workspaceId, slackChannels.channelId], set: facts });
  if (event.inviter && !whyDeaf(facts))
    await greetChannel(workspace, { channelId: event.channel, name: facts.name, inviterId: event.inviter });
}

/** Notes what a channel is called now. */
export async function noteRenamed(workspace: Workspace, event: EventOf<"channel_rename">): Promise<void> {
  await db
    .update(slackChannels)
    .set({ name: event.channel.name })
    .where(isChannel(workspace, event.channel.id));
}

/** Notes that a channel was archived: nothing is posted there any more, and nobody listens. */
export async function noteArchived(workspace: Workspace, event: EventOf<"channel_archive">): Promise<void> {
  await db
    .update(slackChannels)
    .set({ isArchived: true, isListening: false })
    .where(isChannel(workspace, event.channel));
}

const isChannel = (workspace: Workspace, channelId: string) =>
  and(eq(slackChannels.workspaceId, workspace.id), eq(slackChannels.channelId, channelId));

const channelInfo = z.object({
  name: z.string().min(1),
  is_private: z.boolean().default(false),
  is_ext_shared: z.boolean().default(false),
  is_pending_ext_shared: z.boolean().default(false),
  is_archived: z.boolean().default(false),
});

/** What Slack says of a channel; where it does not say, the channel counts as one that shows nothing to others. */
async function findChannel(workspace: Workspace, channelId: string) {
  const info = channelInfo.safeParse(await askForChannel(workspace, channelId));
  if (!info.success) return { name: channelId, isPrivate: true, isShared: true, isArchived: false };
  const { name, is_private: isPrivate, is_archived: isArchived, ...shared } = info.data;
  return { name, isPrivate, isArchived, isShared: shared.is_ext_shared || shared.is_pending_ext_shared };
}

async function askForChannel(workspace: Workspace, channel: string) {
  try {
    return (await callSlack(workspace, "conversations.info", { channel })).channel;
  } catch (error) {
    // A private channel, where Tidemark was not allowed to read about those.
    if (error instanceof SlackProblem && error.kind === "permanent") return null;
    throw error;
  }
}
