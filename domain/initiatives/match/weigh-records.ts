import type { Actor } from "../../actor";
import { bonuses, calibrated } from "./calibration";
import { type Candidate, findByIds, findCandidates } from "./candidates";
import type { Features } from "./features";
import { type BriefTopic, topicsOfRecords } from "./named-topics";
import type { PreparedBrief } from "./prepare-brief";
import { countAll, readFeatures } from "./read-records";
import { type Resemblance, resemblances, type Shelf, shelfOf } from "./resemblance";
import { isSaid, shareOfRarity } from "./said-keywords";
import { findReplacements, type Tie } from "./ties";

/** A record with all that speaks for it. */
export type Weighed = {
  candidate: Candidate;
  /** Its place on the shelf. */
  place: number;
  features: Features;
  /** In cosines: the words, and what topics, keywords and links add. */
  evidence: number;
  own: number;
  score: number;
  topics: BriefTopic[];
  keywords: string[];
  ties: Tie[];
  /** Those that were found and that it replaced. */
  replaces: string[];
};

type Context = { acceptedIds: string[]; ties: Tie[] };

/** Everything that may bear on a brief and how much, the likeliest first, superseded records in their replacements alone. */
export async function weighRecords(actor: Actor, brief: PreparedBrief, context: Context, now: Date) {
  const { candidates, replacements } = await gather(actor, brief, context, now);
  const features = await readFeatures(candidates.map(({ doc }) => doc));
  const read = candidates.flatMap((candidate) => {
    const found = features.get(candidate.doc);
    return found ? [{ candidate, features: found, isOpen: candidate.isOpen }] : [];
  });
  const shelf = shelfOf(read, await countAll(features.values(), brief.terms));
  const likely = resemblances(brief.terms.features, shelf);
  const topics = await findRecordTopics(
    brief,
    read.map(({ candidate }) => candidate.insightId),
  );
  const weighed = read.map((record, place) =>
    weigh({ ...record, place }, likely[place] ?? { own: 0, all: 0 }, brief, {
      topics,
      ties: context.ties,
      context,
    }),
  );
  return { shelf, weighed: inReplacements(weighed, replacements).sort(byScore) };
}

export const byScore = (one: Weighed, other: Weighed) =>
  other.evidence - one.evidence || one.candidate.insightId.localeCompare(other.candidate.insightId);

async function gather(actor: Actor, brief: PreparedBrief, { acceptedIds, ties }: Context, now: Date) {
  const tied = ties.flatMap(({ fromId, toId }) => [fromId, toId]);
  const found = await findCandidates(
    actor,
    {
      words: brief.terms.features.words,
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

type RecordTopics = { found: Map<string, string[]>; rarity: Map<string, number> };

async function findRecordTopics(
  { topics, terms }: PreparedBrief,
  insightIds: string[],
): Promise<RecordTopics> {
  const { found, counts } = await topicsOfRecords(
    insightIds,
    topics.map(({ topicId }) => topicId),
  );
  return {
    found,
    rarity: new Map(Array.from(counts, ([id, records]) => [id, shareOfRarity(records, terms.every)])),
  };
}

type Read = { candidate: Candidate; features: Features; place: number };
type Known = { topics: RecordTopics; ties: Tie[]; context: Context };

function weigh(record: Read, { own, all }: Resemblance, brief: PreparedBrief, known: Known): Weighed {
  const id = record.candidate.insightId;
  const topicIds = known.topics.found.get(id) ?? [];
  const topics = brief.topics.filter(({ topicId }) => topicIds.includes(topicId));
  const keywords = brief.keywords.filter((keyword) => isSaid(keyword, record.features));
  const ties = known.ties.filter(
    ({ fromId, toId }) =>
      (fromId === id && known.context.acceptedIds.includes(toId)) ||
      (toId === id && known.context.acceptedIds.includes(fromId)),
  );
  const evidence =
    all +
    most(
      topics.map(
        ({ topicId, isChosen }) =>
          (isChosen ? bonuses.topic : bonuses.namedTopic) * (known.topics.rarity.get(topicId) ?? 0),
      ),
    ) +
    most(keywords.map(({ rarity }) => bonuses.keyword * rarity)) +
    (ties.length > 0 ? bonuses.link : 0);
  return {
    ...record,
    ...{ evidence, own, score: calibrated(evidence), topics, ties, replaces: [] },
    keywords: keywords.map(({ word }) => word),
  };
}

/** The second of a kind adds half of what it would alone, the third a third. */
const most = (values: number[]) =>
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

export type { Shelf };
