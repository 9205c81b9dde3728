import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { readContent } from "../insights/read-content";
import type { NamedTopic } from "../insights/record-query";
import { freshHtml } from "../insights/render-content";
import { textDirection } from "../insights/text-direction";
import type { KnownRecord } from "./known-query";

/** Records as a list of what is known shows them, by id, in one question; those the actor may not see are not there. */
export async function readKnownRecords(
  actor: Actor,
  insightIds: string[],
  now: Date,
): Promise<Map<string, KnownRecord>> {
  if (insightIds.length === 0) return new Map();
  const rows = await db
    .select({ ...columns, isMet: actor.kind === "person" ? hasMet(actor.id) : sql<boolean>`false` })
    .from(insights)
    .innerJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .where(and(inArray(insights.id, insightIds), eq(insights.status, "published"), listedFor(actor, now)));
  return new Map(rows.map((row) => [row.id, asKnown(row)]));
}

const columns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  language: insights.language,
  certainty: insights.certainty,
  status: insights.status,
  visibility: insights.visibility,
  openCauses: insights.openCauses,
  revisedAt: insights.revisedAt,
  publishedAt: insights.publishedAt,
  verifiedAt: insights.verifiedAt,
  createdAt: insights.createdAt,
  text: { content: revisions.content, html: revisions.html, rendererVersion: revisions.rendererVersion },
  topics: sql<NamedTopic[]>`(
    select coalesce(json_agg(json_build_object('slug', t.slug, 'name', t.name) order by lower(t.name)), '[]')
    from insight_topics it join topics t on t.id = it.topic_id where it.insight_id = ${insights.id})`,
};

/** Read or answered, on any way; what was taken back does not count. */
export const hasMet = (personId: string) => sql<boolean>`(
  exists (select from exposures e where e.insight_id = ${insights.id} and e.person_id = ${personId})
  or exists (
    select from contacts c where c.insight_id = ${insights.id} and c.person_id = ${personId}
      and c.undoes_id is null and not exists (select from contacts u where u.undoes_id = c.id)))`;

type Row = Pick<
  typeof insights.$inferSelect,
  Exclude<keyof typeof columns, "text" | "topics"> & keyof typeof insights.$inferSelect
> & {
  text: Pick<typeof revisions.$inferSelect, "content" | "html" | "rendererVersion">;
  topics: NamedTopic[];
  isMet: boolean;
};

function asKnown(row: Row): KnownRecord {
  const { id, statement, language, certainty, status, openCauses, topics, isMet } = row;
  const shownAt = row.revisedAt ?? row.publishedAt ?? row.createdAt;
  const isStillTrue = row.verifiedAt !== null && row.verifiedAt > shownAt;
  return {
    ...{ id, statement, language, certainty, topics, isMet, isStillTrue },
    href: insightHref(row),
    direction: textDirection(language),
    standing: {
      ...{ status, isInReview: false, needsReview: openCauses > 0 },
      isRestricted: row.visibility === "restricted",
    },
    confirmedAt: isStillTrue && row.verifiedAt ? row.verifiedAt : shownAt,
    limitations: limitationsOf(row.text),
  };
}

function limitationsOf({ content: stored, html: kept, rendererVersion }: Row["text"]) {
  const content = readContent(stored);
  const html = freshHtml({ content, html: kept, rendererVersion });
  return content.limitations.flatMap(({ id }) => {
    const said = html[`limitations.${id}`];
    return said ? [{ id, html: said }] : [];
  });
}
