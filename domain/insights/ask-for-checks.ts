import { sql } from "drizzle-orm";
import { db } from "@/db/client";

/**
 * Each morning: whoever owns a record whose check is due on their own calendar is asked whether it is still true, once
 * for each due date, answered or put aside.
 */
export async function askForChecks(now: Date) {
  await db.execute(sql`
    insert into asks (id, person_id, kind, subject_id, sentence, href, asked_at)
    select gen_random_uuid(), p.id, 'still-true', i.id::text,
      'Its check is due. Is it still true? “'
        || case when length(i.statement) > 120 then left(i.statement, 119) || '…' else i.statement end || '”',
      '/insights/' || case when i.slug = '' then '' else i.slug || '-' end || i.key || '/tend',
      ${now.toISOString()}::timestamptz
    from insights i join people p on p.id = i.owner_id
    where i.status = 'published' and i.trashed_at is null and p.deactivated_at is null
      and i.next_review_on <= (${now.toISOString()}::timestamptz at time zone p.time_zone)::date
      and not exists (
        select 1 from asks earlier
        where earlier.person_id = p.id and earlier.kind = 'still-true' and earlier.subject_id = i.id::text
          and (earlier.asked_at at time zone p.time_zone)::date >= i.next_review_on)
    on conflict do nothing`);
}
