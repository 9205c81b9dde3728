import { numberFormat } from "@/components/ui/intl";
import type { Facet, SearchAnswer, SearchQuery, SearchTotal } from "@/domain/search/search-query";

/** What the menus are called. */
export const menuWords: Record<Facet, string> = {
  topic: "Topic",
  team: "Team",
  certainty: "Certainty",
  kind: "Evidence",
  freshness: "Freshness",
  path: "Path",
  owner: "Owner",
  status: "Status",
};

/** Why a menu has nothing to choose. */
export const emptyMenuWords: Record<Facet, string> = {
  topic: "None of these has a topic.",
  team: "No team must know any of these.",
  certainty: "Nothing to choose here.",
  kind: "None of these has evidence.",
  freshness: "Nothing to choose here.",
  path: "None of these stands on a path.",
  owner: "Nothing to choose here.",
  status: "Nothing to choose here.",
};

/** What people read for a value that somebody chose, also when nothing has it any more. */
export const labelOf = (counts: SearchAnswer["counts"], facet: Facet, value: string) =>
  counts[facet].find((count) => count.value === value)?.label ?? value;

const kinds: Record<SearchQuery["status"], [one: string, many: string]> = {
  published: ["insight", "insights"],
  superseded: ["superseded insight", "superseded insights"],
  retired: ["retired insight", "retired insights"],
  draft: ["draft", "drafts"],
};

/** "10,000+" where counting ended before all were counted. */
export const countWords = ({ count, isLeast }: SearchTotal, locale: string) =>
  numberFormat(locale, {}).format(count) + (isLeast ? "+" : "");

/** How many there are of what was asked for: "3 drafts for “onboarding”". */
export function totalWords(total: SearchTotal, query: Pick<SearchQuery, "q" | "status">, locale: string) {
  const [one, many] = kinds[query.status];
  const all = total.count === 0 ? "No" : countWords(total, locale);
  const what = `${all} ${total.count === 1 && !total.isLeast ? one : many}`;
  return query.q ? `${what} for “${shortened(query.q)}”` : what;
}

const longestShown = 80;

/** A pasted page of words is named by its beginning. */
export function shortened(words: string) {
  const letters = [...words];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join("").trimEnd()} …` : words;
}

/** In one line, that something else was looked for than was asked; null when it was not. */
export function changedWords(query: Pick<SearchQuery, "q" | "status">, answer: SearchAnswer) {
  const what = kinds[query.status][0];
  if (answer.corrected && answer.total.count > 0)
    return `No ${what} holds “${shortened(query.q)}”. Shown for “${shortened(answer.corrected)}”${answer.isRelaxed ? ", of which these hold some words" : ""}.`;
  if (answer.isRelaxed) return `No ${what} holds all of these words; these hold some.`;
  return null;
}
