import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../../actor";
import { closeAsksAbout } from "../../people/asks";

/** Whoever had the record before them has read what was asked and answered there: they are told of it no longer. */
export async function closeSeenQuestions(actor: PersonActor, key: string, now: Date) {
  await db.transaction(async (tx) => {
    const [insight] = await tx.select({ id: insights.id }).from(insights).where(eq(insights.key, key));
    if (!insight) return;
    const kinds = ["question-followed" as const, "question-answered" as const];
    await closeAsksAbout(tx, { kinds, subjectId: insight.id, personId: actor.id }, now);
  });
}
