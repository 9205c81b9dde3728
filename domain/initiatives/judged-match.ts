import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { initiatives, matches } from "@/db/schema/initiatives";
import { insights } from "@/db/schema/insights";
import type { PersonActor } from "../actor";
import { listedFor } from "../insights/insight-policy";
import { notAllowed, notFound } from "../refusal";
import { initiativesVisibleTo, isOnInitiative, mayJudgeMatches } from "./initiative-policy";
import type { MatchInput } from "./judging-input";

export type MatchRow = typeof matches.$inferSelect;

const judged = {
  id: initiatives.id,
  key: initiatives.key,
  slug: initiatives.slug,
  title: initiatives.title,
  visibility: initiatives.visibility,
  language: initiatives.language,
  ownerId: initiatives.ownerId,
};
export type JudgedInitiative = Pick<typeof initiatives.$inferSelect, keyof typeof judged>;

/** Locks an initiative for whoever says what bears on it: one word after the other, whoever speaks. */
export async function lockJudged(
  tx: Transaction,
  actor: PersonActor,
  initiativeId: string,
  now: Date,
): Promise<JudgedInitiative> {
  const [row] = await tx
    .select({ initiative: judged, isOnIt: sql<boolean>`${isOnInitiative(actor, now)}` })
    .from(initiatives)
    .where(and(eq(initiatives.id, initiativeId), initiativesVisibleTo(actor, now)))
    .for("no key update");
  if (!row) throw notFound("initiative");
  const { initiative, isOnIt } = row;
  if (!mayJudgeMatches(actor, { ownerId: initiative.ownerId, isOnIt }))
    throw notAllowed("say what bears on this initiative");
  return initiative;
}

/** Locks it with one insight that bears on it; one that the actor may not see is not there. */
export async function lockMatch(
  tx: Transaction,
  actor: PersonActor,
  { initiativeId, insightId }: MatchInput,
  now: Date,
) {
  const initiative = await lockJudged(tx, actor, initiativeId, now);
  const [row] = await tx
    .select({ match: matches, insight: { ownerId: insights.ownerId, statement: insights.statement } })
    .from(matches)
    .innerJoin(insights, eq(insights.id, matches.insightId))
    .where(and(isMatch(initiativeId, insightId), listedFor(actor, now)))
    .for("update", { of: matches });
  if (!row) throw notFound("insight");
  return { initiative, ...row };
}

export const isMatch = (initiativeId: string, insightId: string) =>
  and(eq(matches.initiativeId, initiativeId), eq(matches.insightId, insightId));
