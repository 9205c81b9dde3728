import { sql } from "drizzle-orm";
import { log } from "@/config/log";
import { keepingPlans } from "@/db/kept-plans";
import { promptDb } from "@/db/prompt-client";
import { priorityOf } from "@/db/queue";
import { jobKeyOf, type Kept } from "./keep-request";
import type { InteractionOf } from "./request-shape";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import { within } from "./within";

type Opening = {
  key: string;
  workspace: NonNullable<Kept["workspace"]>;
  action: InteractionOf<"message_action">;
  view: Record<string, unknown>;
};

/**
 * Opens the first view of a shortcut while Slack still waits, for no longer than so many milliseconds, and has the work
 * begin that fills it, which was put off until then. Its id and hash are added to what the inbox keeps. Whatever fails,
 * the work begins at the time it was put off to.
 */
export async function openView(opening: Opening, patienceMs: number): Promise<void> {
  try {
    await within(patienceMs, open(opening));
  } catch (error) {
    const reason = error instanceof SlackProblem ? error.code : String(error);
    log.warn({ reason }, "A view could not be opened in Slack in time.");
  }
}

async function open({ key, workspace, action, view }: Opening) {
  const answer = await callSlack(workspace, "views.open", { trigger_id: action.trigger_id, view });
  const { id, hash } = (answer.view ?? {}) as { id?: string; hash?: string };
  if (id) await keepingPlans(() => beginWork(key, { id, hash }));
}

/** Only what has not begun: it would be done twice. */
async function beginWork(key: string, view: { id: string; hash?: string }) {
  await promptDb.execute(sql`
    with opened as (
      update slack_inbox set content = content || ${JSON.stringify({ view })}::text::jsonb
      where key = ${key} and done_at is null and exists (
        select from graphile_worker.jobs j
        where j.key = ${jobKeyOf(key)} and j.locked_at is null and j.attempts = 0
      )
      returning key
    )
    select from opened
    cross join lateral graphile_worker.add_job(
      'take-slack',
      json_build_object('key', opened.key),
      max_attempts => 25,
      job_key => ${jobKeyOf(key)}::text,
      priority => ${priorityOf("take-slack")}::int
    ) as job`);
}
