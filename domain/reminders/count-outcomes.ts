import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { openMemory, quiet } from "./constants";

/** What became of a planned question: it was opened, or it was closed without having been. */
export type Outcome = { personId: string; isOpened: boolean };

/**
 * Counts what became of planned questions, each once, in the caller's transaction: how likely each person opens one, and
 * how many in a row they (did not). Whoever had gone quiet is asked again after opening some in a row.
 */
export async function countOutcomes(tx: Transaction, outcomes: Outcome[]) {
  // One of each person at a time, because each builds on the one before.
  const left = [...outcomes];
  while (left.length > 0) {
    const now = new Map<string, Outcome>();
    for (const outcome of left) if (!now.has(outcome.personId)) now.set(outcome.personId, outcome);
    await countOnce(tx, [...now.values()]);
    const counted = new Set(now.values());
    left.splice(0, left.length, ...left.filter((outcome) => !counted.has(outcome)));
  }
}

async function countOnce(tx: Transaction, outcomes: Outcome[]) {
  const given = sql`jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o ("personId" uuid, "isOpened" boolean)`;
  await tx.execute(sql`
    insert into reminder_people (person_id)
    select "personId" from ${given} order by "personId" on conflict do nothing`);
  await tx.execute(sql`
    update reminder_people set
      opens = opens * ${openMemory}::float8 + case when o."isOpened" then 1 else 0 end,
      non_opens = non_opens * ${openMemory}::float8 + case when o."isOpened" then 0 else 1 end,
      opened_run = case when o."isOpened" then opened_run + 1 else 0 end,
      unopened_run = case
        when not o."isOpened" then unopened_run + 1
        when unopened_run >= ${quiet.oneAWeek}::int and opened_run + 1 < ${quiet.backAfter}::int then ${quiet.oneAWeek}::int
        else 0 end
    from ${given} where person_id = o."personId"`);
}
