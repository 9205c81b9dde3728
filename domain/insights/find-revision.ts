import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/insights";
import type { Actor } from "../actor";
import type { StandingInsight } from "./find-standing";
import { makers, publishers, seenRevisions } from "./list-revisions";
import { readContent } from "./read-content";
import { freshHtml } from "./render-content";

/** One revision as it was read; null when it is not there or not for this actor. */
export async function findRevision(actor: Actor, found: StandingInsight, number: number) {
  const [row] = await db
    .select({ revision: revisions, createdBy: makers.name, publishedBy: publishers.name })
    .from(revisions)
    .innerJoin(makers, eq(makers.id, revisions.createdById))
    .leftJoin(publishers, eq(publishers.id, revisions.publishedById))
    .where(and(seenRevisions(actor, found), eq(revisions.number, number)));
  if (!row) return null;
  const { content: stored, html, rendererVersion, ...facts } = row.revision;
  const content = readContent(stored);
  return {
    ...facts,
    createdBy: row.createdBy,
    publishedBy: row.publishedBy,
    content,
    html: freshHtml({ content, html, rendererVersion }),
    isCurrent: facts.id === found.insight.publishedRevisionId,
  };
}
