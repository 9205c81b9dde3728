import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { memory } from "@/db/schema/memory";
import type { PersonActor } from "../actor";
import { recallOn } from "../memory/memory-of";
import { localDay } from "../people/local-day";
import { nextQuestionOn } from "./next-question-on";
import type { Remembering } from "./remembered-query";

/** Fewer are not counted before others. */
const fewest = 5;

/**
 * What somebody who may read a record is told of who remembers it: their own level, which is theirs alone, whom it is
 * entrusted to, and how many would most likely recall it today, where there are enough of them.
 */
export async function findRemembering(
  actor: PersonActor,
  insightId: string,
  now: Date,
): Promise<Remembering> {
  const today = localDay(now, actor.timeZone);
  const [row] = await db.execute<Row>(sql`
    select
      (select row_to_json(own) from (
        select stability, last_on as "lastOn", contacts, due_on as "dueOn",
          snoozed_until as "snoozedUntil", suppressed_at as "suppressedAt"
        from memory where person_id = ${actor.id} and insight_id = ${insightId}) own) as own,
      (select coalesce(
          json_agg(json_build_object('id', p.id, 'name', p.name) order by p.id <> ${actor.id}, lower(p.name), p.id), '[]')
        from keepers k join people p on p.id = k.person_id
        where k.insight_id = ${insightId} and p.deactivated_at is null) as keepers,
      (select count(*)::int from memory m join people p on p.id = m.person_id
        where m.insight_id = ${insightId} and m.holds_until >= ${today}::date and p.deactivated_at is null) as holders`);
  if (!row) throw new Error("A question without tables was not answered.");
  return {
    own: row.own && ownOf(row.own, today),
    keepers: row.keepers,
    isKeeper: row.keepers.some(({ id }) => id === actor.id),
    holders: row.holders >= fewest ? row.holders : null,
  };
}

type Own = Pick<
  typeof memory.$inferSelect,
  "stability" | "lastOn" | "contacts" | "dueOn" | "snoozedUntil"
> & {
  suppressedAt: string | null;
};
type Row = { own: Own | null; keepers: Remembering["keepers"]; holders: number };

function ownOf(own: Own, today: string): Remembering["own"] {
  const { stability, lastOn, contacts, suppressedAt } = own;
  const recall = stability === null || lastOn === null ? null : recallOn({ stability, lastOn }, today);
  const nextOn = nextQuestionOn(own);
  if (recall === null && nextOn === null) return null;
  return { recall, contacts, nextOn, isNotForMe: suppressedAt !== null };
}
