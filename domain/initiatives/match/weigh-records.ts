import type { Actor } from "../../actor";
import { isPair, stretchesOf } from "./bags";
import { bonuses, calibrated } from "./calibration";
import { type Candidate, findByIds, findCandidates } from "./candidates";
import type { Counted } from "./counted";
import { type BriefTopic, topicsOfRecords } from "./named-topics";
import type { PreparedBrief } from "./prepare-brief";
import { countAll, readSequences } from "./read-records";
import { type Asked, askedOf, type Resemblance, resemblances } from "./resemblance";
import { isSaid, shareOfRarity } from "./said-keywords";
import { type Shelf, shelfOf } from "./shelf";
import { findReplacements, type Tie } from "./ties";

/** A record with all that speaks for it. */
export type Weighed = {
  candidate: Candidate;
  /** Its row on the shelf. */
  row: number;
  /** In cosines: the words, and what topics, keywords and links add. */
  evidence: number;
  own: number;
  score: number;
  topics: BriefTopic[];
  keywords: string[];
  ties: Tie[];
  /** Those that were found and that it replaced. */
  replaces: string[];
  /** What was learnt of it elsewhere, in words. */
  lesson?: string;
};

export type Context = { acceptedIds: string[]; ties: Tie[] };

export type WeighedRecords = { shelf: Shelf; asked: Asked; weighed: Weighed[] };

/** Everything that may bear on a brief and how much, the likeliest first, superseded records in their replacements alone. */
export async function weighRecords(
  actor: Actor,
  brief: PreparedBrief,
  context: Context,
  now: Date,
): Promise<WeighedRecords> {
  const { candidates, replacements } = await gather(actor, brief, context, now);
  const [read, topics] = await Promise.all([
    readShelf(candidates, brief.terms),
    findRecordTopics(
      brief.topics,
      candidates.map(({ insightId }) => insightId),
      brief.terms.every,
    ),
  ]);
  const { asked, weighed } = weighAll(read, brief, topics, context);
  return { shelf: read.shelf, asked, weighed: inReplacements(weighed, replacements).sort(byScore) };
}

/** Records ready to be compared, each by its row. */
export type ReadShelf = { shelf: Shelf; rows: Candidate[]; counted: Counted };

export async function readShelf(candidates: Candidate[], known: Counted): Promise<ReadShelf> {
  const sequences = await readSequences(candidates.map(({ doc }) => doc));
  const read = candidates.flatMap((candidate) => {
    const terms = sequences.get(candidate.doc);
    return terms ? [{ candidate, text: stretchesOf(terms), isOpen: candidate.isOpen }] : [];
  });
  const counted = await countAll(sequences.values(), known);
  return { shelf: shelfOf(read, counted), rows: read.map(({ candidate }) => candidate), counted };
}

/** How much each record on a shelf bears on a brief. */
export function weighAll(
  { shelf, rows, counted }: ReadShelf,
  brief: PreparedBrief,
  topics: RecordTopics,
  context: Context,
) {
  const asked = askedOf(brief.terms.bag, shelf, counted);
  const weighed = resemblances(asked, shelf).flatMap((resemblance, row) => {
    const candidate = rows[row];
    return candidate ? [weigh({ candidate, row }, resemblance, { brief, topics, context, shelf })] : [];
  });
  return { asked, weighed };
}

export const byScore = (one: Weighed, other: Weighed) =>
  other.score - one.score || one.candidate.insightId.localeCompare(other.candidate.insightId);

async function gather(actor: Actor, brief: PreparedBrief, { acceptedIds, ties }: Context, now: Date) {
  const tied = ties.flatMap(({ fromId, toId }) => [fromId, toId]);
  const found = await findCandidates(
    actor,
    {
      words: new Map([...brief.terms.bag].filter(([key]) => !isPair(key))),
      topicIds: brief.topics.filter(({ isChosen }) => isChosen).map(({ topicId }) => topicId),
      insightIds: [...new Set([...acceptedIds, ...tied])],
    },
    brief.terms,
    now,
  );
  const superseded = found.filter(({ isSuperseded }) => isSuperseded).map(({ insightId }) => insightId);
  const replacements = await findReplacements(actor, superseded, now);
  const known = new Set(found.map(({ insightId }) => insightId));
  const missing = [...new Set(replacements.values())].filter((id) => !known.has(id));
  return { candidates: [...found, ...(await findByIds(missing))], replacements };
}

export type RecordTopics = { found: Map<string, string[]>; rarity: Map<string, number> };

export async function findRecordTopics(
  topics: BriefTopic[],
  insightIds: string[],
  every: number,
): Promise<RecordTopics> {
  const { found, counts } = await topicsOfRecords(insightIds, [
    ...new Set(topics.map(({ topicId }) => topicId)),
  ]);
  return {
    found,
    rarity: new Map(Array.from(counts, ([id, records]) => [id, shareOfRarity(records, every)])),
  };
}

type Known = { brief: PreparedBrief; topics: RecordTopics; context: Context; shelf: Shelf };

function weigh(
  record: Pick<Weighed, "candidate" | "row">,
  { own, all }: Resemblance,
  { brief, topics: { found, rarity }, context, shelf: { bags } }: Known,
): Weighed {
  const id = record.candidate.insightId;
  const held =
    brief.keywords.length > 0
      ? new Set(bags.places.subarray(bags.starts[record.row], bags.starts[record.row + 1]))
      : new Set<number>();
  const topics = brief.topics.filter(({ topicId }) => found.get(id)?.includes(topicId));
  const keywords = brief.keywords.filter((keyword) =>
    isSaid(keyword, (key) => held.has(bags.placeOf.get(key) ?? -1)),
  );
  const ties = context.ties.filter(
    ({ fromId, toId }) =>
      (fromId === id && context.acceptedIds.includes(toId)) ||
      (toId === id && context.acceptedIds.includes(fromId)),
  );
  const evidence =
    all +
    falling(
      topics.map(
        ({ topicId, isChosen, telling }) =>
          (isChosen ? bonuses.topic : bonuses.namedTopic) * telling * (rarity.get(topicId) ?? 0),
      ),
    ) +
    falling(keywords.map((keyword) => bonuses.keyword * keyword.rarity)) +
    (ties.length > 0 ? bonuses.link : 0);
  return {
    ...record,
    ...{ evidence, own, score: calibrated(evidence), topics, ties, replaces: [] },
    keywords: keywords.map(({ word }) => word),
  };
}

/** The second of a kind adds half of what it would alone, the third a third. */
const falling = (values: number[]) =>
  values.toSorted((one, other) => other - one).reduce((sum, value, place) => sum + value / (place + 1), 0);

/** What was replaced speaks for what stands in its place. */
function inReplacements(weighed: Weighed[], replacements: Map<string, string>) {
  const byId = new Map(weighed.map((one) => [one.candidate.insightId, one]));
  for (const old of weighed) {
    const instead = byId.get(replacements.get(old.candidate.insightId) ?? "");
    if (!old.candidate.isSuperseded || !instead || old.evidence <= instead.evidence) continue;
    instead.replaces.push(old.candidate.insightId);
    instead.evidence = old.evidence;
    instead.score = old.score;
  }
  return weighed.filter(({ candidate }) => !candidate.isSuperseded);
}
