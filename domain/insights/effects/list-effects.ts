import { desc, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { isAtLeast, type PersonActor } from "../../actor";
import { localDay } from "../../people/local-day";
import { insightHref } from "../insight-address";
import { authoredBy } from "./authored-by";
import type { EffectsQuery } from "./effect-input";
import type { RecordEffect } from "./effect-query";
import { type ReadersOf, readersOf } from "./readers-of";

const perPage = 20;
const weeksShown = 13;

/**
 * What came of the records that somebody wrote or looks after: the one that was read anew last comes first, and what nobody
 * read yet last. `person` may be another than the actor, who then sees of theirs what they may read.
 */
export async function listEffects(actor: PersonActor, { person = actor.id, page }: EffectsQuery, now: Date) {
  const whose = { personId: person, today: localDay(now, actor.timeZone), timeZone: actor.timeZone };
  const rows = await select(actor, whose, page, now);
  const shown = rows.slice(0, perPage);
  const weeks = await countByWeek(
    shown.map(({ id }) => id),
    whose,
  );
  const records = shown.map(({ key, slug, isWriter, ...row }): RecordEffect => {
    const mayTend = isAtLeast(actor.role, "curator") || (isAtLeast(actor.role, "author") && isWriter);
    return {
      ...row,
      href: insightHref({ key, slug }),
      revisedAt: row.revisedAt ?? now,
      weeks: weeks.get(row.id) ?? Array(weeksShown).fill(0),
      mayTend,
    };
  });
  return { records, isMore: rows.length > perPage };
}

/** One more than a page holds, which tells whether there is another. */
function select(actor: PersonActor, whose: ReadersOf, page: number, now: Date) {
  const own = sql`(${insights.authorId} = ${actor.id} or ${insights.ownerId} = ${actor.id} or exists (
    select 1 from coauthors c where c.insight_id = ${insights.id} and c.person_id = ${actor.id}))`;
  return db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      language: insights.language,
      isRestricted: sql<boolean>`${insights.visibility} = 'restricted'`,
      revisedAt: insights.revisedAt,
      needsReview: sql<boolean>`${insights.openCauses} > 0`,
      openQuestions: sql<number>`(select count(*)::int from questions q
        where q.insight_id = ${insights.id} and q.answered_at is null and q.withdrawn_at is null)`,
      readers: {
        ever: sql<number>`readers.ever`,
        quarter: sql<number>`readers.quarter`,
        newThisWeek: sql<number>`readers.new_this_week`,
        sincePublished: sql<number>`readers.since_published`,
      },
      isWriter: sql<boolean>`${own}`,
    })
    .from(insights)
    .innerJoin(readersOf(whose), sql`true`)
    .where(authoredBy(actor, whose.personId, now))
    .orderBy(sql`readers.newest desc nulls last`, desc(insights.revisedAt), desc(insights.id))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
}

/** One query for all records of the page. Somebody's day may be ahead of today here. */
async function countByWeek(ids: string[], { personId, today }: ReadersOf) {
  const counted = new Map<string, number[]>();
  if (ids.length === 0) return counted;
  const rows = await db.execute<{ id: string; ago: number; people: number }>(sql`
    select e.insight_id as id, greatest(0, (${today}::date - e.day) / 7) as ago,
      count(distinct e.person_id)::int as people
    from exposures e
    where e.insight_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::json))
      and e.channel = 'page' and e.person_id <> ${personId} and e.day > ${today}::date - ${weeksShown * 7}::int
    group by 1, 2`);
  for (const { id, ago, people } of rows) {
    const weeks = counted.get(id) ?? Array<number>(weeksShown).fill(0);
    weeks[weeksShown - 1 - ago] = people;
    counted.set(id, weeks);
  }
  return counted;
}
