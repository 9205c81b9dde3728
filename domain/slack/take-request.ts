import { and, eq, not } from "drizzle-orm";
import { db } from "@/db/client";
import { slackInbox } from "@/db/schema/slack";
import { sendingIsPaused } from "../deliveries/sending-is-paused";
import { answerInDm } from "./answer-in-dm";
import { noteArchived, noteJoined, noteRenamed } from "./channels";
import { endInstallation, noteRevoked } from "./end-installation";
import { findRelated } from "./find-related";
import { hearMessage } from "./hear-message";
import { noteMember } from "./note-member";
import { pressButton } from "./press-button";
import type { Interaction, KeptEvent, SlashCommand } from "./request-shape";
import { offerDraft, takeSubmission } from "./save-as-insight";
import { noteHomeOpened } from "./show-home";
import { slackSetup } from "./slack-setup";
import { takeCommand } from "./take-command";
import { unfurlLinks } from "./unfurl-links";
import { findWorkspace, type Workspace } from "./workspace";

/**
 * Works on one thing that Slack sent, and forgets what it said. What is done with is passed over; while sending is paused it
 * waits. Where no Slack is configured any more it is only forgotten.
 */
export async function takeRequest({ key }: { key: string }, now: Date): Promise<void> {
  const [kept] = await db
    .select()
    .from(slackInbox)
    .where(and(eq(slackInbox.key, key), not(sendingIsPaused)));
  if (!kept || kept.doneAt) return;
  const workspace = await findWorkspace(kept);
  if (workspace && kept.content && slackSetup()) {
    if (kept.kind === "event") await takeEvent(workspace, kept.content as KeptEvent, now);
    else if (kept.kind === "command") await takeCommand(workspace, kept.content as SlashCommand, now);
    else await takeInteraction(workspace, kept.content as Interaction, now);
  }
  await db.update(slackInbox).set({ doneAt: now, content: null }).where(eq(slackInbox.key, key));
}

async function takeEvent(workspace: Workspace, { event, isExtShared }: KeptEvent, now: Date) {
  switch (event.type) {
    case "link_shared":
      return unfurlLinks(workspace, { event, isExtShared }, now);
    case "message":
      return event.channel_type === "im"
        ? answerInDm(workspace, event, now)
        : hearMessage(workspace, { event, isExtShared }, now);
    case "app_home_opened":
      return noteHomeOpened(workspace, event, now);
    case "member_joined_channel":
      return noteJoined(workspace, event, now);
    case "channel_rename":
      return noteRenamed(workspace, event);
    case "channel_archive":
      return noteArchived(workspace, event);
    case "app_uninstalled":
      return endInstallation(workspace, now);
    case "tokens_revoked":
      return noteRevoked(workspace, event, now);
    case "user_change":
      return noteMember(workspace, event, now);
  }
}

async function takeInteraction(workspace: Workspace, said: Interaction, now: Date) {
  switch (said.type) {
    case "message_action":
      if (said.callback_id === "find_related") return findRelated(workspace, said, now);
      if (said.callback_id === "save_as_insight") return offerDraft(workspace, said, now);
      return;
    case "block_actions":
      return pressButton(workspace, said, now);
    case "view_submission":
      return takeSubmission(workspace, said, now);
    case "shortcut":
    case "view_closed":
      return;
  }
}
