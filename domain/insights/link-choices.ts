import { and, desc, ilike, inArray, ne } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../actor";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";

/** A record one may link to. */
export type LinkChoice = {
  id: string;
  statement: string;
  certainty: "high" | "moderate" | "low" | "very-low" | null;
  status: "draft" | "published" | "superseded" | "retired";
  href: string;
};

const most = 8;

/** Records with all of these words in their statement, newest first, for linking from this one; drafts are not offered. */
export async function listLinkChoices(
  actor: Actor,
  { insightId, words }: { insightId: string; words: string },
  now: Date,
): Promise<LinkChoice[]> {
  const wanted = words.split(/\s+/).filter(Boolean).slice(0, 8);
  if (wanted.length === 0) return [];
  const rows = await db
    .select(columns)
    .from(insights)
    .where(
      and(
        listedFor(actor, now),
        ne(insights.id, insightId),
        ne(insights.status, "draft"),
        ...wanted.map((word) => ilike(insights.statement, `%${word.replace(/[\\%_]/g, "\\$&")}%`)),
      ),
    )
    .orderBy(desc(insights.publishedAt), desc(insights.id))
    .limit(most);
  return rows.map(choice);
}

/** The records a draft already links to, as far as they exist for this actor. */
export async function listLinked(actor: Actor, insightIds: string[], now: Date): Promise<LinkChoice[]> {
  if (insightIds.length === 0) return [];
  const rows = await db
    .select(columns)
    .from(insights)
    .where(and(listedFor(actor, now), inArray(insights.id, insightIds)));
  return rows.map(choice);
}

const columns = {
  id: insights.id,
  key: insights.key,
  slug: insights.slug,
  statement: insights.statement,
  certainty: insights.certainty,
  status: insights.status,
};

const choice = ({ key, slug, ...row }: Omit<LinkChoice, "href"> & { key: string; slug: string }) => ({
  ...row,
  href: insightHref({ key, slug }),
});
