import { z } from "zod";
import type { MessagePlace } from "./draft-form";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

const subdomain = z.string().regex(/^[a-z0-9-]{1,63}$/);

/**
 * Where a message stands for good. Slack does not say it of conversations that Tidemark is not in; there the address is
 * put together as Slack does it, and left out where even the workspace's name is not known.
 */
export async function findPermalink(
  workspace: Workspace,
  { channel, ts }: MessagePlace,
  team: { id: string; domain?: unknown },
): Promise<string> {
  try {
    const { permalink } = await callSlack(workspace, "chat.getPermalink", { channel, message_ts: ts });
    if (typeof permalink === "string" && permalink.length <= 1000) return permalink;
  } catch (error) {
    if (!(error instanceof SlackProblem) || error.kind !== "permanent") throw error;
  }
  const domain = subdomain.safeParse(team.domain);
  return domain.success ? `https://${domain.data}.slack.com/archives/${channel}/p${ts.replace(".", "")}` : "";
}
