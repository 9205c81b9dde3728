import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { notFound } from "../refusal";
import { findStanding } from "./find-standing";
import { maySeeDraft } from "./insight-policy";
import { compareFor } from "./name-contents";
import { readContent } from "./read-content";

type Range = { insightId: string; from: number; to: number };

/**
 * What changed from one revision of a record to another. Readers compare what was published; a revision that is not
 * there or not theirs to see is refused.
 */
export async function compareRevisions(actor: Actor, { insightId, from, to }: Range, now: Date) {
  const found = await findStanding(actor, eq(insights.id, insightId), now);
  if (!found) throw notFound("insight");
  const rows = await db
    .select()
    .from(revisions)
    .where(
      and(
        eq(revisions.insightId, insightId),
        inArray(revisions.number, [from, to]),
        maySeeDraft(actor, found.standing) ? undefined : isNotNull(revisions.publishedAt),
      ),
    );
  const [before, after] = [from, to].map((number) => rows.find((row) => row.number === number));
  if (!before || !after) throw notFound("revision");
  const [old, current] = [readContent(before.content), readContent(after.content)];
  return { before, after, language: current.language, sections: await compareFor(actor, old, current, now) };
}
