import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { isAtLeast, type PersonActor } from "../actor";
import { weightNowInSql } from "../evidence/weight-in-sql";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { notAllowed } from "../refusal";
import type { CauseKind, CauseView } from "./cause-query";
import { listOpenCauses } from "./list-open-causes";
import { type NeedsReviewQuery, needsReviewPageSize } from "./needs-review-input";
import type { NeedsReview, NeedsReviewCounts } from "./needs-review-query";
import { readershipOf } from "./readership-in-sql";

/** Of fewer it is not said how many remember something: that would speak of each of them. */
const fewestHolders = 5;

/**
 * Published records with open causes, what most people read or remember first: one's own, for curators everybody's, of
 * those that the actor may read.
 */
export async function listNeedsReview(
  actor: PersonActor,
  query: NeedsReviewQuery,
  now: Date,
): Promise<NeedsReview> {
  if (query.whose === "all" && !isAtLeast(actor.role, "curator"))
    throw notAllowed("see what others are to check");
  const [rows, counts] = await Promise.all([readPage(actor, query, now), countAll(actor, query, now)]);
  const causes = await listOpenCauses(
    actor,
    rows.map(({ id }) => id),
    now,
  );
  const items = rows.map(({ key, slug, ownerId, ownerName, weightNow, weightPublished, ...row }) => ({
    ...row,
    href: insightHref({ key, slug }),
    owner: { id: ownerId, name: ownerName },
    holders: row.holders >= fewestHolders ? row.holders : null,
    weight: { now: weightNow, published: weightPublished },
    causes: causes.filter((cause: CauseView) => cause.insightId === row.id),
  }));
  return { items, ...counts };
}

async function readPage(actor: PersonActor, query: NeedsReviewQuery, now: Date) {
  const readership = readershipOf(sql`${insights.id}`, localDay(now, actor.timeZone));
  return db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      language: insights.language,
      certainty: insights.certainty,
      isRestricted: sql<boolean>`${insights.visibility} = 'restricted'`,
      ownerId: people.id,
      ownerName: people.name,
      weightNow: weightNowInSql("insights", now),
      weightPublished: insights.weightPublished,
      readers: sql<number>`readership.readers`,
      holders: sql<number>`readership.holders`,
      since: sql<Date>`oldest.at`.mapWith(insights.publishedAt),
    })
    .from(insights)
    .innerJoin(people, eq(people.id, insights.ownerId))
    .crossJoinLateral(readership)
    .crossJoinLateral(oldestCause)
    .where(and(...wanted(actor, query, now), hasCause(query), hasTopic(query)))
    .orderBy(sql`readership.reach desc, readership.days desc, oldest.at, ${insights.id}`)
    .limit(needsReviewPageSize)
    .offset((query.page - 1) * needsReviewPageSize);
}

const openCauses = sql`review_causes c where c.insight_id = ${insights.id} and c.closed_at is null`;
const oldestCause = sql`(select min(c.opened_at) as at from ${openCauses}) oldest`;

/** The records that the list is about, before anything is chosen in its menus. */
function wanted(actor: PersonActor, { whose, owner }: NeedsReviewQuery, now: Date): SQL[] {
  const ownerId = whose === "own" ? actor.id : owner;
  return [
    gt(insights.openCauses, 0),
    eq(insights.status, "published"),
    listedFor(actor, now),
    ...(ownerId ? [eq(insights.ownerId, ownerId)] : []),
  ];
}

const hasCause = ({ cause }: NeedsReviewQuery) =>
  cause ? sql`exists (select from ${openCauses} and c.kind = ${cause})` : sql`true`;

/** An address that led to a topic before it was merged leads to the one it became. */
const hasTopic = ({ topic }: NeedsReviewQuery) =>
  topic
    ? sql`${insights.id} in (
        select it.insight_id from insight_topics it
        where it.topic_id in (select coalesce(t.merged_into_id, t.id) from topics t where t.slug = ${topic}))`
    : sql`true`;

type Counted = { part: "total" | "cause" | "topic"; value: string; label: string; count: number };

/** How many there are, and how many of each value of a menu: what was chosen in the other menu holds. */
async function countAll(actor: PersonActor, query: NeedsReviewQuery, now: Date) {
  const rows = await db.execute<Counted>(sql`
    with base as materialized (
      select ${insights.id} as id, (${hasCause(query)}) as has_cause, (${hasTopic(query)}) as has_topic
      from ${insights} where ${and(...wanted(actor, query, now))})
    select 'total' as part, '' as value, '' as label, count(*)::int as count from base where has_cause and has_topic
    union all
    select 'cause', c.kind, '', count(distinct c.insight_id)::int
    from base join review_causes c on c.insight_id = base.id and c.closed_at is null where has_topic group by c.kind
    union all
    select 'topic', t.slug, t.name, count(*)::int
    from base join insight_topics it on it.insight_id = base.id join topics t on t.id = it.topic_id
    where has_cause group by t.id
    order by count desc, label, value`);
  return readCounts(rows);
}

function readCounts(rows: Iterable<Counted>) {
  const counts: NeedsReviewCounts = { causes: [], topics: [] };
  let total = 0;
  for (const { part, value, label, count } of rows) {
    if (part === "total") total = count;
    else if (part === "cause") counts.causes.push({ kind: value as CauseKind, count });
    else counts.topics.push({ slug: value, name: label, count });
  }
  return { total, counts };
}
