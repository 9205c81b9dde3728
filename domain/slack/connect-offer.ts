import { db } from "@/db/client";
import { actions, section } from "./block-parts";
import { connectLink, connectMinutes } from "./connect-link";
import type { SlackReply } from "./respond";
import type { Workspace } from "./workspace";

/**
 * What somebody is told whom nobody knows here, and nothing of what is known: where to say who they are. `because` says
 * what they have to be known for.
 */
export async function connectOffer(
  workspace: Workspace,
  slackUserId: string,
  because: string,
  now: Date,
): Promise<Required<Pick<SlackReply, "text" | "blocks">>> {
  const url = await db.transaction((tx) => connectLink(tx, workspace, slackUserId, now));
  const text = `${because} Connect your account once: sign in to Tidemark and say that this is you.`;
  return {
    text,
    blocks: [
      section(text, `The link is for you alone and good for ${connectMinutes} minutes.`),
      ...actions([
        {
          ...{ type: "button", action_id: "open.connect", style: "primary", url },
          text: { type: "plain_text", text: "Connect your account" },
        },
      ]),
    ],
  };
}
