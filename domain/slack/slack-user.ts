import { z } from "zod";
import { readMailAddress } from "../people/mail-address";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import type { Workspace } from "./workspace";

const flag = z.boolean().optional();

/** What `users.info` says, as far as it matters who somebody is. */
const slackUser = z.looseObject({
  id: z.string(),
  team_id: z.string().optional(),
  name: z.string().optional(),
  real_name: z.string().optional(),
  deleted: flag,
  is_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_stranger: flag,
  is_email_confirmed: flag,
  profile: z
    .looseObject({
      email: z.string().optional(),
      real_name: z.string().optional(),
      display_name: z.string().optional(),
    })
    .optional(),
});

export type SlackUser = z.infer<typeof slackUser>;

/** Who Slack says that somebody is; null where it does not, or where it may not be asked. */
export async function findSlackUser(workspace: Workspace, slackUserId: string): Promise<SlackUser | null> {
  if (!workspace.scopes.includes("users:read")) return null;
  try {
    const { user } = await callSlack(workspace, "users.info", { user: slackUserId });
    const read = slackUser.safeParse(user);
    return read.success && read.data.id === slackUserId ? read.data : null;
  } catch (error) {
    if (error instanceof SlackProblem) return null;
    throw error;
  }
}

/**
 * The address by which they may be known here: confirmed, and of a full member of this very workspace. Guests, people of
 * other companies and bots have none: their address was chosen elsewhere, or by nobody.
 */
export function ownAddress(workspace: Workspace, user: SlackUser): string | null {
  const isFull = ![
    user.deleted,
    user.is_bot,
    user.is_restricted,
    user.is_ultra_restricted,
    user.is_stranger,
  ].some(Boolean);
  if (!isFull || user.is_email_confirmed !== true || user.team_id !== workspace.teamId) return null;
  return readMailAddress(user.profile?.email ?? "").address;
}

/** What people call them there. */
export const nameOf = ({ profile, real_name, name }: SlackUser) =>
  profile?.display_name || profile?.real_name || real_name || name || "";
