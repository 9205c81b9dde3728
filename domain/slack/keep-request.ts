import { sql } from "drizzle-orm";
import { keepingPlans } from "@/db/kept-plans";
import { promptDb } from "@/db/prompt-client";
import { priorityOf } from "@/db/queue";
import type { SlackTeam } from "./request-shape";
import { within } from "./within";
import type { Workspace } from "./workspace";

export type SlackRequest = SlackTeam & {
  /** What makes it one thing that happened, however often Slack sends it. */
  key: string;
  kind: "event" | "command" | "interaction";
  content: Record<string, unknown>;
};

export type Kept = {
  /** Whether it is here for the first time. */
  isNew: boolean;
  /** Whose it is, as far as a call needs to know; only for what is new. */
  workspace: Pick<Workspace, "id" | "sealedToken"> | null;
};

/** The inbox could not be written in time: Slack has to send it again, or to tell whoever waits. */
export class NotKept extends Error {}

/** Slack gives up after three seconds. */
const patienceMs = 2300;
/** More than these are not waited with: the database does not answer, and their texts would fill the memory. */
const mostWaiting = 1000;
let waiting = 0;

/**
 * Puts what Slack sent into the inbox and queues the work on it, in one statement: both or neither. What was there before
 * is left alone. Throws `NotKept` when that does not succeed in time; it may then still be written later, and is known by
 * its key when Slack sends it again.
 */
export async function keepRequest(
  request: SlackRequest,
  now: Date,
  startAt: Date | null = null,
): Promise<Kept> {
  if (waiting >= mostWaiting) throw new NotKept("Too much waits for the inbox already.");
  waiting += 1;
  const writing = keepingPlans(() => write(request, now, startAt)).finally(() => {
    waiting -= 1;
  });
  try {
    const [row] = await within(patienceMs, writing);
    const workspace = row?.id ? { id: row.id, sealedToken: row.sealedToken } : null;
    return { isNew: row !== undefined, workspace };
  } catch (cause) {
    throw new NotKept("The inbox could not be written.", { cause });
  }
}

type Written = { id: string | null; sealedToken: string | null };

async function write(request: SlackRequest, now: Date, startAt: Date | null): Promise<Written[]> {
  const { key, kind, teamId, enterpriseId, content } = request;
  return await promptDb.execute<Written>(sql`
    with kept as (
      insert into slack_inbox (key, kind, team_id, enterprise_id, content, received_at)
      values (${key}, ${kind}, ${teamId}, ${enterpriseId}, ${JSON.stringify(content)}::text::jsonb, ${now.toISOString()}::timestamptz)
      on conflict (key) do nothing
      returning key, team_id, enterprise_id
    )
    select w.id, w.sealed_token as "sealedToken"
    from kept
    cross join lateral graphile_worker.add_job(
      'take-slack',
      json_build_object('key', kept.key),
      run_at => ${startAt?.toISOString() ?? null}::timestamptz,
      max_attempts => 25,
      job_key => ${jobKeyOf(key)}::text,
      priority => ${priorityOf("take-slack")}::int
    ) as job
    left join slack_workspaces w
      on w.team_id = kept.team_id and w.enterprise_id = kept.enterprise_id and w.state = 'active'`);
}

/** The job that works on it, for as long as there is one. */
export const jobKeyOf = (key: string) => `slack:${key}`;
