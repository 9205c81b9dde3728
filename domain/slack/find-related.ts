import type { PersonActor } from "../actor";
import { tryText } from "../initiatives/try-text";
import { connectOffer } from "./connect-offer";
import { fillView } from "./fill-view";
import { findMember } from "./members";
import { modal } from "./modal";
import { plainMessage } from "./plain-message";
import { type RelatedReply, relatedReply } from "./related-reply";
import type { InteractionOf } from "./request-shape";
import type { Workspace } from "./workspace";

type Action = InteractionOf<"message_action">;

/** The shortcut *Find what we know*: fills the opened view with what bears on the message. */
export async function findRelated(workspace: Workspace, action: Action, now: Date): Promise<void> {
  const member = await findMember(workspace, action.user.id, now);
  const reply = member
    ? await findFor(member.actor, action, now)
    : await connectOffer(workspace, action.user.id, unknown, now);
  await fillView(workspace, action, modal("find_related", reply.blocks as RelatedReply["blocks"]), reply);
}

const unknown = "Tidemark does not know who you are here, so it cannot say what you may read.";

async function findFor(actor: PersonActor, { message }: Action, now: Date) {
  const text = plainMessage(message);
  return relatedReply(actor, await tryText(actor, { text }, now), now);
}
