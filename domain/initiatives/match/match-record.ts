import type { Brief, FoundMatch } from "../match-query";
import { bagOf, isPair, stretchesOf } from "./bags";
import { strong } from "./calibration";
import { type Candidate, findCandidates } from "./candidates";
import { explain } from "./explain";
import { prepareBriefs } from "./prepare-brief";
import { countAll, countRecords, readSequences } from "./read-records";
import { findRecordTopics, type ReadShelf, readShelf, weighAll } from "./weigh-records";

export type KeptBrief = { initiativeId: string; brief: Brief };

/** The records that resemble it most are enough to know how well it answers a brief. */
const company = 80;
const mostPostings = 12_000;
const system = { kind: "system", name: "matcher" } as const;

/** Those of some briefs that one record bears on, it being weighed among the records that resemble it. */
export async function matchRecord(
  record: Candidate,
  kept: KeptBrief[],
  now: Date,
): Promise<{ initiativeId: string; match: FoundMatch }[]> {
  const [briefs, read] = await Promise.all([
    prepareBriefs(kept.map(({ brief }) => brief)),
    shelfAround(record, now),
  ]);
  const topics = await findRecordTopics(
    briefs.flatMap((brief) => brief.topics),
    [record.insightId],
    briefs[0]?.terms.every ?? 0,
  );
  const context = { acceptedIds: [], ties: [] };
  const found = briefs.flatMap((brief, place) => {
    const { asked, weighed } = weighAll(read, brief, { topics, context, only: record.insightId });
    const [own] = weighed;
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

/** The record with those that resemble it, found by its words as if it were a brief. */
async function shelfAround(record: Candidate, now: Date): Promise<ReadShelf> {
  const [sequences, every] = await Promise.all([readSequences([record.doc]), countRecords()]);
  const counted = await countAll(sequences.values(), { documents: new Map(), every });
  const bag = bagOf([...sequences.values()].flatMap(stretchesOf));
  const words = new Map([...bag].filter(([key]) => !isPair(key)));
  const wanted = { words, topicIds: [], insightIds: [record.insightId], most: company, mostPostings };
  const around = await findCandidates(system, wanted, counted, now);
  return readShelf(
    around.filter(({ isSuperseded }) => !isSuperseded),
    counted,
  );
}
