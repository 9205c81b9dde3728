import type { Digest, DigestInsight, DigestNews, Section } from "./digest";

/** What is said alike in both renderings of a digest. Lengths are the most that is quoted of what people typed. */
export const longest = { name: 160, statement: 300, words: 240, question: 500 };

export const readOnTheWeb = "Read it on the web";
export const chooseOtherwise = "Choose another day, or stop it";

/** What each section is headed by, and what stands below a list that shows only its best. */
export function headings({ initiatives, due, news, asks, paths }: Digest) {
  return {
    initiatives: { title: "What comes up", more: more(initiatives, "more that come up") },
    due: {
      title: due.total === 1 ? "A question for you" : `${inWords(due.total)} questions for you`,
      more: more(due, due.total - due.items.length === 1 ? "more question" : "more questions"),
    },
    news: { title: "New and changed", more: more(news, "more that are new or changed") },
    asks: { title: "Asked of you", more: more(asks, "more asked of you") },
    paths: {
      title: paths.total === 1 ? "Your path" : "Your paths",
      more: more(paths, paths.total - paths.items.length === 1 ? "more path" : "more paths"),
    },
  };
}

const more = ({ items, total }: Section<unknown>, what: string) =>
  total > items.length ? `${(total - items.length).toLocaleString("en")} ${what}, on the web` : null;

/** The rest of what bears on an initiative, and where it stands, unless its reader knows it. */
export function moreThatBears({ insights: { items, total }, inMind }: BearsOn, where = "") {
  const rest = total - items.length;
  if (rest <= 0) return null;
  if (inMind >= rest) return known(rest, items.length > 0);
  return (rest === 1 ? "One more bears on it" : `${rest.toLocaleString("en")} more bear on it`) + where;
}

type BearsOn = { insights: Section<unknown>; inMind: number };

function known(rest: number, areOthers: boolean) {
  const count = rest.toLocaleString("en");
  if (areOthers)
    return rest === 1 ? "You know the other one that bears on it" : `You know the ${count} others`;
  return rest === 1 ? "You know the one insight that bears on it" : `You know all ${count} that bear on it`;
}

export const howToAnswer = (count: number) =>
  count === 1
    ? "Think of your answer first, then open it to compare. Opening it grades nothing."
    : "Think of your answer first, then open each to compare. Opening them grades nothing.";

const levels = { high: ["●●●●", "High certainty"], moderate: ["●●●○", "Moderate certainty"] } as const;
const lowLevels = { low: ["●●○○", "Low certainty"], "very-low": ["●○○○", "Very low certainty"] } as const;

/** Four dots and the words; the dots never speak alone. */
export const certaintySign = (certainty: DigestInsight["certainty"]) =>
  certainty ? { ...levels, ...lowLevels }[certainty] : (["○○○○", "Not yet rated"] as const);

const happenings: Record<string, string> = {
  new: "New",
  changed: "Changed",
  replaced: "Better known now",
  retired: "Retired",
  doubted: "Now in doubt",
};

/** "Changed in Choice: a trial was added": what happened to a record and where, in whose words there are. */
export function happening({ what, topic, words }: Pick<DigestNews, "what" | "topic" | "words">) {
  const happened = `${happenings[what] ?? "Changed"}${topic ? ` in ${topic}` : ""}`;
  const told = words.replace(/^changed (?=by )/, "");
  if (told === "") return happened;
  return `${happened}${/^(?:published )?by /.test(told) ? ", " : ": "}${told}`;
}

const small = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
const inWords = (count: number) => small[count] ?? count.toLocaleString("en");
