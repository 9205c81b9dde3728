import { type SQL, sql } from "drizzle-orm";

/**
 * The questions that count against somebody's cap, each with its local day, whatever became of them: without those that
 * they wanted themselves and those taken back before anybody saw them. A digest counts as one if it asked something new.
 */
export const countedQuestions: SQL = sql`(
  select c.person_id, c.day from cards c
  where c.reason <> 'own' and c.edition_id is null and (c.state <> 'withdrawn' or c.opened_at is not null)
  union all
  select e.person_id, e.day from digest_editions e where e.due_cards > 0
)`;
