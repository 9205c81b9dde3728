import { eq, gt, or } from "drizzle-orm";
import { db } from "@/db/client";
import { slackWorkspaces } from "@/db/schema/slack";
import type { Actor } from "../actor";
import { mayAdminister } from "../people/person-policy";
import { missingScopes } from "./scopes-query";
import { unseal } from "./seal";
import { slackSetup } from "./slack-setup";

const newsMs = 14 * 24 * 60 * 60 * 1000;

export type SlackTrouble = { workspace: string; kind: "ended" | "missing" | "unreadable" };

/**
 * What is wrong with Slack, for administrators: an installation that ended within two weeks, a permission that is missing, a
 * token whose key is not set. Gone by itself once it is mended; null when all is well, or no Slack is configured.
 */
export async function findSlackTrouble(actor: Actor, now: Date): Promise<SlackTrouble | null> {
  if (!mayAdminister(actor) || !slackSetup()) return null;
  const rows = await db
    .select()
    .from(slackWorkspaces)
    .where(
      or(eq(slackWorkspaces.state, "active"), gt(slackWorkspaces.toldAt, new Date(now.getTime() - newsMs))),
    )
    .orderBy(slackWorkspaces.name);
  const troubles = rows.flatMap(({ id, name: workspace, state, scopes, sealedToken }): SlackTrouble[] => {
    if (state !== "active") return [{ workspace, kind: "ended" }];
    if (!sealedToken || !unseal(sealedToken, id)) return [{ workspace, kind: "unreadable" }];
    return missingScopes(scopes).length > 0 ? [{ workspace, kind: "missing" }] : [];
  });
  return troubles[0] ?? null;
}
