import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { initiatives } from "@/db/schema/initiatives";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { localDay } from "../people/local-day";
import { initiativesListedFor, isLive } from "./initiative-policy";
import { recordOccasions } from "./record-occasion";

export type Mention = {
  /** Where it was said, such as "#payments". */
  channel: string;
  text: string;
};

/** So much of a text is read. */
const longest = 10_000;

/** A live initiative that a text speaks of, and the zone of its owner. */
export type Mentioned = { id: string; timeZone: string; visibility: "everyone" | "restricted" };

/**
 * The live initiatives that a text speaks of, by their name, by a key of theirs or by one of their keywords. Only what
 * `actor` may see is found: the installation itself sees everything, a channel what everyone sees.
 */
export async function findMentioned(actor: Actor, text: string, now: Date): Promise<Mentioned[]> {
  const said = folded(text.slice(0, longest));
  if (said.trim() === "") return [];
  const rows = await db
    .select({
      id: initiatives.id,
      key: initiatives.key,
      externalKey: initiatives.externalKey,
      title: initiatives.title,
      keywords: initiatives.keywords,
      visibility: initiatives.visibility,
      timeZone: people.timeZone,
    })
    .from(initiatives)
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(and(isLive, initiativesListedFor(actor, now)));
  return rows.filter(({ title, key, externalKey, keywords }) =>
    [title, key, externalKey ?? "", ...keywords].some((words) => speaksOf(said, words)),
  );
}

/**
 * Brings up the live initiatives that a text speaks of, at most once for each, channel and day of its owner; answers those
 * that came up.
 */
export async function tellMention(actor: Actor, { channel, text }: Mention, now: Date): Promise<string[]> {
  const mentioned = await findMentioned(actor, text, now);
  if (mentioned.length === 0) return [];
  return db.transaction((tx) => bringUpMentioned(tx, mentioned, channel, now));
}

/** Brings those up that were spoken of there, at most once for each, channel and day; answers those that came up. */
export function bringUpMentioned(tx: Transaction, mentioned: Mentioned[], channel: string, now: Date) {
  const told = mentioned.map(({ id, timeZone }) => ({
    ...{ initiativeId: id, kind: "mentioned" as const, note: channel },
    name: `mentioned:${localDay(now, timeZone)}:${channel}`,
  }));
  return recordOccasions(tx, told, now);
}

/** Letters and digits in small, one space between, so that words are compared as wholes. */
const folded = (text: string) =>
  ` ${text
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(" ")} `;

function speaksOf(said: string, words: string) {
  const wanted = folded(words);
  return wanted.trim() !== "" && said.includes(wanted);
}
