import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { conflict, notFound } from "../refusal";
import { endWorkspace } from "./end-workspace";
import { unseal } from "./seal";
import { callSlackWith } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import { slackSetup } from "./slack-setup";
import type { Workspace } from "./workspace";
import type { WorkspaceInput } from "./workspace-input";

/**
 * Takes Tidemark out of a workspace and forgets its token. While Slack cannot be reached nothing changes, so that no access
 * outlives what this installation knows; where Slack does not know the token any more it is only forgotten.
 */
export async function disconnectWorkspace(actor: Actor, { workspaceId }: WorkspaceInput, now: Date) {
  mustAdminister(actor, "take Tidemark out of Slack");
  const [workspace] = await db.select().from(slackWorkspaces).where(eq(slackWorkspaces.id, workspaceId));
  if (!workspace) throw notFound("workspace");
  if (workspace.state !== "active") return;
  await uninstall(workspace);
  await db.transaction((tx) => endWorkspace(tx, actor, { workspaceId, state: "uninstalled" }, now));
}

async function uninstall({ id, sealedToken }: Workspace) {
  const token = sealedToken && unseal(sealedToken, id);
  const setup = slackSetup();
  if (!token || !setup) return;
  try {
    const own = { client_id: setup.clientId, client_secret: setup.clientSecret };
    await callSlackWith(token, "apps.uninstall", own);
  } catch (error) {
    if (!(error instanceof SlackProblem)) throw error;
    if (!error.isAboutToken)
      throw conflict("Slack did not take Tidemark out. Nothing was changed: wait a minute, then try again.");
  }
}
