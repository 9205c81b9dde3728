import type { KnownInsight, NamedRecord } from "@/domain/initiatives/known-query";
import type { MatchReason } from "@/domain/initiatives/match-query";

type Named = Record<string, NamedRecord>;

const mostTerms = 4;

/** Why an insight is here, to follow "because"; empty where all that could be said is not this reader's to see. */
export function becauseWords(
  { reasons, origin, decided }: Pick<KnownInsight, "reasons" | "origin" | "decided">,
  named: Named,
): string {
  const parts = reasons.flatMap((reason) => partOf(reason, named) ?? []);
  if (origin === "hand" && parts.length === 0)
    parts.push(decided ? `${decided.by} added it` : "somebody added it");
  return parts.join("; ");
}

function partOf(reason: MatchReason, named: Named): string | null {
  switch (reason.kind) {
    case "terms":
      return reason.terms.length > 0 ? `both speak of ${andOf(firstWords(reason.terms))}` : null;
    case "topic":
      return reason.via
        ? `${quoted(reason.via)} belongs to its topic ${reason.name}`
        : `its topic ${reason.name} is one of this initiative’s`;
    case "keyword":
      return `it speaks of the keyword ${quoted(reason.word)}`;
    case "link":
      return tied(named[reason.throughInsightId], `${linkWords[reason.link]} `);
    case "contradicts":
      return tied(named[reason.insightId], "it contradicts ");
    case "replaces":
      return tied(named[reason.insightId], "it took the place of ") ?? "it took the place of an older one";
    case "lesson":
      return reason.sentence;
  }
}

const linkWords = {
  supports: "it and one support each other:",
  contradicts: "it contradicts",
  "derived from": "one was derived from the other:",
  supersedes: "it took the place of",
} as const;

const tied = (record: NamedRecord | undefined, words: string) =>
  record ? words + quoted(short(record.statement)) : null;

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Kept from turning our words around where it is written from the right. */
const quoted = (text: string) => (rightToLeft.test(text) ? `“\u2068${text}\u2069”` : `“${text}”`);

const longest = 90;
const short = (text: string) => {
  const line = text.trim().replace(/[.。]$/u, "");
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
};

/** The weightiest words; a phrase stands for the words in it. */
const firstWords = (terms: { word: string; weight: number }[]) =>
  terms
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
    .map(({ word }) => quoted(word));

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
