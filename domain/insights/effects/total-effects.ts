import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../../actor";
import { localDay } from "../../people/local-day";
import { authoredBy } from "./authored-by";
import type { EffectTotals } from "./effect-query";

/** The records of `listEffects` together, each reader counted once; with their ids, for concepts that count more. */
export async function totalEffects(actor: PersonActor, personId: string, now: Date) {
  const rows = await db
    .select({
      id: insights.id,
      needsReview: sql<boolean>`${insights.openCauses} > 0`,
    })
    .from(insights)
    .where(authoredBy(actor, personId, now));
  const ids = rows.map(({ id }) => id);
  const [readers, openQuestions] = await Promise.all([
    countReaders(ids, personId, localDay(now, actor.timeZone)),
    countOpenQuestions(ids),
  ]);
  const needReview = rows.filter((row) => row.needsReview).length;
  const totals: EffectTotals = { records: ids.length, readers, openQuestions, needReview };
  return { ids, totals };
}

const these = (ids: string[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))`;

async function countReaders(ids: string[], personId: string, today: string) {
  const [row] = await db.execute<{ ever: number; newThisWeek: number }>(sql`
    select count(*)::int as ever,
      (count(*) filter (where r.earliest > ${today}::date - 7))::int as "newThisWeek"
    from (
      select min(e.day) as earliest from exposures e
      where e.insight_id in ${these(ids)} and e.channel = 'page' and e.person_id <> ${personId}
      group by e.person_id) r`);
  return row ?? { ever: 0, newThisWeek: 0 };
}

async function countOpenQuestions(ids: string[]) {
  const [row] = await db.execute<{ open: number }>(sql`
    select count(*)::int as open from questions q
    where q.insight_id in ${these(ids)} and q.answered_at is null and q.withdrawn_at is null`);
  return row?.open ?? 0;
}
