import type { KnownInsight, NamedRecord } from "@/domain/initiatives/known-query";
import type { MatchReason } from "@/domain/initiatives/match-query";

type Named = Record<string, NamedRecord>;

const mostTerms = 4;

type Because = Pick<KnownInsight, "reasons" | "origin" | "decided" | "pairIds">;

/**
 * Why an insight is here, to follow "because", what tells most first; empty where all that could be said is not this
 * reader's to see. That it contradicts what stands beside it is said there already.
 */
export function becauseWords({ reasons, origin, decided, pairIds }: Because, named: Named): string {
  const beside = reasons.filter((reason) => pairIds.includes(contradictedBy(reason) ?? ""));
  const parts = partsOf(
    reasons.filter((reason) => !beside.includes(reason)),
    named,
  );
  if (parts.length === 0) parts.push(...partsOf(beside, named));
  if (origin === "hand" && parts.length === 0)
    parts.push(decided ? `${decided.by} added it` : "somebody added it");
  return parts.join("; ");
}

function contradictedBy(reason: MatchReason) {
  if (reason.kind === "contradicts") return reason.insightId;
  return reason.kind === "link" && reason.link === "contradicts" ? reason.throughInsightId : null;
}

/** Each said once, and several of a kind as one. */
function partsOf(reasons: MatchReason[], named: Named): string[] {
  const all = <Kind extends MatchReason["kind"]>(kind: Kind) =>
    reasons.filter((reason): reason is Extract<MatchReason, { kind: Kind }> => reason.kind === kind);
  const of = (insightId: string, words: string, otherwise: string[] = []) => {
    const record = named[insightId];
    return record ? [`${words} ${statementOf(record)}`] : otherwise;
  };
  const keywords = all("keyword").map(({ word }) => quoted(word));
  return once([
    ...all("terms").flatMap(({ terms }) => (terms.length > 0 ? [`both speak of ${firstWords(terms)}`] : [])),
    ...(keywords.length > 0 ? [`it speaks of the keyword${pluralOf(keywords)} ${andOf(keywords)}`] : []),
    ...topicWords(all("topic")),
    ...all("replaces").flatMap(({ insightId }) =>
      of(insightId, "it took the place of", ["it took the place of an older one"]),
    ),
    ...linksOf(all("link"), named),
    ...all("contradicts").flatMap(({ insightId }) => of(insightId, "it contradicts")),
    ...all("lesson").map(({ sentence }) => sentence),
  ]);
}

type Topic = Extract<MatchReason, { kind: "topic" }>;

function topicWords(topics: Topic[]): string[] {
  const told = topics.flatMap(({ name, via }) =>
    via ? [`${quoted(via)} belongs to its topic ${name}`] : [],
  );
  const names = topics.flatMap(({ name, via }) => (via ? [] : [name]));
  if (names.length === 0) return told;
  return [
    ...told,
    `${names.length > 1 ? "its topics" : "its topic"} ${andOf(names)} ${names.length > 1 ? "are" : "is one of"} this initiative’s`,
  ];
}

const pluralOf = (words: string[]) => (words.length > 1 ? "s" : "");
const once = <Value>(values: Value[]) => [...new Set(values)];

const linkWords: Record<Link["link"], (which: string) => string> = {
  supports: (which) => `it and ${which} support each other`,
  contradicts: (which) => `it contradicts ${which}`,
  "derived from": (which) => `it and ${which} come one from the other`,
  supersedes: (which) => `it took the place of ${which}`,
};

type Link = Extract<MatchReason, { kind: "link" }>;

/** What it hangs together with of what was accepted: the first by its statement, of more of that kind how many. */
function linksOf(links: Link[], named: Named): string[] {
  const kinds = once(links.map(({ link }) => link));
  return kinds.flatMap((kind) => {
    const ids = links.flatMap(({ link, throughInsightId }) => (link === kind ? [throughInsightId] : []));
    const [first, ...others] = once(ids).flatMap((id) => named[id] ?? []);
    if (!first) return [];
    return [linkWords[kind](statementOf(first) + (others.length > 0 ? ` and ${others.length} more` : ""))];
  });
}

const statementOf = ({ statement }: NamedRecord) => quoted(short(statement));

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Kept from turning our words around where it is written from the right. */
const quoted = (text: string) => (rightToLeft.test(text) ? `“\u2068${text}\u2069”` : `“${text}”`);

const longest = 90;
const short = (text: string) => {
  const line = text.trim().replace(/[.。]$/u, "");
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/\s+\S*$/u, "")} …` : line;
};

/** The weightiest words; a phrase stands for the words in it. */
const firstWords = (terms: { word: string; weight: number }[]) =>
  andOf(
    terms
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, mostTerms)
      .map(({ word }) => quoted(word)),
  );

const andOf = (words: string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** How much each shared word counts, in per cent of all that speaks for it. */
export function weightsOf(reasons: MatchReason[]): { word: string; percent: number }[] {
  return reasons
    .flatMap((reason) => (reason.kind === "terms" ? reason.terms : []))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ word, weight }) => ({ word, percent: Math.round(weight * 100) }))
    .filter(({ percent }) => percent > 0);
}
