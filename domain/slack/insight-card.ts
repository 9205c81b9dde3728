import { and, eq, inArray, ne, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import type { Certainty } from "../evidence/evidence-input";
import { insightHref } from "../insights/insight-address";
import { listedFor } from "../insights/insight-policy";
import { readContent } from "../insights/read-content";
import type { InsightStatus } from "../insights/record-query";
import { sharedPicturePath } from "../insights/shared-picture";
import { rendererVersion } from "../markdown/render-markdown";
import { wordsInMarkdown } from "../markdown/words-in-markdown";
import { type CardReader, cardReader } from "./card-reader";

/** What Slack is told of one record; all words are as people wrote them, without signs. */
export type InsightCard = {
  id: string;
  key: string;
  /** Its page, as a path. */
  href: string;
  statement: string;
  certainty: Certainty | null;
  status: Exclude<InsightStatus, "draft">;
  isRestricted: boolean;
  limitations: string[];
  owner: string;
  /** "published on 3 June 2026", "still true on 3 June 2026". */
  freshness: string;
  needsReview: boolean;
  /** Since when it should have been looked at again, where that is why; null while that lies ahead. */
  dueSince: string | null;
  retiredReason: string;
  /** What took its place, where this actor may see that. */
  replacement: { href: string; statement: string; certainty: Certainty | null } | null;
  /** Where its picture is, as a path, for whoever holds it; null for what not everybody may read. */
  picture: string | null;
};

/** The record whose address ends in this key, as Slack may show it to this actor; null when it does not exist for them. */
export async function findCard(actor: Actor, key: string, now: Date): Promise<InsightCard | null> {
  const [card] = await findCardsWith(actor, eq(insights.key, key), now);
  return card ?? null;
}

/** Several by their ids, in that order; those that do not exist for this actor, and drafts, are left out. */
export async function findCards(actor: Actor, ids: string[], now: Date): Promise<InsightCard[]> {
  if (ids.length === 0) return [];
  const found = new Map(
    (await findCardsWith(actor, inArray(insights.id, ids), now)).map((card) => [card.id, card]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Several by what their addresses end in, by that. */
export async function findCardsByKey(
  actor: Actor,
  keys: string[],
  now: Date,
): Promise<Map<string, InsightCard>> {
  if (keys.length === 0) return new Map();
  const found = await findCardsWith(actor, inArray(insights.key, keys), now);
  return new Map(found.map((card) => [card.key, card]));
}

async function findCardsWith(actor: Actor, which: SQL, now: Date): Promise<InsightCard[]> {
  const rows = await db
    .select({
      insight: insights,
      owner: people.name,
      revision: {
        number: revisions.number,
        content: revisions.content,
        html: revisions.html,
        rendererVersion: revisions.rendererVersion,
      },
    })
    .from(insights)
    .innerJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .innerJoin(people, eq(people.id, insights.ownerId))
    .where(and(which, ne(insights.status, "draft"), listedFor(actor, now)));
  const replacements = await readReplacements(actor, rows, now);
  const reader = cardReader(actor, now);
  return rows.map((row) => ({
    ...factsOf(row, reader),
    replacement: replacements.get(row.insight.supersededById ?? "") ?? null,
  }));
}

type Row = {
  insight: typeof insights.$inferSelect;
  owner: string;
  revision: Pick<typeof revisions.$inferSelect, "number" | "content" | "html" | "rendererVersion">;
};

async function readReplacements(actor: Actor, rows: Row[], now: Date) {
  const ids = rows.flatMap(({ insight }) => insight.supersededById ?? []);
  if (ids.length === 0) return new Map<string, NonNullable<InsightCard["replacement"]>>();
  const found = await db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      statement: insights.statement,
      certainty: insights.certainty,
    })
    .from(insights)
    .where(and(inArray(insights.id, ids), ne(insights.status, "draft"), listedFor(actor, now)));
  return new Map(
    found.map(({ id, key, slug, ...said }) => [id, { ...said, href: insightHref({ key, slug }) }]),
  );
}

function factsOf(
  { insight, owner, revision }: Row,
  { today, day, dayOn }: CardReader,
): Omit<InsightCard, "replacement"> {
  const { id, key, statement, certainty, visibility, nextReviewOn, openCauses } = insight;
  const status = insight.status === "draft" ? "published" : insight.status;
  const needsReview = status === "published" && openCauses > 0;
  const isDue = needsReview && nextReviewOn !== null && nextReviewOn <= today;
  const isRestricted = visibility !== "everyone";
  return {
    ...{ id, key, statement, certainty, owner, status, isRestricted },
    href: insightHref(insight),
    limitations: limitationsOf(revision),
    freshness: freshnessOf(insight, day),
    needsReview,
    dueSince: isDue ? dayOn(nextReviewOn) : null,
    retiredReason: insight.retiredReason ?? "",
    picture: isRestricted ? null : sharedPicturePath({ key, revision, readers: null, status }),
  };
}

function limitationsOf({ content: stored, html, rendererVersion: madeBy }: Row["revision"]) {
  const kept = madeBy === rendererVersion ? html : {};
  return readContent(stored)
    .limitations.map(({ id, text }) => wordsInMarkdown(text, kept[`limitations.${id}`]).trim())
    .filter((words) => words !== "");
}

function freshnessOf({ publishedAt, revisedAt, verifiedAt }: Row["insight"], day: (at: Date) => string) {
  const shownAt = revisedAt ?? publishedAt;
  if (verifiedAt && (!shownAt || verifiedAt > shownAt)) return `still true on ${day(verifiedAt)}`;
  if (!shownAt) return "published";
  return publishedAt && shownAt > publishedAt ? `changed on ${day(shownAt)}` : `published on ${day(shownAt)}`;
}
