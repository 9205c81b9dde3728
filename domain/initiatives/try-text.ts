import type { PersonActor } from "../actor";
import { arrangeKnown } from "./arrange-known";
import { bindPairs, readContradictions } from "./bind-pairs";
import { findNearest } from "./find-nearest";
import type { TryInput } from "./judging-input";
import type { Known, KnownInsight, KnownRecord, Nearest } from "./known-query";
import { findMatches } from "./match/find-matches";
import type { Brief, FoundMatch } from "./match-query";
import { readKnownRecords } from "./read-known-records";
import { readNamed } from "./read-named";

/** What a text brings up: what is known, or what stands nearest where nothing is; both null for an empty text. */
export type Tried = {
  known: Known | null;
  nearest: Nearest | null;
  /** What is known only stands near: the text says too little for more. */
  isNear?: boolean;
};

/** A few words resemble no record much: of what stands below the line, so many are shown as near, from this score on. */
const near = { most: 3, least: 0.05 };

const longestTitle = 200;

/** What we already know about a text that somebody pasted, as they may see it; nothing of it is kept. */
export async function tryText(actor: PersonActor, { text }: TryInput, now: Date): Promise<Tried> {
  if (text.trim() === "") return { known: null, nearest: null };
  const { matches, telling } = await findMatches(actor, briefOf(text), now, { lessons: true });
  const strong = matches.filter(({ isStrong }) => isStrong);
  if (strong.length === 0) {
    const texts = telling.length > 0 ? telling.map(({ word }) => word) : [text];
    const weak = matches.filter(({ score }) => score >= near.least).slice(0, near.most);
    const [known, nearest] = await Promise.all([
      weak.length > 0 ? asKnownToThem(actor, weak, now) : null,
      findNearest(actor, { texts, language: "en" }, now),
    ]);
    return { known, nearest, isNear: known !== null };
  }
  return { known: await asKnownToThem(actor, strong, now), nearest: null };
}

/** A text as the brief it could be: its first line is what it would be called. */
export function briefOf(text: string): Brief & { title: string } {
  return { title: titleOf(text), text, topicIds: [], keywords: [] };
}

function titleOf(text: string) {
  const first = text.split("\n").find((line) => /[\p{L}\p{N}]/u.test(line)) ?? "";
  const words =
    first
      .replace(/^[\s#>*_\-–•\d.)]+(?=\s|$)/u, "")
      .replace(/\s+/g, " ")
      .trim() || first.trim();
  return words.length > longestTitle ? `${words.slice(0, longestTitle - 1).trimEnd()}…` : words;
}

async function asKnownToThem(actor: PersonActor, found: FoundMatch[], now: Date): Promise<Known> {
  const links = await readContradictions(found.map(({ insightId }) => insightId));
  const ids = new Set([...found.map(({ insightId }) => insightId), ...links.flat()]);
  const [records, named] = await Promise.all([
    readKnownRecords(actor, [...ids], now),
    readNamed(
      actor,
      found.flatMap(({ reasons }) => reasons),
      now,
    ),
  ]);
  const known = found.flatMap((match) => {
    const record = records.get(match.insightId);
    return record ? [putForward(match, record)] : [];
  });
  const bound = bindPairs(known, links, records);
  for (const { record } of bound) named.set(record.id, record);
  return {
    ...arrangeKnown(bound),
    named: Object.fromEntries([...named].map(([id, { href, statement }]) => [id, { id, href, statement }])),
  };
}

const putForward = (match: FoundMatch, record: KnownRecord): KnownInsight => ({
  ...{ insightId: match.insightId, record, state: "suggested", origin: "found", score: match.score },
  ...{ reasons: match.reasons, passage: match.passage, pairIds: match.pairIds },
  ...{ isNew: false, decided: null, isJustDismissed: false, isUsed: false, isCompanion: false },
});
