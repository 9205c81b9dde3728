import { like } from "drizzle-orm";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor } from "../../actor";
import { listedFor } from "../../insights/insight-policy";
import { type PreparedWords, prepareWords } from "../postgres/prepare-words";
import { foldedText } from "../postgres/tokens-of";
import { looksPersonal } from "./looks-personal";

/** Beyond these it is a text that somebody pasted, from wherever. */
const mostWords = 12;
const longest = 200;

export const foldSearch = (words: string) => foldedText(words.replace(/\s+/g, " ")).trim();

/**
 * The words of a search by which it is counted among like ones, where other people may read them. Null for pasted
 * texts, for what looks personal, and for words that whoever searched may know from records not open to everybody.
 */
export async function shownWords(actor: Actor, words: string, now: Date): Promise<string | null> {
  const folded = foldSearch(words);
  if (folded === "" || folded.length > longest || folded.split(" ").length > mostWords) return null;
  if (looksPersonal(words) || (await namesSomebody(folded))) return null;
  return (await isKnownToAll(actor, words, now)) ? folded : null;
}

/** Whether a full name of somebody here stands in it. */
async function namesSomebody(folded: string) {
  const names = await db.select({ name: people.name }).from(people).where(like(people.name, "_% _%"));
  return names.some(({ name }) => ` ${folded} `.includes(` ${foldSearch(name)} `));
}

/** Whether the words mean the same to this actor as to everybody: what they alone may read could have taught them more. */
async function isKnownToAll(actor: Actor, words: string, now: Date) {
  const [own, everybodys] = await Promise.all(
    [actor, { kind: "everyone" } as const].map((reader) =>
      prepareWords(words, { unfinished: true, visible: listedFor(reader, now) }),
    ),
  );
  return own !== undefined && everybodys !== undefined && meaningOf(own) === meaningOf(everybodys);
}

const meaningOf = ({ wanted, corrected }: PreparedWords) =>
  JSON.stringify([
    corrected,
    wanted.map(({ word, terms }) => [word, terms.toSorted((a, b) => a - b)]).sort(),
  ]);
