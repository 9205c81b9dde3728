import { type SQL, sql } from "drizzle-orm";

type Span = { personId: SQL; from: SQL; to: SQL };

/**
 * The local days of the questions that count against somebody's cap, one row each, whatever became of them: without those
 * that they wanted themselves and those taken back before anybody saw them. A digest counts as one if it asked something
 * new. To be joined laterally, so that each person's are found by index.
 */
export const countedQuestions = ({ personId, from, to }: Span): SQL => sql`(
  select c.day from cards c
  where c.person_id = ${personId} and c.day between ${from} and ${to}
    and c.reason <> 'own' and c.edition_id is null and (c.state <> 'withdrawn' or c.opened_at is not null)
  union all
  select e.day from digest_editions e
  where e.person_id = ${personId} and e.day between ${from} and ${to} and e.due_cards > 0
)`;
