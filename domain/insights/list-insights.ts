import { and, asc, desc, eq, gt, ilike, lt, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { localDay } from "../people/local-day";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";
import type { LibraryQuery } from "./library-query";

const pageSize = 30;

/** One page of the records that this actor may see, newest first; `next` is the query's `after` of the page that follows. */
export async function listInsights(actor: Actor, query: LibraryQuery, now: Date) {
  const today = localDay(now, actor.kind === "person" ? actor.timeZone : "UTC");
  const rows = await db
    .select(columns)
    .from(insights)
    .innerJoin(people, eq(people.id, insights.ownerId))
    .where(and(listedFor(actor, now), ...filters(query, today)))
    // Drafts were never revised: their ids tell when they were begun. Both orders are those of an index.
    .orderBy(
      ...(query.show === "drafts" ? [desc(insights.id)] : [desc(insights.revisedAt), asc(insights.id)]),
    )
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize).map((row) => listed(row, today));
  const last = page.at(-1);
  return { insights: page, next: rows.length > pageSize && last ? `${last.at.getTime()}~${last.id}` : null };
}

const columns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  certainty: insights.certainty,
  language: insights.language,
  status: insights.status,
  visibility: insights.visibility,
  nextReviewOn: insights.nextReviewOn,
  revisedAt: insights.revisedAt,
  createdAt: insights.createdAt,
  owner: people.name,
  topic: sql<string | null>`(select t.name from insight_topics it join topics t on t.id = it.topic_id
    where it.insight_id = ${insights.id} order by lower(t.name) limit 1)`,
  isInReview: sql<boolean>`exists (select 1 from reviews r
    where r.insight_id = ${insights.id} and r.state in ('open', 'approved'))`,
};

type Row = {
  key: string;
  slug: string;
  status: "draft" | "published" | "superseded" | "retired";
  visibility: "everyone" | "restricted";
  nextReviewOn: string | null;
  revisedAt: Date | null;
  createdAt: Date;
};

function listed<Given extends Row>(
  { key, slug, visibility, revisedAt, createdAt, ...row }: Given,
  today: string,
) {
  return {
    ...row,
    href: insightHref({ key, slug }),
    at: revisedAt ?? createdAt,
    isRestricted: visibility === "restricted",
    isReviewDue: row.status === "published" && row.nextReviewOn !== null && row.nextReviewOn <= today,
  };
}

function filters({ q, topic, show, after }: LibraryQuery, today: string): (SQL | undefined)[] {
  return [
    eq(insights.status, show === "drafts" ? "draft" : show === "due" ? "published" : show),
    show === "due" ? lte(insights.nextReviewOn, today) : undefined,
    q ? ilike(insights.statement, `%${q.replace(/[\\%_]/g, "\\$&")}%`) : undefined,
    topic
      ? sql`exists (select 1 from insight_topics it join topics t on t.id = it.topic_id
          where it.insight_id = ${insights.id} and t.slug = ${topic})`
      : undefined,
    after ? follows(after, show === "drafts") : undefined,
  ];
}

/** What comes behind the last one of the page before. */
function follows(cursor: string, areDrafts: boolean): SQL | undefined {
  const [at = "", id = ""] = cursor.split("~");
  if (areDrafts) return lt(insights.id, id);
  const day = new Date(Number(at));
  return and(lte(insights.revisedAt, day), or(ne(insights.revisedAt, day), gt(insights.id, id)));
}
