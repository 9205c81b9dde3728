import { and, count, desc, eq, gte, isNull, max, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { searches, searchesPlanned } from "@/db/schema/search";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { mayCreateInsights } from "../insights/insight-policy";
import { notAllowed } from "../refusal";
import { unanswered } from "../search/unanswered/list-unanswered";
import { findStudyLinks } from "./find-study";
import type { PlannedSearch } from "./planned-search-query";

const shown = 20;
const daysMs = 400 * 24 * 60 * 60 * 1000;

/** What people looked for and a study is to find out, the most frequent first; a withdrawn study answers nothing. */
export async function listPlannedSearches(actor: PersonActor, { page }: { page: number }, now: Date) {
  if (!mayCreateInsights(actor)) throw notAllowed("see what was searched for");
  const rows = await db
    .select({
      folded: searchesPlanned.folded,
      words: sql<string>`(array_agg(${searches.words} order by ${searches.at} desc, ${searches.id} desc))[1]`,
      times: count(),
      lastAt: sql<Date>`max(${searches.at})`.mapWith(searches.at),
      studyId: searchesPlanned.studyId,
    })
    .from(searchesPlanned)
    .innerJoin(searches, and(eq(searches.folded, searchesPlanned.folded), unanswered))
    .innerJoin(studies, and(eq(studies.id, searchesPlanned.studyId), isNull(studies.withdrawnAt)))
    .where(gte(searches.at, new Date(now.getTime() - daysMs)))
    .groupBy(searchesPlanned.folded, searchesPlanned.studyId)
    .orderBy(desc(count()), desc(max(searches.at)), searchesPlanned.folded)
    .limit(shown + 1)
    .offset((page - 1) * shown);
  const links = await findStudyLinks(
    actor,
    rows.map(({ studyId }) => studyId),
    now,
  );
  const listed = rows.slice(0, shown).flatMap(({ studyId, ...row }): PlannedSearch[] => {
    const study = links[studyId];
    return study ? [{ ...row, study }] : [];
  });
  return { isMore: rows.length > shown, searches: listed };
}
