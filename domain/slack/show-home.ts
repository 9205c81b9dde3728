import { and, eq, not } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import type { JobPayloads } from "@/db/queue";
import { slackWorkspaces } from "@/db/schema/slack";
import { sendingIsPaused } from "../deliveries/sending-is-paused";
import { findHome } from "./find-home";
import { homeOf } from "./home-blocks";
import { findMember } from "./members";
import { takeTurn } from "./pace";
import { queueHome } from "./queue-home";
import type { EventOf } from "./request-shape";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

/** Slack asks not to draw somebody's home more often. */
const everyMs = 10_000;
/** Slack did not answer: they open it again, or see it then. */
const laterMs = 60_000;

/** Somebody opened Tidemark's home in Slack: has it drawn, at most once in ten seconds. */
export async function noteHomeOpened(
  workspace: Workspace,
  { user, tab }: EventOf<"app_home_opened">,
  _now: Date,
): Promise<void> {
  if (tab === "messages") return;
  await db.transaction((tx) => queueHome(tx, { workspaceId: workspace.id, slackUserId: user }));
}

/**
 * Draws somebody's home: what is due, what comes up, how they are asked; for whoever is not known here an offer to say
 * who they are. Before ten seconds have passed since it was drawn last, it is put back.
 */
export async function publishHome(home: JobPayloads["slack-home"], now: Date): Promise<void> {
  const { workspaceId, slackUserId } = home;
  const [workspace] = await db
    .select()
    .from(slackWorkspaces)
    .where(
      and(eq(slackWorkspaces.id, workspaceId), eq(slackWorkspaces.state, "active"), not(sendingIsPaused)),
    );
  if (!workspace) return;
  const waitMs = await takeTurn({ workspaceId, method: `views.publish:${slackUserId}`, everyMs });
  if (waitMs > 0) return drawIn(home, waitMs, now);
  const member = await findMember(workspace, slackUserId, now);
  const view = homeOf(member && (await findHome(member.actor, now)));
  try {
    await callSlack(workspace, "views.publish", { user_id: slackUserId, view });
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    if (error.retryAfterSeconds !== null) return drawIn(home, error.retryAfterSeconds * 1000, now);
    if (error.kind !== "permanent") return drawIn(home, laterMs, now);
    log.warn({ workspaceId, code: error.code }, "Slack did not take somebody's home.");
  }
}

async function drawIn(home: JobPayloads["slack-home"], ms: number, now: Date) {
  await db.transaction((tx) => queueHome(tx, home, new Date(now.getTime() + ms)));
}
