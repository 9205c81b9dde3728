import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { initiatives, matchOpinions } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { notAllowed } from "../refusal";
import { groupedBy } from "./grouped-by";
import { initiativeHref } from "./initiative-address";
import { mayResetLessons } from "./initiative-policy";
import { lessonOf } from "./lessons";
import type { LearntOf } from "./lessons-query";
import { isCounting } from "./read-lessons";

const mostOpinions = 500;

/** What was learnt from people's words, insight by insight, where the briefs speak of all the same: for curators. */
export async function listLessons(actor: PersonActor): Promise<LearntOf[]> {
  if (!mayResetLessons(actor)) throw notAllowed("see what was learnt from what people said");
  const rows = await db
    .select({
      opinion: matchOpinions,
      by: people.name,
      initiative: initiativeColumns,
      insight: insightColumns,
    })
    .from(matchOpinions)
    .innerJoin(initiatives, eq(initiatives.id, matchOpinions.initiativeId))
    .innerJoin(insights, eq(insights.id, matchOpinions.insightId))
    .innerJoin(people, eq(people.id, matchOpinions.personId))
    .where(and(isCounting))
    .orderBy(desc(matchOpinions.at), desc(matchOpinions.id))
    .limit(mostOpinions);
  return [...groupedBy(rows, ({ insight }) => insight.id).values()].flatMap(asLearnt);
}

const initiativeColumns = { key: initiatives.key, slug: initiatives.slug, title: initiatives.title };
const insightColumns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  language: insights.language,
};

type Row = {
  opinion: typeof matchOpinions.$inferSelect;
  by: string;
  initiative: Pick<typeof initiatives.$inferSelect, keyof typeof initiativeColumns>;
  insight: Pick<typeof insights.$inferSelect, keyof typeof insightColumns>;
};

/** Nothing is learnt from words that hold for no stem, or that cancel each other out. */
function asLearnt(rows: Row[]): LearntOf[] {
  const [first] = rows;
  const opinions = rows.map(({ opinion }) => opinion);
  const lesson = lessonOf(opinions, new Set(opinions.flatMap(({ terms }) => terms)));
  if (!first || !lesson) return [];
  const { key, slug, ...insight } = first.insight;
  return [
    {
      insight: { ...insight, href: insightHref({ key, slug }) },
      factor: lesson.factor,
      opinions: rows.map(({ opinion: { id, kind, reason, terms, at }, by, initiative }) => ({
        ...{ id, kind, reason, terms, at, by },
        initiative: { title: initiative.title, href: initiativeHref(initiative) },
      })),
    },
  ];
}
