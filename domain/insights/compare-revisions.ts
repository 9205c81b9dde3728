import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { findStanding } from "./find-standing";
import { seenRevisions } from "./list-revisions";
import { compareFor } from "./name-contents";
import { readContent } from "./read-content";

type Range = { insightId: string; from: number; to: number };

/**
 * What changed from one revision of a record to another. Readers compare what was published; null when one of the
 * two is not there or not theirs to see.
 */
export async function compareRevisions(actor: Actor, { insightId, from, to }: Range, now: Date) {
  const found = await findStanding(actor, eq(insights.id, insightId), now);
  if (!found) return null;
  const rows = await db
    .select({ number: revisions.number, content: revisions.content })
    .from(revisions)
    .where(and(seenRevisions(actor, found), inArray(revisions.number, [from, to])));
  const [before, after] = [from, to].map((number) => rows.find((row) => row.number === number));
  if (!before || !after) return null;
  const [old, current] = [readContent(before.content), readContent(after.content)];
  return { language: current.language, sections: await compareFor(actor, old, current, now) };
}
