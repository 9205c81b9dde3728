import type { DigestContent, DigestInitiative, DigestNews } from "./digest-query";
import { capital, counted, listed, quotedWithin, shortened } from "./digest-words";

export type DigestLead = { subject: string; line: string };

/** As much as a mailbox shows of a subject; a page has more room. */
const [inMailbox, onPage] = [78, 160];
const thisWeek = 7;

type Part = "initiatives" | "due" | "news" | "asks" | "paths";
type Nearest = { part: Part; subject: string; detail: string };

/**
 * The subject of a digest, which names the nearest thing in it, and the line beside it with what else waits: an initiative
 * that starts within a week, what colleagues have asked since, one that starts later, what holds no longer, questions,
 * what is new, what is under way, and a path.
 */
export function digestLead(content: DigestContent, longest = inMailbox): DigestLead {
  const { part, subject, detail } = nearest(content, longest);
  const rest = restWords(content, part);
  return { subject, line: rest === "" ? detail : `Also for you: ${rest}.` };
}

/** The same line as the title of a page. */
export const digestTitle = (content: DigestContent) => digestLead(content, onPage).subject;

function nearest(content: DigestContent, longest: number): Nearest {
  const { initiatives, due, news, asks, paths } = content;
  const beginning = initiatives.items
    .filter(({ startsIn }) => startsIn !== null)
    .toSorted((a, b) => (a.startsIn ?? 0) - (b.startsIn ?? 0))[0];
  const asked = asks.items.find(({ isNew }) => isNew);
  const grave = news.items.find(({ what }) => what !== "new" && what !== "changed");
  if (beginning && (beginning.startsIn ?? 0) <= thisWeek) return ofInitiative(beginning, longest);
  if (asked) return ofAsk(asked.sentence, longest);
  if (beginning) return ofInitiative(beginning, longest);
  if (grave) return ofNews(grave, longest);
  if (due.items[0]) return ofQuestions(due.total, due.items[0].question);
  if (news.items[0]) return ofNews(news.items[0], longest);
  if (initiatives.items[0]) return ofInitiative(initiatives.items[0], longest);
  if (asks.items[0]) return ofAsk(asks.items[0].sentence, longest);
  const [path] = paths.items;
  if (!path) return { part: "paths", subject: "Your week", detail: "Nothing waits for you." };
  const before = "Your next step: ";
  const step = quotedWithin(path.next?.title ?? path.title, longest - before.length);
  return { part: "paths", subject: before + step, detail: `${path.title}: ${path.progress}.` };
}

function ofInitiative({ name, when, insights }: DigestInitiative, longest: number): Nearest {
  const { total } = insights;
  const few = counted(total, "insight");
  const known =
    total === 0 ? "nothing known bears on it yet" : `${few} ${total === 1 ? "bears" : "bear"} on it`;
  const isVerb = /^(starts|runs|ends|is) /.test(when);
  const begins = `${isVerb ? " " : ": "}${when}`;
  const ways = [known, ...(total > 0 ? [few] : [])].map(
    (words) => `${begins}${isVerb ? ": " : ", "}${words}`,
  );
  // What is counted gives way to the whole name.
  const fits = (after: string) => quotedWithin(name, longest).length + after.length <= longest;
  const after = [...ways, begins].find(fits) ?? ways.at(-1) ?? begins;
  const [first] = insights.items;
  const detail = first
    ? `First of them: ${quotedWithin(first.statement, 140)}.`
    : "Ask whoever may know, before it does.";
  return { part: "initiatives", subject: quotedWithin(name, longest - after.length) + after, detail };
}

/** Who asks and what: the sentence itself says it best, as far as there is room. */
function ofAsk(sentence: string, longest: number): Nearest {
  const subject = shortened(sentence.trim().replace(/[.]$/, ""), longest);
  return { part: "asks", subject, detail: sentence };
}

function ofQuestions(total: number, first: string): Nearest {
  return {
    part: "due",
    subject: `${capital(counted(total, "question"))} for you, ${howLong(total)}`,
    detail: first,
  };
}

const secondsAQuestion = 10;

function howLong(questions: number) {
  const seconds = questions * secondsAQuestion;
  if (questions === 1) return "ten seconds";
  return seconds < 60
    ? "under a minute"
    : seconds === 60
      ? "a minute"
      : `about ${Math.ceil(seconds / 60)} minutes`;
}

const gravely = { doubted: "Now in doubt", retired: "Holds no longer", replaced: "Better known now" };

function ofNews({ what, topic, statement, words }: DigestNews, longest: number): Nearest {
  const where = topic === null ? "" : ` in ${shortened(topic, 24)}`;
  const begins = what === "new" ? `New${where}` : what === "changed" ? `Changed${where}` : gravely[what];
  const subject = `${begins}: ${quotedWithin(statement, longest - begins.length - 2)}`;
  return { part: "news", subject, detail: words === "" ? statement : `${capital(words)}.` };
}

/** What else a digest holds, counted; of the part that the subject comes from, what is left of it. */
function restWords({ initiatives, due, news, asks, paths }: DigestContent, said: Part) {
  const left = (part: Part, total: number) => (part === said ? total - (part === "due" ? total : 1) : total);
  const more = (part: Part) => (part === said ? "other " : "");
  const words = [
    [
      left("initiatives", initiatives.total),
      `${more("initiatives")}initiative`,
      `${more("initiatives")}initiatives`,
    ],
    [left("due", due.total), "question", "questions"],
    [
      left("news", news.total),
      `${more("news")}new or changed insight`,
      `${more("news")}new or changed insights`,
    ],
    [left("asks", asks.total), `${more("asks")}thing asked of you`, `${more("asks")}things asked of you`],
    [left("paths", paths.total), "step on a path", "steps on paths"],
  ] as const;
  return listed(words.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)));
}
