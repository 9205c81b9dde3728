import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { texts } from "./array-literal";
import { editsBetween, mayBeTypo, nearbyOf } from "./edits";
import { isSeen, type KnownTerm, lookUpWords } from "./look-up-words";
import { readWords } from "./read-words";
import { tokensOf } from "./tokens-of";

/** From here on it is a text, not a query. */
const mostWords = 12;
/** In so few records a word may be there by mistake, or not be what is meant. */
const fewRecords = 3;
/** By how much more common a near word has to be. */
const muchMore = 3;
/** Of shorter words, and those that begin otherwise, most near ones are simply other words. */
const shortestReplaced = 5;
const longWord = 8;
const shortestPart = 3;
const shortestJoined = 6;
const blank = /^\s+$/;

type Typed = { word: string; start: number; end: number };
type Known = Awaited<ReturnType<typeof lookUpWords>>["words"];

/**
 * Other texts that somebody may have meant by this one, the likeliest first: with a near word that is much more common
 * in place of one that hardly anything holds, with two words written as one, or one as two (`onlyParted`: these alone).
 * They hold only words that stand in records which the condition lets through.
 */
export async function nearTexts(
  given: string,
  visible: SQL,
  { onlyParted }: { onlyParted: boolean },
): Promise<string[]> {
  const { text, words } = readWords(given, { unfinished: false });
  const whole = words.filter(({ isPart }) => !isPart);
  if (whole.length === 0 || words.length > mostWords) return [];
  const known = (await lookUpWords(whole, visible)).words;
  const scarce = whole.filter(
    ({ word }) => word.length >= shortestReplaced && mayBeTypo(word) && isScarce(known, word),
  );
  const [nearer, parted] = await Promise.all([
    onlyParted ? new Map<string, string>() : commonNear(scarce, known, visible),
    joinedOrParted(text, scarce, visible),
  ]);
  const replaced = nearer.size > 0 ? withReplaced(text, nearer) : [];
  return [...new Set([...parted, ...replaced])];
}

const documentsOf = (terms: KnownTerm[]) => Math.max(0, ...terms.map(({ documents }) => documents));
const isScarce = (known: Known, word: string) => documentsOf(known.get(word)?.terms ?? []) <= fewRecords;

/** For each word the nearest that stands in many more records and is not only another form of it. */
async function commonNear(scarce: Typed[], known: Known, visible: SQL) {
  const nearest = new Map<string, string>();
  if (scarce.length === 0) return nearest;
  const parts = scarce.flatMap(({ word }) => nearbyOf(word).map((part) => ({ word, part })));
  const rows = await db.execute<{ asked: string; word: string; term: number; documents: number }>(sql`
    select asked.asked, near.word, search_terms.id as term, search_terms.documents
    from (
      select asked, array_agg(part) as parts
      from unnest(${texts(parts.map(({ word }) => word))}, ${texts(parts.map(({ part }) => part))})
        as given (asked, part) group by asked
    ) asked
    join search_words near on near.nearby && asked.parts and near.word <> asked.asked and not near.is_stop
    join search_terms on search_terms.id = near.term
    where search_terms.documents > 0 and ${isSeen(sql`search_terms.id`, visible)}`);
  for (const { word } of scarce) {
    const own = known.get(word)?.terms ?? [];
    const least = muchMore * Math.max(1, documentsOf(own));
    const [best] = rows
      .filter(
        (row) => row.asked === word && row.word[0] === word[0] && !own.some(({ term }) => term === row.term),
      )
      .map((row) => ({ ...row, edits: editsBetween(word, row.word) }))
      .filter(({ edits, documents }) => edits <= (word.length >= longWord ? 2 : 1) && documents >= least)
      .sort((one, other) => one.edits - other.edits || other.documents - one.documents);
    if (best) nearest.set(word, best.word);
  }
  return nearest;
}

function withReplaced(text: string, nearer: Map<string, string>) {
  let changed = text;
  for (const { word, start, end, kind } of tokensOf(text).toReversed()) {
    const near = kind === "word" ? nearer.get(word) : undefined;
    if (near) changed = changed.slice(0, start) + near + changed.slice(end);
  }
  return [changed.trim()];
}

type Change = { start: number; end: number; by: string[] };

/** "Check out" for "checkout", and the other way round: the change whose rarest word is the most common. */
async function joinedOrParted(text: string, scarce: Typed[], visible: SQL) {
  const tokens = tokensOf(text).filter(({ kind }) => kind === "word");
  const joined = tokens.flatMap((token, place): Change[] => {
    const next = tokens[place + 1];
    if (!next || !blank.test(text.slice(token.end, next.start))) return [];
    const word = token.word + next.word;
    return word.length >= shortestJoined ? [{ start: token.start, end: next.end, by: [word] }] : [];
  });
  const changes = [...joined, ...scarce.flatMap(partings)];
  if (changes.length === 0) return [];
  const asked = [...new Set(changes.flatMap(({ by }) => by))].map((word) => ({ word, also: [] }));
  const known = (await lookUpWords(asked, visible)).words;
  const isKnown = (word: string) => known.get(word)?.isWritten === true && known.get(word)?.isStop === false;
  const commonness = ({ by }: Change) =>
    Math.min(...by.map((word) => documentsOf(known.get(word)?.terms ?? [])));
  const [best] = changes
    .filter(({ by }) => by.every(isKnown))
    .sort((one, other) => commonness(other) - commonness(one));
  return best ? [`${text.slice(0, best.start)}${best.by.join(" ")}${text.slice(best.end)}`.trim()] : [];
}

function partings({ word, start, end }: Typed): Change[] {
  const letters = [...word];
  const places = letters.map((_, place) => place).slice(shortestPart, letters.length - shortestPart + 1);
  return places.map((place) => ({
    ...{ start, end },
    by: [letters.slice(0, place).join(""), letters.slice(place).join("")],
  }));
}
