import { and, asc, count, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { maySeeWorkOf } from "../people/person-policy";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";

const most = 50;

/**
 * What somebody looks after, as far as the actor may see each: what is published; to themselves and to curators drafts
 * too. What was retired or replaced needs nobody's care.
 */
export async function listOwned(actor: PersonActor, personId: string, now: Date) {
  const statuses: ("draft" | "published")[] = maySeeWorkOf(actor, personId)
    ? ["draft", "published"]
    : ["published"];
  const owned = and(
    eq(insights.ownerId, personId),
    inArray(insights.status, statuses),
    listedFor(actor, now),
  ) as SQL;
  const [rows, [counted]] = await Promise.all([
    db
      .select({
        id: insights.id,
        key: insights.key,
        slug: insights.slug,
        statement: insights.statement,
        language: insights.language,
        status: insights.status,
        certainty: insights.certainty,
        needsReview: sql<boolean>`(${insights.status} = 'published' and ${insights.openCauses} > 0)`,
        isRestricted: sql<boolean>`${insights.visibility} = 'restricted'`,
      })
      .from(insights)
      .where(owned)
      .orderBy(asc(sql`lower(${insights.statement})`), asc(insights.id))
      .limit(most),
    db.select({ total: count() }).from(insights).where(owned),
  ]);
  return {
    total: counted?.total ?? 0,
    insights: rows.map(({ key, slug, ...row }) => ({ ...row, href: insightHref({ key, slug }) })),
  };
}
