import type { Transaction } from "@/db/client";
import { searches } from "@/db/schema/search";
import { foldSearch } from "@/domain/search/unanswered/shown-words";
import { momentOf } from "./demo-dates";

const hourMs = 60 * 60 * 1000;

/** What people of the demo looked for in vain, and how many days ago; the last of them would find something today. */
const inVain: [words: string, ...daysAgo: number[]][] = [
  ["chatbots in support", 2, 9, 9, 17, 30, 41, 66],
  ["screen reader checkout", 4, 12, 25, 60],
  ["loyalty points", 6, 21, 33],
  ["weekly email fatigue", 1, 8],
  ["voice search", 75],
  ["anchoring", 140, 155],
];

/** Searches without an answer, so that the list of them has something to show. */
export async function seedSearches(tx: Transaction, now: Date) {
  const rows = inVain.flatMap(([words, ...days]) =>
    days.map((daysAgo, place) => ({
      words,
      folded: foldSearch(words),
      at: hourOf(momentOf(now, daysAgo, `${words} ${place}`)),
      filters: { status: "published" },
      results: 0,
      engine: "postgres",
    })),
  );
  await tx.insert(searches).values(rows);
}

const hourOf = (at: Date) => new Date(Math.floor(at.getTime() / hourMs) * hourMs);
