import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { slackChannels } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mayAdminister } from "../people/person-policy";
import { conflict, notAllowed, notFound } from "../refusal";
import type { Workspace } from "./workspace";

type Place = { workspaceId: string; channelId: string };
type Wish = Place & { isListening: boolean };

/** Has mentions of initiatives in a channel noticed, or not any more; for administrators, of any channel. */
export async function listenIn(actor: Actor, wish: Wish) {
  if (!mayAdminister(actor)) throw notAllowed("decide where Tidemark listens");
  await switchListening(actor, wish);
}

/** The same from within the channel: whoever is connected and can press a button there may switch it on. */
export async function listenHere(actor: Actor, place: Place) {
  await switchListening(actor, { ...place, isListening: true });
}

/** Whoever it disturbs may end it, connected or not: `actor` is the installation where nobody knows who they are. */
export async function stopListeningHere(actor: Actor, place: Place) {
  await switchListening(actor, { ...place, isListening: false });
}

async function switchListening(actor: Actor, { workspaceId, channelId, isListening }: Wish) {
  await db.transaction(async (tx) => {
    const which = and(eq(slackChannels.workspaceId, workspaceId), eq(slackChannels.channelId, channelId));
    const [channel] = await tx.select().from(slackChannels).where(which).for("update");
    if (!channel) throw notFound("channel");
    if (channel.isListening === isListening) return;
    const whyNot = isListening ? whyDeaf(channel) : null;
    if (whyNot) throw conflict(whyNot);
    await tx.update(slackChannels).set({ isListening }).where(which);
    await recordAudit(
      tx,
      actor,
      isListening ? "slack-channel.listening-begun" : "slack-channel.listening-ended",
      { kind: "slack-channel", id: channelId },
      { after: { channel: channel.name } },
    );
  });
}

type Channel = typeof slackChannels.$inferSelect;

/** Why mentions in a channel cannot be noticed, in a sentence to act on; null when they can. */
export function whyDeaf({
  isArchived,
  isShared,
  leftAt,
}: Pick<Channel, "isArchived" | "isShared" | "leftAt">) {
  if (leftAt) return "Tidemark is not in this channel any more. Invite it there first: /invite @Tidemark.";
  if (isArchived) return "This channel is archived.";
  if (isShared) return "This channel is shared with another company, so Tidemark does not listen there.";
  return null;
}

/** What stands of a channel here; null where Tidemark was never invited. */
export async function findChannel({ id }: Pick<Workspace, "id">, channelId: string): Promise<Channel | null> {
  const [found] = await db
    .select()
    .from(slackChannels)
    .where(and(eq(slackChannels.workspaceId, id), eq(slackChannels.channelId, channelId)));
  return found ?? null;
}
