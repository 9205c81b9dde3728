import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, matches } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { groupedBy } from "./grouped-by";
import { initiativeHref } from "./initiative-address";
import { initiativesListedFor } from "./initiative-policy";
import type { NamedInitiative, UsedInsight } from "./known-query";

/**
 * The initiatives in whose decision an insight was used, or one that it replaced, for somebody who may see the insight: of
 * the initiatives only those they come across.
 */
export async function listUsedIn(
  actor: PersonActor,
  insightId: string,
  now: Date,
): Promise<NamedInitiative[]> {
  const lineage = sql`(
    with recursive older (id) as (
      select ${insightId}::uuid
      union
      select i.id from insights i join older on i.superseded_by_id = older.id
    ) select id from older)`;
  const rows = await db
    .selectDistinct(named)
    .from(matches)
    .innerJoin(initiatives, eq(initiatives.id, matches.initiativeId))
    .where(
      and(
        eq(matches.isUsed, true),
        sql`${matches.insightId} in ${lineage}`,
        initiativesListedFor(actor, now),
      ),
    )
    .orderBy(asc(initiatives.title), asc(initiatives.id));
  return rows.map(asNamed);
}

const named = {
  id: initiatives.id,
  key: initiatives.key,
  slug: initiatives.slug,
  title: initiatives.title,
};

const asNamed = ({
  key,
  slug,
  ...row
}: Pick<typeof initiatives.$inferSelect, keyof typeof named>): NamedInitiative => ({
  ...row,
  href: initiativeHref({ key, slug }),
});

const mostUses = 100;

/** What this person wrote or looks after that was used in decisions, the latest use first. */
export async function listOwnUses(actor: PersonActor, now: Date): Promise<UsedInsight[]> {
  const rows = await db
    .select({
      initiative: named,
      insight: {
        ...{ id: insights.id, key: insights.key, slug: insights.slug },
        ...{ statement: insights.statement, language: insights.language },
      },
    })
    .from(matches)
    .innerJoin(initiatives, eq(initiatives.id, matches.initiativeId))
    .innerJoin(insights, eq(insights.id, matches.insightId))
    .where(
      and(
        eq(matches.isUsed, true),
        or(eq(insights.ownerId, actor.id), eq(insights.authorId, actor.id)),
        sql`${insights.trashedAt} is null`,
        initiativesListedFor(actor, now),
      ),
    )
    .orderBy(desc(matches.usedAt), asc(matches.insightId))
    .limit(mostUses);
  return [...groupedBy(rows, ({ insight }) => insight.id).values()].flatMap((uses) => {
    const [first] = uses;
    if (!first) return [];
    const { key, slug, ...insight } = first.insight;
    const usedIn = uses.map(({ initiative }) => asNamed(initiative));
    return [{ ...insight, href: insightHref({ key, slug }), usedIn }];
  });
}
