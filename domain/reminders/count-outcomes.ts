import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { openMemory, quiet } from "./constants";

/** What became of a planned question: it was opened, or closed without having been. */
export type Outcome = { personId: string; isOpened: boolean };

/**
 * Counts what became of planned questions, each once, in the caller's transaction: how likely each person opens one.
 * Whoever had gone quiet is asked again after opening some.
 */
export async function countOutcomes(tx: Transaction, outcomes: Outcome[]) {
  // One of each person at a time, because each builds on the one before.
  for (let left = outcomes; left.length > 0; ) {
    const firsts = new Map<string, Outcome>();
    for (const outcome of left) if (!firsts.has(outcome.personId)) firsts.set(outcome.personId, outcome);
    await countOnce(tx, [...firsts.values()]);
    left = left.filter((outcome) => firsts.get(outcome.personId) !== outcome);
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
      opened_run = case when o."isOpened" then opened_run + 1 else opened_run end,
      unopened_run = case
        when not o."isOpened" then unopened_run
        when unopened_run >= ${quiet.oneAWeek}::int and opened_run + 1 < ${quiet.backAfter}::int then ${quiet.oneAWeek}::int
        else 0 end
    from ${given} where person_id = o."personId"`);
}

/**
 * Counts days of which no question was opened, once the last of them closed. Days and not questions, because several come
 * with one message, and whoever misses that has missed them all.
 */
export async function countMissedDays(tx: Transaction, closed: { personId: string; day: string }[]) {
  if (closed.length === 0) return;
  await tx.execute(sql`
    update reminder_people set unopened_run = unopened_run + missed.days,
      opened_run = case when unopened_run < ${quiet.oneAWeek}::int then 0 else opened_run end
    from (
      select person_id, count(*)::int as days from (
        select c.person_id, c.day
        from (select distinct * from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb) as d ("personId" uuid, day date)) d
        join cards c on c.person_id = d."personId" and c.day = d.day and c.reason <> 'own'
        group by c.person_id, c.day having bool_and(c.state in ('not-opened', 'withdrawn'))
      ) days group by person_id
    ) missed
    where reminder_people.person_id = missed.person_id`);
}
