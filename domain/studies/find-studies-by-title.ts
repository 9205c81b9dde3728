import { and, desc, ilike, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../actor";
import { findStudyLinks } from "./find-study";
import type { StudyLink } from "./study-query";

const most = 8;

/** Studies that an item of evidence may come from, by words that are all in their title: what moved on last comes first. */
export async function findStudiesByTitle(actor: PersonActor, words: string, now: Date): Promise<StudyLink[]> {
  const named = words
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => ilike(studies.title, `%${word.replace(/[\\%_]/g, "\\$&")}%`));
  const rows = await db
    .select({ id: studies.id })
    .from(studies)
    .where(and(isNull(studies.withdrawnAt), ...named))
    .orderBy(desc(studies.stageChangedAt), desc(studies.id))
    .limit(most);
  const ids = rows.map(({ id }) => id);
  const links = await findStudyLinks(actor, ids, now);
  return ids.flatMap((id) => links[id] ?? []);
}
