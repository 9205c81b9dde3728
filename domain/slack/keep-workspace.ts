import { and, eq, notInArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { slackMembers, slackWorkspaces } from "@/db/schema/slack";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { gone } from "./members";
import type { Granted } from "./oauth-answer";
import { seal } from "./seal";

type WithTeam = Granted & { team: { id: string; name: string } };

/** Stores what Slack granted, for a workspace that is new, known, or was ended; people whom nothing reached are tried again. */
export async function keepWorkspace(tx: Transaction, actor: PersonActor, granted: WithTeam, now: Date) {
  const facts = {
    name: granted.team.name,
    appId: granted.app_id,
    botUserId: granted.bot_user_id,
    scopes: granted.scope.split(",").filter(Boolean),
    installedById: actor.id,
    installedAt: now,
  };
  const of = { enterpriseId: granted.enterprise?.id ?? "", teamId: granted.team.id };
  // Whoever installs the same at the same time waits here for the row.
  await tx
    .insert(slackWorkspaces)
    .values({ ...of, ...facts, state: "revoked" })
    .onConflictDoNothing();
  const [known] = await tx
    .select({ id: slackWorkspaces.id })
    .from(slackWorkspaces)
    .where(and(eq(slackWorkspaces.enterpriseId, of.enterpriseId), eq(slackWorkspaces.teamId, of.teamId)))
    .for("update");
  if (!known) throw new Error("The workspace was not stored.");
  const { id } = known;
  const begun = { state: "active", endedAt: null, toldAt: null, limitedAt: null } as const;
  await tx
    .update(slackWorkspaces)
    .set({ ...facts, ...begun, sealedToken: seal(granted.access_token, id) })
    .where(eq(slackWorkspaces.id, id));
  await tx
    .update(slackMembers)
    .set({ brokenAt: null, brokenReason: null, dmChannelId: null })
    .where(and(eq(slackMembers.workspaceId, id), notInArray(slackMembers.brokenReason, [...gone])));
  const after = { name: facts.name, teamId: of.teamId, scopes: facts.scopes };
  await recordAudit(tx, actor, "slack-workspace.installed", { kind: "slack-workspace", id }, { after });
  return { workspaceId: id };
}
