import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { mustAdminister } from "../people/person-policy";
import { notFound } from "../refusal";
import type { ShowSharedInput } from "./workspace-input";

/** Has links shown, or not any more, in channels of a workspace that are shared with other companies. */
export async function showInShared(actor: Actor, { workspaceId, isShown }: ShowSharedInput) {
  mustAdminister(actor, "decide what other companies see in Slack");
  await db.transaction(async (tx) => {
    const which = eq(slackWorkspaces.id, workspaceId);
    const [workspace] = await tx.select().from(slackWorkspaces).where(which).for("update");
    if (!workspace) throw notFound("workspace");
    if (workspace.unfurlsShared === isShown) return;
    await tx.update(slackWorkspaces).set({ unfurlsShared: isShown }).where(which);
    await recordAudit(
      tx,
      actor,
      "slack-workspace.shared-previews-changed",
      { kind: "slack-workspace", id: workspaceId },
      { before: { isShown: !isShown }, after: { isShown } },
    );
  });
}
