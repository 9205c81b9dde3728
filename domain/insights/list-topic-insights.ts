import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, insightTopics } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";

const pageSize = 30;

/** One page of a topic's published records that this actor may see, newest first; `next` is where the next starts. */
export async function listTopicInsights(
  actor: Actor,
  { topicId, after }: { topicId: string; after?: string },
  now: Date,
) {
  const rows = await db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      certainty: insights.certainty,
      revisedAt: insights.revisedAt,
      owner: people.name,
    })
    .from(insightTopics)
    .innerJoin(insights, eq(insights.id, insightTopics.insightId))
    .innerJoin(people, eq(people.id, insights.ownerId))
    .where(
      and(
        eq(insightTopics.topicId, topicId),
        eq(insights.status, "published"),
        listedFor(actor, now),
        below(after),
      ),
    )
    .orderBy(desc(insights.revisedAt), desc(insights.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize).map(({ key, slug, revisedAt, ...row }) => ({
    ...row,
    href: insightHref({ key, slug }),
    at: revisedAt ?? now,
  }));
  const last = page.at(-1);
  return { insights: page, next: rows.length > pageSize && last ? `${last.at.getTime()}~${last.id}` : null };
}

function below(after: string | undefined): SQL | undefined {
  const [at, id] = /^(\d{1,15})~([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(after ?? "")?.slice(1) ?? [];
  if (!at || !id) return undefined;
  return sql`(${insights.revisedAt}, ${insights.id}) < (${new Date(Number(at)).toISOString()}::timestamptz, ${id}::uuid)`;
}
