import { isDeepStrictEqual } from "node:util";
import type { InsightContent } from "@/domain/insights/content-input";
import type { Client } from "./client";
import type { Journal, KnownRecord } from "./journal";

type Save = { client: Client; journal: Journal; record: KnownRecord; word: string; changed: InsightContent };

/**
 * Saves until the server says what became of it, as the writing page does: after a broken connection the same save is
 * sent again, and a conflict can only be with that save itself, because nobody else writes this record.
 */
export async function saveRetrying({ client, journal, record, word, changed }: Save) {
  const before = record.version;
  for (let wasUnanswered = false; ; wasUnanswered = true) {
    const answer = await client.saveDraft(record.href, before, changed);
    if (answer.kind === "unknown") continue;
    const { version, content } =
      answer.kind === "saved" ? { version: answer.version, content: changed } : answer.theirs;
    const isOwn = version === before + 1 && isDeepStrictEqual(content, changed);
    if (!isOwn || (answer.kind === "conflict" && !wasUnanswered))
      journal.lost.push(
        `${record.key}: ${word} was sent on version ${before}, and version ${version} is there.`,
      );
    Object.assign(record, { version, content });
    record.words.push(word);
    journal.saves += 1;
    return;
  }
}
