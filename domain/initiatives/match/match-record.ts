import type { Brief, FoundMatch } from "../match-query";
import { bagOf, isPair, stretchesOf } from "./bags";
import { strong } from "./calibration";
import { type Candidate, findCandidates } from "./candidates";
import { explain } from "./explain";
import { prepareBriefs } from "./prepare-brief";
import { countAll, readSequences } from "./read-records";
import { findRecordTopics, readShelf, weighAll } from "./weigh-records";

export type KeptBrief = { initiativeId: string; brief: Brief };

/** The records that resemble it most are enough to know how well it answers a brief. */
const company = 80;
const system = { kind: "system", name: "matcher" } as const;

/** Those of some briefs that one record bears on, it being weighed among the records that resemble it. */
export async function matchRecord(
  record: Candidate,
  kept: KeptBrief[],
  now: Date,
): Promise<{ initiativeId: string; match: FoundMatch }[]> {
  const briefs = await prepareBriefs(kept.map(({ brief }) => brief));
  const every = briefs[0]?.terms.every ?? 0;
  const sequences = await readSequences([record.doc]);
  const terms = sequences.get(record.doc);
  if (!terms) return [];
  const counted = await countAll([terms], { documents: briefs[0]?.terms.documents ?? new Map(), every });
  const words = new Map([...bagOf(stretchesOf(terms))].filter(([key]) => !isPair(key)));
  const around = await findCandidates(
    system,
    { words, topicIds: [], insightIds: [record.insightId], most: company },
    counted,
    now,
  );
  const read = await readShelf(
    around.filter(({ isSuperseded }) => !isSuperseded),
    counted,
  );
  const topics = await findRecordTopics(
    briefs.flatMap((brief) => brief.topics),
    [record.insightId],
    every,
  );
  const found = briefs.flatMap((brief, place) => {
    const { asked, weighed } = weighAll(read, brief, topics, { acceptedIds: [], ties: [] });
    const own = weighed.find(({ candidate }) => candidate.insightId === record.insightId);
    return own && own.score >= strong ? [{ brief, asked, own, kept: kept[place] }] : [];
  });
  return Promise.all(
    found.map(async ({ brief, asked, own, kept }) => {
      const [match] = await explain([own], brief, { asked, shelf: read.shelf });
      if (!match || !kept) throw new Error("A match was not explained.");
      return { initiativeId: kept.initiativeId, match };
    }),
  );
}
