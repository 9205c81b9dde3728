import { and, eq, sql } from "drizzle-orm";
import { insights } from "@/db/schema/insights";
import { memory } from "@/db/schema/memory";
import type { PersonActor } from "../actor";
import { hasMet } from "../initiatives/read-known-records";
import { insightHref } from "../insights/insight-address";
import { recallOn } from "../memory/memory-of";
import { localDay } from "../people/local-day";
import type { DigestInsight } from "./digest-query";
import type { DigestReader } from "./digest-reader";
import { fullDay } from "./digest-words";

/** What a digest reads of a record: with `memory`, joined by `isOwnMemory`. */
export const insightColumns = (actor: PersonActor) => ({
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  language: insights.language,
  certainty: insights.certainty,
  status: insights.status,
  publishedAt: insights.publishedAt,
  revisedAt: insights.revisedAt,
  verifiedAt: insights.verifiedAt,
  stability: memory.stability,
  lastOn: memory.lastOn,
  isMet: sql<boolean>`${hasMet(actor.id)}`,
});

export const isOwnMemory = (actor: PersonActor) =>
  and(eq(memory.insightId, insights.id), eq(memory.personId, actor.id));

export type InsightRow = Pick<
  typeof insights.$inferSelect,
  | ("id" | "key" | "slug" | "statement" | "language" | "certainty" | "status")
  | ("publishedAt" | "revisedAt" | "verifiedAt")
> &
  Pick<typeof memory.$inferSelect, "lastOn"> & { stability: number | null; isMet: boolean };

/** How likely its reader recalls it today; null where they never met a question about it. */
export const recallOf = ({ stability, lastOn }: InsightRow, today: string) =>
  stability === null || lastOn === null ? null : recallOn({ stability, lastOn }, today);

/** From here on somebody counts as remembering. */
const holding = 0.7;

/** Whether its reader has it in mind: they recall it, or have read it where nothing says how well. */
export function isInMind(row: InsightRow, today: string) {
  const recall = recallOf(row, today);
  return recall === null ? row.isMet : recall >= holding;
}

export function asDigestInsight(row: InsightRow, reader: DigestReader): DigestInsight {
  const { id: insightId, statement, language, certainty } = row;
  const note = `${sinceWords(row, reader)}; ${rememberedWords(row, reader)}`;
  return { ...{ insightId, statement, language, certainty, note }, href: insightHref(row) };
}

function sinceWords({ publishedAt, revisedAt, verifiedAt }: InsightRow, { actor }: DigestReader) {
  const shownAt = revisedAt ?? publishedAt;
  const day = (at: Date) => fullDay(localDay(at, actor.timeZone), actor.locale);
  if (verifiedAt && (!shownAt || verifiedAt > shownAt)) return `checked ${day(verifiedAt)}`;
  if (!shownAt) return "published";
  return publishedAt && shownAt > publishedAt ? `changed ${day(shownAt)}` : `published ${day(shownAt)}`;
}

function rememberedWords(row: InsightRow, { today }: DigestReader) {
  const recall = recallOf(row, today);
  if (recall === null) return row.isMet ? "you have read it" : "you have not met it yet";
  return recall >= holding ? "you remember it" : "it may be slipping from your memory";
}
