import { and, eq } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { slackWorkspaces } from "@/db/schema/slack";
import type { SlackTeam } from "./request-shape";

export type Workspace = typeof slackWorkspaces.$inferSelect;

/** The workspace that something came from; null where Tidemark is not installed (any more). */
export async function findWorkspace(
  { teamId, enterpriseId }: SlackTeam,
  database: Database = db,
): Promise<Workspace | null> {
  const [found] = await database
    .select()
    .from(slackWorkspaces)
    .where(
      and(
        eq(slackWorkspaces.teamId, teamId),
        eq(slackWorkspaces.enterpriseId, enterpriseId),
        eq(slackWorkspaces.state, "active"),
      ),
    );
  return found ?? null;
}
