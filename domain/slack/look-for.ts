import { eq, min } from "drizzle-orm";
import { db } from "@/db/client";
import { deliveryAttempts } from "@/db/schema/deliveries";
import type { Outgoing } from "./outgoing";
import type { SlackAnswer } from "./slack-client";

export type Call = (method: string, args: Record<string, unknown>) => Promise<SlackAnswer>;

/** Slack's clock and the database's may not agree. */
const marginSeconds = 600;
const pageSize = 200;
/** Nobody says more than this to Tidemark within the two days that tries are given. */
const mostPages = 20;

type Held = {
  ts: string;
  metadata?: { event_payload?: { delivery_id?: unknown } };
  blocks?: { block_id?: string }[];
};

/**
 * Whether a message is in its conversation already, for whoever does not know what became of an earlier try: by our id in
 * its metadata or in its first block. Says when it was posted, or null when it was not.
 */
export async function lookFor(message: Outgoing, channel: string, call: Call): Promise<string | null> {
  const oldest = await oldestOf(message.id);
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const common = {
      channel,
      oldest,
      limit: pageSize,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    };
    const answer = message.threadTs
      ? await call("conversations.replies", { ...common, ts: message.threadTs })
      : await call("conversations.history", common);
    const found = ((answer.messages ?? []) as Held[]).find((held) => isOurs(held, message.id));
    if (found) return found.ts;
    cursor = (answer.response_metadata as { next_cursor?: string } | undefined)?.next_cursor;
    if (!cursor) return null;
  }
  return null;
}

const isOurs = ({ metadata, blocks }: Held, id: string) =>
  metadata?.event_payload?.delivery_id === id || blocks?.[0]?.block_id === id;

async function oldestOf(deliveryId: string) {
  const [first] = await db
    .select({ at: min(deliveryAttempts.startedAt) })
    .from(deliveryAttempts)
    .where(eq(deliveryAttempts.deliveryId, deliveryId));
  return String(Math.floor((first?.at ?? new Date(0)).getTime() / 1000) - marginSeconds);
}
