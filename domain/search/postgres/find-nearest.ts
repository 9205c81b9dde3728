import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { texts } from "./array-literal";
import { editsBetween, mayBeTypo, nearbyOf } from "./edits";
import { isSeen, type KnownTerm } from "./look-up-words";

/** From this length on two slips are forgiven. */
const longWord = 8;
/** As much of a word that may go on has to be there before it is taken for a slip. */
const shortestBegun = 5;
const mostCompared = 4000;
const mostLike = 20;

export type Correction = { word: string; terms: KnownTerm[] };
type Slip = { word: string; isUnfinished: boolean };
type Near = { asked: string; word: string };

/** For words that stand in no record: the nearest that does, and of equally near ones the most frequent. */
export async function findNearest(slips: Slip[], visible: SQL | undefined): Promise<Map<string, Correction>> {
  const typos = slips.filter(({ word }) => mayBeTypo(word));
  const nearest = new Map<string, Correction>();
  if (typos.length === 0) return nearest;
  const candidates = [...(await findCandidates(typos))];
  const alike = new Map(typos.map((typo) => [typo.word, mostAlike(typo, candidates)]));
  const terms = await findTerms(
    [...alike.values()].flatMap((words) => [...words.keys()]),
    visible,
  );
  for (const { word: typo } of typos) {
    const [best] = [...(alike.get(typo) ?? [])]
      .flatMap(([word, edits]) => ({ word, edits, terms: terms.get(word) ?? [] }))
      .filter((candidate) => candidate.terms.length > 0)
      .sort((one, other) => one.edits - other.edits || commonness(other) - commonness(one));
    if (best) nearest.set(typo, { word: best.word, terms: best.terms });
  }
  return nearest;
}

const commonness = ({ terms }: { terms: KnownTerm[] }) =>
  Math.max(...terms.map(({ documents }) => documents));

/** The words fewest edits away, with how many; another first letter is half an edit more. */
function mostAlike(typo: Slip, candidates: Near[]) {
  const most = typo.word.length >= longWord ? 2 : 1;
  const near = new Map<string, number>();
  for (const { asked, word } of candidates) {
    const edits = asked === typo.word ? editsTo(word, typo) : most + 1;
    if (edits <= most) near.set(word, edits + (word[0] === typo.word[0] ? 0 : 0.5));
  }
  return new Map([...near].sort(([, one], [, other]) => one - other).slice(0, mostLike));
}

/** Of a word that may go on, only the beginning is compared. */
function editsTo(word: string, { word: typo, isUnfinished }: Slip) {
  const whole = editsBetween(typo, word);
  const { length } = typo;
  if (!isUnfinished || length < shortestBegun || word.length <= length) return whole;
  const ends = [length - 1, length, length + 1];
  const begun = Math.min(...ends.map((end) => editsBetween(typo, word.slice(0, end))));
  return begun <= 1 ? Math.min(whole, 1) : whole;
}

/**
 * Words one edit away share a part with the typo. Two edits, and the beginnings of words, are looked for in what begins
 * with the same two letters, which are rarely wrong.
 */
function findCandidates(typos: Slip[]) {
  const parts = typos.flatMap(({ word }) => nearbyOf(word).map((part) => ({ asked: word, part })));
  const begun = typos.filter(({ word, isUnfinished }) => isUnfinished && word.length >= shortestBegun);
  const long = typos.filter(({ word, isUnfinished }) => !isUnfinished && word.length >= longWord);
  return db.execute<Near>(sql`
    select asked.asked, search_words.word
    from (
      select asked, array_agg(part) as parts
      from unnest(${texts(parts.map(({ asked }) => asked))}, ${texts(parts.map(({ part }) => part))})
        as given (asked, part) group by asked
    ) asked join search_words on search_words.nearby && asked.parts
    ${sql.join(begun.map(({ word }) => beginningAs(word, 40)))}
    ${sql.join(long.map(({ word }) => beginningAs(word, 2)))}`);
}

const beginningAs = (word: string, longer: number) => sql`
  union all
  (select ${word}::text, word from search_words
  where word like ${`${word.slice(0, 2)}%`} and length(word) between ${word.length - 2} and ${word.length + longer}
  limit ${mostCompared})`;

async function findTerms(words: string[], visible: SQL | undefined) {
  const found = new Map<string, KnownTerm[]>();
  if (words.length === 0) return found;
  const rows = await db.execute<{ word: string } & KnownTerm>(sql`
    select distinct word, search_terms.id as term, search_terms.documents
    from search_words join search_terms on search_terms.id = search_words.term
    where word = any(${texts(words)}) and documents > 0 and ${isSeen(sql`search_terms.id`, visible)}`);
  for (const { word, ...known } of rows) found.set(word, [...(found.get(word) ?? []), known]);
  return found;
}
