import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { enqueue } from "@/db/queue";
import { initiatives, matches, matchOpinions } from "@/db/schema/initiatives";
import type { PersonActor } from "../actor";
import { dictionaryOf } from "../search/postgres/dictionary-of";
import { tokensOf } from "../search/postgres/tokens-of";
import { isMatch } from "./judged-match";
import type { DismissReason } from "./judging-input";
import type { MatchReason } from "./match-query";

type Opinion = {
  initiativeId: string;
  insightId: string;
  kind: "accepted" | "dismissed" | "added";
  reason?: DismissReason;
};

/**
 * Writes down what somebody said of a match, with the stems it holds for: what was said of it before counts no longer.
 * What hangs together with it is looked up again.
 */
export async function recordOpinion(tx: Transaction, actor: PersonActor, opinion: Opinion, now: Date) {
  const { initiativeId, insightId, kind, reason = null } = opinion;
  const terms = await sharedStems(tx, opinion);
  await tx
    .update(matchOpinions)
    .set({ setAsideAt: now })
    .where(
      and(
        eq(matchOpinions.initiativeId, initiativeId),
        eq(matchOpinions.insightId, insightId),
        isNull(matchOpinions.setAsideAt),
      ),
    );
  await tx
    .insert(matchOpinions)
    .values({ initiativeId, insightId, personId: actor.id, at: now, kind, reason, terms });
  await tx
    .update(matches)
    .set({
      state: kind === "dismissed" ? "dismissed" : "accepted",
      dismissReason: reason,
      decidedById: actor.id,
      decidedAt: now,
    })
    .where(isMatch(initiativeId, insightId));
  await lookUpAgain(tx, initiativeId);
}

/** What hangs together with accepted insights changes with them. */
export const lookUpAgain = (tx: Transaction, initiativeId: string) =>
  enqueue(tx, "match-initiative", { initiativeId }, { key: `match-initiative:${initiativeId}` });

const mostTerms = 40;

/** The stems of the words that brief and record share, as the match says them. */
async function sharedStems(tx: Transaction, { initiativeId, insightId }: Opinion): Promise<string[]> {
  const [row] = await tx
    .select({ reasons: matches.reasons, language: initiatives.language })
    .from(matches)
    .innerJoin(initiatives, eq(initiatives.id, matches.initiativeId))
    .where(isMatch(initiativeId, insightId));
  return row ? stemsOf(tx, sharedWords(row.reasons as MatchReason[]), row.language) : [];
}

const sharedWords = (reasons: MatchReason[]) =>
  reasons.flatMap((reason) => {
    if (reason.kind === "terms") return reason.terms.map(({ word }) => word);
    return reason.kind === "keyword" ? [reason.word] : [];
  });

/** The words of a language as they are compared, each once. */
export async function stemsOf(tx: Transaction, words: string[], language: string): Promise<string[]> {
  const folded = words.flatMap((word) => tokensOf(word).map((token) => token.word));
  const some = [...new Set(folded)].slice(0, mostTerms);
  if (some.length === 0) return [];
  const rows = await tx.execute<{ stem: string }>(sql`
    select distinct coalesce((ts_lexize(${dictionaryOf(language)}::regdictionary, word))[1], word) as stem
    from json_array_elements_text(${JSON.stringify(some)}::json) as word order by stem`);
  return rows.map(({ stem }) => stem);
}
