import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { type Database, db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import { pathSteps } from "@/db/schema/paths";
import type { PersonActor } from "../actor";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { recallOn } from "../memory/memory-of";
import { localDay } from "../people/local-day";
import type { StepRecord } from "./learner-query";
import type { PathEntry } from "./steps-for";

/**
 * All rows of these paths in their order, also those taken out, each with the living record it leads to where this person
 * may see that; `stepsFor` makes of it what they see.
 */
export async function listPathEntries(
  actor: PersonActor,
  pathIds: string[],
  now: Date,
  database: Database = db,
): Promise<Map<string, PathEntry[]>> {
  const entries = new Map<string, PathEntry[]>(pathIds.map((id) => [id, []]));
  if (pathIds.length === 0) return entries;
  const living = livingRecords(database, pathIds);
  const rows = await database
    .select({
      step: pathSteps,
      record: recordColumns,
      memory: { stability: memory.stability, lastOn: memory.lastOn, contacts: memory.contacts },
    })
    .from(pathSteps)
    .leftJoin(living, eq(living.stepId, pathSteps.id))
    .leftJoin(
      insights,
      and(eq(insights.id, living.insightId), eq(insights.status, "published"), listedFor(actor, now)),
    )
    .leftJoin(memory, and(eq(memory.insightId, insights.id), eq(memory.personId, actor.id)))
    .where(inArray(pathSteps.pathId, pathIds))
    .orderBy(asc(pathSteps.position), asc(pathSteps.id));
  const today = localDay(now, actor.timeZone);
  for (const { step, record, memory: known } of rows) {
    const { id, insightId, heading, note, addedAt, removedAt } = step;
    const entry = { id, insightId, heading, note, addedAt, removedAt };
    entries.get(step.pathId)?.push({ ...entry, record: record && asRecord(record, known, today) });
  }
  return entries;
}

const recordColumns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  language: insights.language,
  certainty: insights.certainty,
  revisionId: insights.publishedRevisionId,
};

/** What each step leads to after every replacement; `union` also ends a chain that would go in a circle. */
function livingRecords(database: Database, pathIds: string[]) {
  const chained = sql`(
    with recursive chain (step_id, insight_id) as (
      select s.id, s.insight_id from path_steps s where s.path_id in ${pathIds} and s.insight_id is not null
      union
      select c.step_id, i.superseded_by_id from chain c join insights i on i.id = c.insight_id
      where i.superseded_by_id is not null
    )
    select c.step_id, c.insight_id from chain c join insights i on i.id = c.insight_id
    where i.superseded_by_id is null
  ) chained`;
  return database
    .select({
      stepId: sql<string>`chained.step_id`.as("of_step"),
      insightId: sql<string>`chained.insight_id`.as("leads_to"),
    })
    .from(chained)
    .as("living");
}

type RecordRow = {
  [Column in keyof typeof recordColumns]: (typeof insights.$inferSelect)[Column extends "revisionId"
    ? "publishedRevisionId"
    : Column];
};
type KnownRow = Pick<typeof memory.$inferSelect, "stability" | "lastOn" | "contacts"> | null;

function asRecord({ key, slug, revisionId, ...row }: RecordRow, known: KnownRow, today: string): StepRecord {
  const { stability, lastOn } = known ?? { stability: null, lastOn: null };
  return {
    ...row,
    href: insightHref({ key, slug }),
    revisionId: revisionId ?? "",
    recall: stability === null || lastOn === null ? null : recallOn({ stability, lastOn }, today),
    contacts: known?.contacts ?? 0,
  };
}
