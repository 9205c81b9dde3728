import { log } from "@/config/log";
import { Refusal } from "../refusal";
import { findChannel, listenHere, stopListeningHere } from "./listen-in";
import { findMember } from "./members";
import type { InteractionOf } from "./request-shape";
import { respondOnce } from "./respond";
import { escaped } from "./slack-text";
import type { Workspace } from "./workspace";

type Pressed = InteractionOf<"block_actions">;

const nobodyKnown = { kind: "system", name: "slack" } as const;

/**
 * The buttons that say whether Tidemark listens in the channel in which they stand. Whoever is connected may switch it on;
 * whoever it disturbs may end it.
 */
export async function pressChannelButton(workspace: Workspace, pressed: Pressed, now: Date): Promise<void> {
  const channelId = pressed.channel?.id;
  const deed = pressed.actions[0]?.action_id.split(".")[1];
  if (!channelId) return;
  const place = { workspaceId: workspace.id, channelId };
  const member = await findMember(workspace, pressed.user.id, now);
  if (deed === "listen") return listen(workspace, pressed, place, member);
  if (deed !== "mute") return;
  await stopListeningHere(member?.actor ?? nobodyKnown, place).catch(passingRefusals);
  await say(
    pressed,
    "Tidemark does not listen in this channel any more. An administrator can switch it on again.",
  );
}

type Place = Parameters<typeof listenHere>[1];

async function listen(
  workspace: Workspace,
  pressed: Pressed,
  place: Place,
  member: Awaited<ReturnType<typeof findMember>>,
) {
  if (!member)
    return say(pressed, "Connect your account first: type `/tidemark connect`. Nothing was switched on.");
  try {
    await listenHere(member.actor, place);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return say(pressed, escaped(error.message));
  }
  const channel = await findChannel(workspace, place.channelId);
  await say(
    pressed,
    `Tidemark listens in #${escaped(channel?.name ?? "this channel")} now. When somebody speaks of an initiative, it points at what is known, at most once in 14 days. No message is kept.`,
  );
}

async function passingRefusals(error: unknown) {
  if (!(error instanceof Refusal)) throw error;
  log.info("A channel that nobody listens in was muted.");
}

/** Only whoever pressed it reads the answer; the message with the button stays as it is for everybody else. */
async function say({ response_url }: Pressed, text: string) {
  if (response_url) await respondOnce(response_url, { text });
}
