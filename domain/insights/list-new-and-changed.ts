import { and, desc, eq, gte, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { localDay } from "../people/local-day";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";

const dayMs = 24 * 60 * 60 * 1000;
/** How long something is new, in days. */
const newForDays = 180;
const most = 5;

/** What was published or changed lately in what this person follows: records, topics, and topics of their teams. */
export async function listNewAndChanged(actor: PersonActor, now: Date) {
  const today = localDay(now, actor.timeZone);
  const rows = await db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      language: insights.language,
      certainty: insights.certainty,
      revisedAt: insights.revisedAt,
      publishedAt: insights.publishedAt,
    })
    .from(insights)
    .where(
      and(
        listedFor(actor, now),
        eq(insights.status, "published"),
        gte(insights.revisedAt, new Date(now.getTime() - newForDays * dayMs)),
        sql`(exists (select 1 from insight_follows f where f.insight_id = ${insights.id} and f.person_id = ${actor.id})
          or exists (select 1 from insight_topics it where it.insight_id = ${insights.id} and it.topic_id in (
            select topic_id from topic_follows where person_id = ${actor.id}
            union
            select tt.topic_id from team_topics tt join memberships m on m.team_id = tt.team_id
            where m.person_id = ${actor.id} and m.from_on <= ${today}::date
              and (m.until_on is null or m.until_on >= ${today}::date))))`,
      ),
    )
    .orderBy(desc(insights.revisedAt))
    .limit(most);
  return rows.map(({ key, slug, revisedAt, publishedAt, ...row }) => ({
    ...row,
    href: insightHref({ key, slug }),
    at: revisedAt ?? now,
    isNew: revisedAt?.getTime() === publishedAt?.getTime(),
  }));
}
