import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { localDay } from "../people/local-day";
import { idsOf, isAskablePerson } from "./askable";
import { leastNeed } from "./constants";

/**
 * Hands on what hung on records that were replaced, to the living record in their place: whoever learned the old one and is
 * asked about it is asked about the new one now, as something that changed; keepers keep the new one, and what was
 * counted counts for it. Answers the living records.
 */
export async function carryMemories(tx: Transaction, insightIds: string[], now: Date): Promise<string[]> {
  const rows = await tx.execute<{ oldId: string; livingId: string }>(sql`
    with recursive chain (old_id, id) as (
      select i.id, i.superseded_by_id from insights i
      where i.superseded_by_id is not null
        and (i.id in ${idsOf(insightIds)} or i.superseded_by_id in ${idsOf(insightIds)})
      union
      select c.old_id, i.superseded_by_id from chain c join insights i on i.id = c.id
      where i.superseded_by_id is not null)
    select c.old_id as "oldId", i.id as "livingId" from chain c join insights i on i.id = c.id
    where i.status = 'published' order by 1, 2`);
  if (rows.length === 0) return [];
  const moves = sql`(select "oldId"::uuid as old_id, "livingId"::uuid as id
    from json_to_recordset(${JSON.stringify(rows)}::json) as r ("oldId" text, "livingId" text))`;
  await carryRows(tx, moves, now);
  await tx.execute(sql`
    with moved as (
      delete from keepers k using ${moves} v where k.insight_id = v.old_id
      returning v.id, k.person_id, k.origin, k.since)
    insert into keepers (insight_id, person_id, origin, since)
    select distinct on (id, person_id) id, person_id, origin, since from moved order by id, person_id, since
    on conflict do nothing`);
  await tx.execute(sql`
    insert into insight_needs (insight_id, linked, chances)
    select v.id, max(n.linked), max(n.chances) from ${moves} v join insight_needs n on n.insight_id = v.old_id
    group by v.id order by v.id
    on conflict (insight_id) do update
      set linked = greatest(insight_needs.linked, excluded.linked),
        chances = greatest(insight_needs.chances, excluded.chances)`);
  return [...new Set(rows.map(({ livingId }) => livingId))];
}

type Moves = ReturnType<typeof sql>;

/** Only what is still scheduled, so that a second run finds nothing; who met the new one already is left alone. */
const carryRows = (tx: Transaction, moves: Moves, now: Date) =>
  tx.execute(sql`
    insert into memory (person_id, insight_id, tier, need, because, due_on, changed_from_id)
    select distinct on (m.person_id, v.id) m.person_id, v.id, 'base', greatest(m.need, ${leastNeed}::real), m.because,
      ${localDay(now, "UTC")}::date, m.insight_id
    from ${moves} v join memory m on m.insight_id = v.old_id join people p on p.id = m.person_id
    where m.tier <> 'none' and m.suppressed_at is null and m.stability is not null and ${isAskablePerson}
    order by m.person_id, v.id, m.last_contact_at desc
    on conflict (person_id, insight_id) do update
      set tier = excluded.tier, need = excluded.need, because = excluded.because, due_on = excluded.due_on,
        changed_from_id = excluded.changed_from_id
      where memory.stability is null and memory.suppressed_at is null`);
