import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import type { JobPayloads } from "@/db/queue";
import { slackWorkspaces } from "@/db/schema/slack";
import { endWorkspace } from "./end-workspace";
import { isStillGranted } from "./is-still-granted";
import { missingScopes } from "./scopes-query";
import { slackSetup } from "./slack-setup";
import { tellAdministrators } from "./tell-administrators";
import type { Workspace } from "./workspace";

const slack = { kind: "system", name: "slack" } as const;

/**
 * Looks into a call that Slack refused for our token or for a permission: a token that does not count any more ends the
 * installation; of a permission that is missing administrators are told, once. Where no Slack is configured nobody can be
 * asked, and nothing ends.
 */
export async function noteTrouble(
  { workspaceId, code, scope }: JobPayloads["slack-trouble"],
  now: Date,
): Promise<void> {
  if (!slackSetup()) return;
  const [workspace] = await db
    .select()
    .from(slackWorkspaces)
    .where(and(eq(slackWorkspaces.id, workspaceId), eq(slackWorkspaces.state, "active")));
  if (!workspace) return;
  if (code === "missing_scope") return tellOfScope(workspace, scope ?? "", now);
  if (await isStillGranted(workspace)) return;
  await db.transaction((tx) => endWorkspace(tx, slack, { workspaceId, state: "revoked" }, now));
}

/** Slack names all that would do, whatever kind of conversation it was; what nobody has to grant is no trouble. */
async function tellOfScope({ id, scopes }: Workspace, needed: string, now: Date) {
  const missing = missingScopes(scopes).filter((scope) => needed === "" || needed.split(",").includes(scope));
  if (missing.length === 0) return;
  await db.transaction(async (tx) => {
    const [told] = await tx
      .update(slackWorkspaces)
      .set({ toldAt: now })
      .where(
        and(eq(slackWorkspaces.id, id), eq(slackWorkspaces.state, "active"), isNull(slackWorkspaces.toldAt)),
      )
      .returning();
    if (told) await tellAdministrators(tx, told, { kind: "missing-scope", scopes: missing }, now);
  });
}
