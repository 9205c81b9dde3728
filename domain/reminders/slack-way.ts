import { type SQL, sql } from "drizzle-orm";
import { environment } from "@/config/environment";
import type { Database } from "@/db/client";
import type { Preferences } from "./preferences-query";

/**
 * Whether somebody is known in a workspace in which Tidemark still is, and neither left it nor ended that themselves;
 * nobody is where no Slack is configured.
 */
const isLinked = (personId: SQL, rest = sql``) =>
  environment().SLACK_CLIENT_ID === undefined
    ? sql<boolean>`false`
    : sql<boolean>`exists (
        select from slack_members m join slack_workspaces w on w.id = m.workspace_id
        where m.person_id = ${personId} and w.state = 'active'
          and coalesce(m.broken_reason, '') not in ('disconnected', 'left') ${rest})`;

/** Whether a message to somebody in Slack would arrive, as far as is known. */
export const isReachedInSlack = (personId: SQL) =>
  isLinked(
    personId,
    sql`and m.broken_at is null and w.sealed_token is not null and w.scopes @> array['chat:write', 'im:write']`,
  );

/** Whether somebody can have questions in Slack, and if so whether they arrive; null where they are known in none. */
export async function findSlackWay(database: Database, personId: string): Promise<Preferences["slack"]> {
  const person = sql`${personId}::uuid`;
  const [row] = await database.execute<{ isLinked: boolean; isReached: boolean }>(
    sql`select ${isLinked(person)} as "isLinked", ${isReachedInSlack(person)} as "isReached"`,
  );
  if (!row?.isLinked) return null;
  return row.isReached ? "reached" : "broken";
}
