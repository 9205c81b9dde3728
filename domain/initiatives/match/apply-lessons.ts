import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { integers } from "../../search/postgres/array-literal";
import { readLessons } from "../read-lessons";
import { isPair } from "./bags";
import type { BriefTerms } from "./brief-terms";
import type { Weighed } from "./weigh-records";

/** Those behind them come before nobody, whatever was learnt. */
const mostTaught = 60;

/** Raises and lowers records gently by what people said of them on other initiatives with the same words. */
export async function applyLessons(weighed: Weighed[], { bag }: BriefTerms, initiativeId?: string) {
  const taught = weighed.slice(0, mostTaught);
  const lessons = await readLessons({
    insightIds: taught.map(({ candidate }) => candidate.insightId),
    stems: await readStems([...bag.keys()].filter((key) => !isPair(key))),
    ...(initiativeId ? { initiativeId } : {}),
  });
  for (const one of taught) {
    const lesson = lessons.get(one.candidate.insightId);
    if (!lesson) continue;
    one.score = Math.min(1, one.score * lesson.factor);
    one.lesson = lesson.sentence;
  }
  return weighed;
}

async function readStems(terms: number[]): Promise<string[]> {
  const rows = await db.execute<{ term: string }>(
    sql`select term from search_terms where id = any(${integers(terms)})`,
  );
  return rows.map(({ term }) => term);
}
