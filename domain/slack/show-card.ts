import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { deliveries } from "@/db/schema/deliveries";
import { slackMessages } from "@/db/schema/slack";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import type { PlainCard } from "../reminders/card-query";
import { findPlainCard } from "../reminders/list-plain-cards";
import { modalOf } from "./card-blocks";
import { queueHome } from "./queue-home";
import type { InteractionOf } from "./request-shape";
import { showView } from "./show-view";
import type { Workspace } from "./workspace";

type Shown = { actor: PersonActor; cardId: string; pressed: InteractionOf<"block_actions"> };

/**
 * Shows, after a press, how it stands with a question: in the message that asked it, and where it was pressed on somebody's
 * home or in a window, in that window.
 */
export async function showCard(workspace: Workspace, { actor, cardId, pressed }: Shown, now: Date) {
  const card = await findPlainCard(actor, cardId, now);
  if (!card) return;
  await queueMessage(workspace, card, pressed);
  if (!pressed.view) return;
  const reader = { today: localDay(now, actor.timeZone), locale: actor.locale };
  await showView(workspace, pressed, modalOf(card, reader));
  await db.transaction((tx) => queueHome(tx, { workspaceId: workspace.id, slackUserId: pressed.user.id }));
}

const place = z.looseObject({ channel_id: z.string(), message_ts: z.string() });

/** Its message is drawn anew. Where nobody knew whether it had arrived, Slack has just said so. */
async function queueMessage(
  workspace: Workspace,
  { deliveryId }: PlainCard,
  { container }: InteractionOf<"block_actions">,
) {
  if (!deliveryId) return;
  const posted = place.safeParse(container).data;
  await db.transaction(async (tx) => {
    const isOurs = and(eq(slackMessages.deliveryId, deliveryId), eq(slackMessages.workspaceId, workspace.id));
    if (posted)
      await tx
        .update(slackMessages)
        .set({ postedChannelId: posted.channel_id, postedTs: posted.message_ts })
        .where(and(isOurs, isNull(slackMessages.postedTs)));
    const [asked] = await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.id, deliveryId), eq(deliveries.lane, "slack")));
    if (asked) await enqueue(tx, "slack-card", { deliveryId }, { key: `slack-card:${deliveryId}` });
  });
}
