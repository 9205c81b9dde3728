import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
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

/**
 * Brings up the live initiatives that a text speaks of, by their name, by a key of theirs or by one of their keywords, at
 * most once for each, channel and day of its owner; answers those that came up. Only what `actor` may see is found: the
 * installation itself sees everything, a channel what everyone sees.
 */
export async function tellMention(actor: Actor, { channel, text }: Mention, now: Date): Promise<string[]> {
  const said = folded(text.slice(0, longest));
  const rows = await db
    .select({
      id: initiatives.id,
      key: initiatives.key,
      externalKey: initiatives.externalKey,
      title: initiatives.title,
      keywords: initiatives.keywords,
      timeZone: people.timeZone,
    })
    .from(initiatives)
    .innerJoin(people, eq(people.id, initiatives.ownerId))
    .where(and(isLive, initiativesListedFor(actor, now)));
  const mentioned = rows.filter(({ title, key, externalKey, keywords }) =>
    [title, key, externalKey ?? "", ...keywords].some((words) => speaksOf(said, words)),
  );
  const told = mentioned.map(({ id, timeZone }) => ({
    ...{ initiativeId: id, kind: "mentioned" as const, note: channel },
    name: `mentioned:${localDay(now, timeZone)}:${channel}`,
  }));
  return told.length > 0 ? db.transaction((tx) => recordOccasions(tx, told, now)) : [];
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
