import type { Transaction } from "@/db/client";
import type { DeliveryKind } from "../deliveries/delivery-kind";
import type { Workspace } from "./workspace";

export type SlackMessage = {
  /** What makes this message one message: the same key twice is one delivery. */
  key: string;
  kind: DeliveryKind;
  workspace: Pick<Workspace, "id" | "name">;
  to:
    | { slackUserId: string; person: { id: string; name: string } }
    | { channelId: string; channelName: string; threadTs?: string };
  /** What notifications and screen readers say: plain words, escaped. */
  text: string;
  blocks: unknown[];
  cardId?: string;
  /** Not sent any more after this instant. */
  uselessAt?: Date;
};

/** Puts one message to Slack into the outbox, in the caller's transaction. Null when nothing can be sent there. */
export async function queueSlackMessage(
  _tx: Transaction,
  _message: SlackMessage,
  _now: Date,
): Promise<{ id: string } | null> {
  return null;
}
