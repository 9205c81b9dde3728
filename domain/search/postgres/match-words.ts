import { type SQL, sql } from "drizzle-orm";
import { integers, reals } from "./array-literal";
import type { PreparedWords, WantedWord } from "./prepare-words";
import { phraseBits } from "./word-pairs";

/** All of the words, or some of them. */
export type Mode = "all" | "some";

/** From how many times as many records on a word is looked up record by record, once for each of its terms. */
const isMuchMore = 6;
/** Postings that may be read for records holding some of the words; more frequent words only add to their scores. */
const mostDriving = 30_000;
/** Of a long text, more than these only while they bring records in: looking words up record by record takes longer. */
const mostWords = 24;
/** So many of the best are weighed by the frequent words too: those behind them would hardly come to the front. */
const mostScored = 400;

const none = sql`(select null::int as doc, null::real as score where false)`;

/**
 * Every record that holds all of the words, and what stands in quotes as it stands there; or some of the words, wherever
 * they stand. A subquery of `doc` and `score`, to be named by the caller.
 */
export function matchedBy(prepared: PreparedWords, mode: Mode): SQL {
  const matches = mode === "all" ? holdingAll(prepared) : holdingSome(drivingOf(prepared.wanted));
  return matches ? saying(matches, mode === "all" ? prepared.phrases : []) : none;
}

/**
 * The best of them, at most so many. For some of the words it also weighs the frequent ones, which `matchedBy` leaves
 * out there.
 */
export function bestOf(prepared: PreparedWords, mode: Mode, limit: number): SQL {
  if (mode === "all")
    return sql`(select doc, score from ${matchedBy(prepared, mode)} matches
      order by score desc, doc limit ${limit})`;
  const driving = drivingOf(prepared.wanted);
  const matches = holdingSome(driving);
  if (!matches) return none;
  const others = rarestOf(prepared.wanted).slice(driving.length, mostWords);
  const promising = sql`select doc, score from (${matches}) some_held order by score desc, doc limit ${limit}`;
  if (others.length === 0) return sql`(${promising})`;
  const added = sql`case when place <= ${mostScored} then coalesce((${addedBy(others)}), 0) else 0 end`;
  return sql`(select doc, (score + ${added})::real as score
    from (select *, row_number() over (order by score desc, doc) as place from (${promising}) best offset 0) promising)`;
}

/**
 * Without those that lack a text in quotes. Only where all its words stand side by side somewhere is the text itself
 * read, which takes a hundred times as long; the best first, so that reading ends with the last that is wanted.
 */
function saying(matches: SQL, phrases: string[]): SQL {
  if (phrases.length === 0) return sql`(${matches})`;
  const bits = phrases.flatMap(phraseBits).map((place) => sql`get_bit(bits, ${sql.raw(String(place))})`);
  const mayBeSaid = bits.length > 0 ? sql`coalesce((${sql.join(bits, sql` & `)}) = 1, true)` : sql`true`;
  const isSaid = phrases.map((phrase) => sql`strpos(search_texts.folded, ${phrase}) > 0`);
  return sql`(
    select held.doc, held.score from (
      select held.doc, held.score from (${matches}) held left join search_pairs on search_pairs.doc = held.doc
      where ${mayBeSaid} order by score desc, doc offset 0
    ) held cross join lateral (
      select from search_texts where search_texts.doc = held.doc and ${sql.join(isSaid, sql` and `)} offset 0
    ) said)`;
}

/** Begins with the rarest; what stands in many more records is only looked up in those. */
function holdingAll({ wanted, isHopeless }: PreparedWords): SQL | null {
  const [first, ...others] = wanted.toSorted((one, other) => one.documents - other.documents);
  if (!first || isHopeless) return null;
  return others.reduce((held, word) => {
    if (word.documents > isMuchMore * first.documents * word.terms.length) return heldAndLookedUp(held, word);
    return word.terms.length === 1 ? heldAndJoined(held, word) : heldInAnyForm(held, word);
  }, postingsOf(first));
}

const heldAndLookedUp = (held: SQL, word: WantedWord) => sql`
  select held.doc, (held.score + found.score)::real as score
  from (${held}) held cross join lateral (${lookUp(word, sql`held.doc`)} offset 0) found
  where found.score is not null`;

const heldAndJoined = (held: SQL, word: WantedWord) => sql`
  select held.doc, (held.score + found.score)::real as score
  from (${held}) held join (${postingsOf(word)}) found on found.doc = held.doc`;

/** Joined before its forms are made one: most of what they bring is in no record that counts. */
const heldInAnyForm = (held: SQL, word: WantedWord) => sql`
  select held.doc, (held.score + max(${impactOf(word)}) * ${word.weight}::real)::real as score
  from (${held}) held join search_postings on search_postings.doc = held.doc
  where search_postings.term = any(${integers(word.terms)}) group by held.doc, held.score`;

function holdingSome(driving: WantedWord[]): SQL | null {
  if (driving.length === 0) return null;
  const postings = sql.join(driving.map(postingsOf), sql` union all `);
  return sql`select doc, sum(score)::real as score from (${postings}) postings group by doc`;
}

/** The words that bring records in: the rare ones, as many as can be read quickly. */
function drivingOf(wanted: WantedWord[]) {
  let sum = 0;
  return rarestOf(wanted).filter(({ documents }, place) => {
    sum += documents;
    return place === 0 || sum <= mostDriving;
  });
}

const rarestOf = (wanted: WantedWord[]) => wanted.toSorted((one, other) => one.documents - other.documents);

/** Of another name of the topic that was named: a record that says it as it was asked for comes first. */
const otherNameShare = 0.7;

/** What each term of a word counts. */
export const weighedTerms = ({ terms, otherNames, weight }: WantedWord) =>
  terms.map((term) => ({ term, weight: otherNames.includes(term) ? otherNameShare * weight : weight }));

const impactOf = ({ otherNames }: WantedWord) =>
  otherNames.length === 0
    ? sql`impact`
    : sql`impact * case when term = any(${integers(otherNames)}) then ${otherNameShare}::real else 1 end`;

function postingsOf(word: WantedWord): SQL {
  const { terms, weight } = word;
  const [only] = terms;
  if (terms.length === 1)
    return sql`select doc, ${impactOf(word)} * ${weight}::real as score from search_postings where term = ${only}`;
  return sql`select doc, max(${impactOf(word)}) * ${weight}::real as score from search_postings
    where term = any(${integers(terms)}) group by doc`;
}

/** How much one record is about the word; null when it lacks it. */
const lookUp = (word: WantedWord, doc: SQL): SQL =>
  sql`select max(${impactOf(word)}) * ${word.weight}::real as score from search_postings
    where term = any(${integers(word.terms)}) and search_postings.doc = ${doc}`;

/** What these words add to the score of a promising record, looked up at once. */
function addedBy(words: WantedWord[]): SQL {
  const asked = words.flatMap((word, place) => weighedTerms(word).map((term) => ({ ...term, word: place })));
  const terms = integers(asked.map(({ term }) => term));
  const place = sql`array_position(${terms}, term)`;
  return sql`select sum(best) from (
    select max(impact * (${reals(asked.map(({ weight }) => weight))})[${place}]) as best from search_postings
    where term = any(${terms}) and search_postings.doc = promising.doc
    group by (${integers(asked.map(({ word }) => word))})[${place}]) words`;
}
