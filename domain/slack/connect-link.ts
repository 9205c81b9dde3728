import { and, eq, isNull } from "drizzle-orm";
import { publicAddress } from "@/config/environment";
import type { Transaction } from "@/db/client";
import { slackErrands } from "@/db/schema/slack";
import { hashOf, newBrowserSecret } from "../access/session-token";
import type { Workspace } from "./workspace";

/** So long somebody may take to say who they are. */
export const connectMinutes = 15;

/**
 * Where somebody in Slack says who they are here, once, within a quarter of an hour. A link that they were given before
 * is of no use any more.
 */
export async function connectLink(
  tx: Transaction,
  workspace: Pick<Workspace, "id">,
  slackUserId: string,
  now: Date,
): Promise<string> {
  const token = newBrowserSecret();
  const of = { purpose: "connect" as const, workspaceId: workspace.id, slackUserId };
  await tx
    .delete(slackErrands)
    .where(
      and(
        eq(slackErrands.purpose, of.purpose),
        eq(slackErrands.workspaceId, of.workspaceId),
        eq(slackErrands.slackUserId, slackUserId),
        isNull(slackErrands.usedAt),
      ),
    );
  await tx.insert(slackErrands).values({ ...of, tokenHash: hashOf(token), createdAt: now });
  return `${publicAddress()}/settings/slack/connect/${token}`;
}
