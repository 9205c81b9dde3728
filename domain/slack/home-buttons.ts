import { db } from "@/db/client";
import type { PersonActor } from "../actor";
import { Refusal } from "../refusal";
import { keepGoing } from "../reminders/keep-going";
import { pauseQuestions } from "../reminders/pause-questions";
import { startQuestions } from "../reminders/stop-questions";
import { plainText, section } from "./block-parts";
import { connectLink, connectMinutes } from "./connect-link";
import { findMember } from "./members";
import { queueHome } from "./queue-home";
import type { InteractionOf } from "./request-shape";
import { showView } from "./show-view";
import type { Workspace } from "./workspace";

/** The buttons on somebody's home in Slack: a break from questions, its end, and saying who they are. */
export async function pressHomeButton(
  workspace: Workspace,
  pressed: InteractionOf<"block_actions">,
  now: Date,
): Promise<void> {
  const deed = pressed.actions[0]?.action_id.split(".")[1] ?? "";
  const member = await findMember(workspace, pressed.user.id, now);
  if (!member) await offerLink(workspace, pressed, now);
  else if (deed !== "connect") await doDeed(member.actor, deed, now);
  await db.transaction((tx) => queueHome(tx, { workspaceId: workspace.id, slackUserId: pressed.user.id }));
}

async function doDeed(actor: PersonActor, deed: string, now: Date) {
  try {
    if (deed === "pause-week") await pauseQuestions(actor, { span: "week", until: "" }, now);
    if (deed === "pause-month") await pauseQuestions(actor, { span: "month", until: "" }, now);
    if (deed === "resume") await startQuestions(actor, {}, now);
    if (deed === "go-on") await keepGoing(actor);
  } catch (error) {
    // The page is drawn anew and shows how it stands.
    if (!(error instanceof Refusal)) throw error;
  }
}

/** In a window that only they see: the link says who they are here to whoever follows it. */
async function offerLink(workspace: Workspace, pressed: InteractionOf<"block_actions">, now: Date) {
  const link = await db.transaction((tx) => connectLink(tx, workspace, pressed.user.id, now));
  await showView(workspace, pressed, {
    type: "modal",
    callback_id: "home",
    title: plainText("Connect your account", 24),
    close: plainText("Close", 24),
    blocks: [
      section(
        `Sign in to Tidemark and confirm that this account is yours. The link works once, for ${connectMinutes} minutes.`,
      ),
      {
        type: "actions",
        elements: [
          {
            ...{ type: "button", action_id: "open.connect", style: "primary", url: link },
            text: plainText("Connect your account"),
          },
        ],
      },
    ],
  });
}
