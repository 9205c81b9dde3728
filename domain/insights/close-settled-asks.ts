import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * Ends what was asked of people because records needed review, as far as none does any more: about each of these records,
 * and of their owners to look through all that is theirs. `ownerIds` are owners beside those of the records. Subjects are
 * gathered first, as arrays, so that asks are found by their index however many there are.
 */
export async function closeSettledAsks(
  tx: Transaction,
  insightIds: string[],
  now: Date,
  ownerIds: string[] = [],
) {
  const at = sql`${now.toISOString()}::timestamptz`;
  const records = sql`json_array_elements_text(${JSON.stringify(insightIds)}::json) as named (id)`;
  const owners = sql`json_array_elements_text(${JSON.stringify(ownerIds)}::json) as named (id)`;
  await tx.execute(sql`
    update asks set closed_at = ${at} where id in (
      select a.id from asks a
      where a.kind = 'still-true' and a.closed_at is null and a.subject_id = any(array(
        select i.id::text from ${records} join insights i on i.id = named.id::uuid and i.open_causes = 0))
      order by a.id for update)`);
  await tx.execute(sql`
    update asks set closed_at = ${at} where id in (
      select a.id from asks a
      where a.kind = 'need-review' and a.closed_at is null and a.subject_id = any(array(
          select i.owner_id::text from ${records} join insights i on i.id = named.id::uuid
          union select named.id from ${owners}))
        and (
          select own.id from insights own where own.owner_id = a.person_id and own.open_causes > 0 limit 1) is null
      order by a.id for update)`);
}
