import { and, eq, gt, isNull } from "drizzle-orm";
import { z } from "zod";
import { publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { slackErrands } from "@/db/schema/slack";
import { hashOf } from "../access/session-token";
import type { PersonActor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { keepWorkspace } from "./keep-workspace";
import { callbackAddress } from "./manifest";
import { type Granted, granted } from "./oauth-answer";
import { callSlackWith } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import { slackSetup } from "./slack-setup";

const lifeMs = 10 * 60 * 1000;

export const completeInstallInput = z.object({
  code: z.string().min(1).max(1000),
  state: z.string().min(1).max(200),
});

/** How it ended: with a workspace, or with nothing stored and why. */
export type InstallEnd = { workspaceId: string } | { ended: "stale" | "refused" | "silent" | "organization" };

/**
 * Takes what Slack sent an administrator back with, and stores the workspace with its token encrypted. Installed again, it is
 * the same workspace: whoever was connected still is. A state that was used, is older than ten minutes or of another session
 * stores nothing.
 */
export async function completeInstall(
  actor: PersonActor,
  { code, state }: z.infer<typeof completeInstallInput>,
  now: Date,
): Promise<InstallEnd> {
  mustAdminister(actor, "install Tidemark in Slack");
  if (!(await takeErrand(actor, state, now))) return { ended: "stale" };
  const answer = await exchange(code);
  if ("ended" in answer) return answer;
  const { team, ...rest } = answer;
  if (!team || rest.is_enterprise_install) return { ended: "organization" };
  return db.transaction((tx) => keepWorkspace(tx, actor, { ...rest, team }, now));
}

/** In one statement, so that of two who come with the same state one is too late. */
async function takeErrand(actor: PersonActor, state: string, now: Date) {
  if (!actor.sessionId) return false;
  const taken = await db
    .update(slackErrands)
    .set({ usedAt: now })
    .where(
      and(
        eq(slackErrands.tokenHash, hashOf(state)),
        eq(slackErrands.purpose, "install"),
        eq(slackErrands.sessionId, actor.sessionId),
        isNull(slackErrands.usedAt),
        gt(slackErrands.createdAt, new Date(now.getTime() - lifeMs)),
      ),
    )
    .returning({ tokenHash: slackErrands.tokenHash });
  return taken.length === 1;
}

async function exchange(code: string): Promise<Granted | { ended: "refused" | "silent" }> {
  const setup = slackSetup();
  try {
    const answer = await callSlackWith(undefined, "oauth.v2.access", {
      client_id: setup?.clientId,
      client_secret: setup?.clientSecret,
      code,
      redirect_uri: callbackAddress(publicAddress()),
    });
    const { success, data } = granted.safeParse(answer);
    return success ? data : { ended: "refused" };
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    return { ended: error.kind === "permanent" ? "refused" : "silent" };
  }
}
