import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { texts } from "./array-literal";
import { editsBetween, mayBeTypo, nearbyOf } from "./edits";
import { isSeen, type KnownTerm } from "./look-up-words";

/** From this length on two slips are forgiven. */
const longWord = 8;
const mostLike = 30;

export type Correction = { word: string; terms: KnownTerm[] };
type Candidate = { asked: string; word: string } & KnownTerm;

/** For words that stand in no record: the nearest that does, and of equally near ones the most frequent. */
export async function findNearest(
  words: string[],
  visible: SQL | undefined,
): Promise<Map<string, Correction>> {
  const typos = words.filter(mayBeTypo);
  const nearest = new Map<string, Correction>();
  if (typos.length === 0) return nearest;
  const candidates = await findCandidates(typos, visible);
  for (const typo of typos) {
    const best = candidates
      .filter(({ asked }) => asked === typo)
      .map((candidate) => ({ ...candidate, edits: editsBetween(typo, candidate.word) }))
      .filter(({ edits }) => edits <= (typo.length >= longWord ? 2 : 1))
      .sort(
        (one, other) =>
          one.edits - other.edits ||
          Number(other.word[0] === typo[0]) - Number(one.word[0] === typo[0]) ||
          other.documents - one.documents ||
          (one.word < other.word ? -1 : 1),
      );
    const [first] = best;
    if (first) nearest.set(typo, { word: first.word, terms: best.filter(({ word }) => word === first.word) });
  }
  return nearest;
}

/** Words one edit away share a part with the typo; of long ones also those that look much the same. */
function findCandidates(typos: string[], visible: SQL | undefined) {
  const parts = typos.flatMap((asked) => nearbyOf(asked).map((part) => ({ asked, part })));
  return db.execute<Candidate>(sql`
    with near as (
      select asked.asked, search_words.word, search_words.term
      from (
        select asked, array_agg(part) as parts
        from unnest(${texts(parts.map(({ asked }) => asked))}, ${texts(parts.map(({ part }) => part))})
          as given (asked, part) group by asked
      ) asked join search_words on search_words.nearby && asked.parts
      union
      select asked.word, alike.word, alike.term
      from unnest(${texts(typos.filter(({ length }) => length >= longWord))}) as asked (word)
      cross join lateral (
        select search_words.word, search_words.term from search_words
        where search_words.word % asked.word
        order by similarity(search_words.word, asked.word) desc limit ${mostLike}
      ) alike
    )
    select asked, word, search_terms.id as term, search_terms.documents
    from near join search_terms on search_terms.id = near.term
    where documents > 0 and ${isSeen(sql`search_terms.id`, visible)}`);
}
