import { and, eq, gt, notInArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { slackMembers, slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { mayAdminister } from "../people/person-policy";
import { missingScopes } from "./scopes-query";
import { unseal } from "./seal";
import { slackSetup } from "./slack-setup";

const newsMs = 14 * 24 * 60 * 60 * 1000;

export type SlackTrouble = { workspace: string; kind: "ended" | "missing" | "unreadable" | "unreached" };

/**
 * What is wrong with Slack, for administrators: an installation that ended within two weeks, a permission that is missing, a
 * token whose key is not set, somebody to whom a message was refused within two weeks. Gone by itself once it is mended;
 * null when all is well, or no Slack is configured.
 */
export async function findSlackTrouble(actor: Actor, now: Date): Promise<SlackTrouble | null> {
  if (!mayAdminister(actor) || !slackSetup()) return null;
  const since = new Date(now.getTime() - newsMs);
  const rows = await db
    .select()
    .from(slackWorkspaces)
    .where(or(eq(slackWorkspaces.state, "active"), gt(slackWorkspaces.toldAt, since)))
    .orderBy(slackWorkspaces.name);
  const troubles = rows.flatMap(({ id, name: workspace, state, scopes, sealedToken }): SlackTrouble[] => {
    if (state !== "active") return [{ workspace, kind: "ended" }];
    if (!sealedToken || !unseal(sealedToken, id)) return [{ workspace, kind: "unreadable" }];
    return missingScopes(scopes).length > 0 ? [{ workspace, kind: "missing" }] : [];
  });
  return troubles[0] ?? findUnreached(since);
}

/** Whoever left, or ended it themselves, is not out of reach. */
async function findUnreached(since: Date): Promise<SlackTrouble | null> {
  const [row] = await db
    .select({ workspace: slackWorkspaces.name })
    .from(slackMembers)
    .innerJoin(slackWorkspaces, eq(slackWorkspaces.id, slackMembers.workspaceId))
    .where(
      and(
        eq(slackWorkspaces.state, "active"),
        gt(slackMembers.brokenAt, since),
        notInArray(slackMembers.brokenReason, ["disconnected", "left"]),
      ),
    )
    .orderBy(slackMembers.brokenAt)
    .limit(1);
  return row ? { ...row, kind: "unreached" } : null;
}
