import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { slackMembers, slackMessages, slackWorkspaces } from "@/db/schema/slack";

export type Outgoing = NonNullable<Awaited<ReturnType<typeof findOutgoing>>>;

/** A message to Slack with where it goes and whose it is; null where there is none. */
export async function findOutgoing(deliveryId: string) {
  const [found] = await db
    .select({
      ...{ id: deliveries.id, kind: deliveries.kind, state: deliveries.state, text: deliveries.text },
      personId: deliveries.personId,
      ...{ slackUserId: slackMessages.slackUserId, channelId: slackMessages.channelId },
      ...{ threadTs: slackMessages.threadTs, blocks: slackMessages.blocks },
      ...{ dmChannelId: slackMembers.dmChannelId, brokenReason: slackMembers.brokenReason },
      linkedId: slackMembers.personId,
      workspace: slackWorkspaces,
    })
    .from(deliveries)
    .innerJoin(slackMessages, eq(slackMessages.deliveryId, deliveries.id))
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackMessages.workspaceId))
    .leftJoin(
      slackMembers,
      and(
        eq(slackMembers.workspaceId, slackMessages.workspaceId),
        eq(slackMembers.slackUserId, slackMessages.slackUserId),
        eq(slackMembers.personId, deliveries.personId),
      ),
    )
    .where(eq(deliveries.id, deliveryId));
  return found ?? null;
}
