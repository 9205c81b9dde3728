import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { comments } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { rendererVersion, renderMarkdown } from "../markdown/render-markdown";
import { type Section, sections } from "./content-input";
import type { StandingInsight } from "./find-standing";
import { mayComment, mayEditDraft, maySeeDraft } from "./insight-policy";
import type { Remark, Thread } from "./review-query";

/** All remarks on a record's drafts with their answers, oldest first, for those who may see its drafts. */
export async function listComments(
  actor: PersonActor,
  { insight, standing }: StandingInsight,
): Promise<Thread[]> {
  if (!maySeeDraft(actor, standing)) return [];
  const [rows, me] = [await select(insight.id), actor.id];
  const mayResolveAll = mayEditDraft(actor, standing);
  const mayResolveOwn = mayComment(actor, standing);
  return rows
    .filter((row) => row.parentId === null)
    .map((row) => ({
      ...remark(row),
      section: asSection(row.section),
      itemId: row.itemId,
      replies: rows.filter(({ parentId }) => parentId === row.id).map(remark),
      resolved: row.resolvedAt ? { by: row.resolvedBy ?? "", at: row.resolvedAt } : null,
      mayResolve: mayResolveAll || (mayResolveOwn && row.author.id === me),
    }));
}

type Row = Awaited<ReturnType<typeof select>>[number];

function select(insightId: string) {
  const resolver = alias(people, "resolver");
  return db
    .select({
      id: comments.id,
      parentId: comments.parentId,
      section: comments.section,
      itemId: comments.itemId,
      body: comments.body,
      html: comments.html,
      rendererVersion: comments.rendererVersion,
      author: { id: people.id, name: people.name },
      at: comments.createdAt,
      resolvedAt: comments.resolvedAt,
      resolvedBy: resolver.name,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.authorId))
    .leftJoin(resolver, eq(resolver.id, comments.resolvedById))
    .where(eq(comments.insightId, insightId))
    .orderBy(asc(comments.createdAt), asc(comments.id));
}

function remark({ id, author, at, ...row }: Row): Remark {
  const html =
    row.rendererVersion === rendererVersion ? row.html : renderMarkdown(row.body, { idPrefix: id });
  return { id, html, author, at };
}

/** Sections that a later version might rename keep their remarks, at the top. */
const asSection = (name: string): Section => sections.find((section) => section === name) ?? "statement";
