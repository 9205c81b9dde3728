import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { openMemory, quiet } from "./constants";

/** What became of a planned question: it was opened, or it was closed without having been. */
export type Outcome = {
  personId: string;
  isOpened: boolean;
  /** With it a day is over on which none of that day's questions was opened: several left together are one silence. */
  endsSilentDay?: boolean;
};

/**
 * Counts what became of planned questions, each once, in the caller's transaction: how likely each person opens one, and
 * on how many days with questions in a row they opened none. Whoever had gone quiet is asked as before after opening some.
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
  const given = sql`jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)
    as o ("personId" uuid, "isOpened" boolean, "endsSilentDay" boolean)`;
  await tx.execute(sql`
    insert into reminder_people (person_id)
    select "personId" from ${given} order by "personId" on conflict do nothing`);
  const isQuiet = sql`unopened_run >= ${quiet.oneAWeek}::int`;
  await tx.execute(sql`
    update reminder_people set
      opens = opens * ${openMemory}::float8 + case when o."isOpened" then 1 else 0 end,
      non_opens = non_opens * ${openMemory}::float8 + case when o."isOpened" then 0 else 1 end,
      opened_run = case
        when o."isOpened" then opened_run + 1
        when o."endsSilentDay" and not ${isQuiet} then 0
        else opened_run end,
      unopened_run = case
        when not o."isOpened" then unopened_run + case when o."endsSilentDay" then 1 else 0 end
        when ${isQuiet} and opened_run + 1 < ${quiet.backAfter}::int then ${quiet.oneAWeek}::int
        else 0 end
    from ${given} where person_id = o."personId"`);
}
