import { and, desc, eq, notExists, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { drafts, insights, reviews, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { isAtLeast, type PersonActor } from "../actor";
import { completeness } from "./completeness-input";
import { insightHref } from "./insight-address";
import { listedFor } from "./insight-policy";
import { readContent } from "./read-content";

const most = 100;

/** What lies on a person's desk: their drafts by how far they are, and what waits for their judgement. */
export async function listDesk(actor: PersonActor, now: Date) {
  const [own, waiting] = await Promise.all([listOwnDrafts(actor, now), listWaiting(actor, now)]);
  const inState = (...states: (string | null)[]) => own.filter(({ state }) => states.includes(state));
  return {
    toPublish: inState("approved"),
    sentBack: inState("sent-back"),
    inReview: inState("open"),
    drafts: inState(null, "withdrawn", "published"),
    toReview: waiting.filter(({ isAsked }) => isAsked),
    others: waiting.filter(({ isAsked }) => !isAsked),
  };
}

/** Each with the latest round of its review, if it ever had one. */
async function listOwnDrafts(actor: PersonActor, now: Date) {
  const mine = or(
    eq(insights.authorId, actor.id),
    eq(insights.ownerId, actor.id),
    sql`exists (select 1 from coauthors c where c.insight_id = ${insights.id} and c.person_id = ${actor.id})`,
  );
  const later = alias(reviews, "later");
  const hasLater = db
    .select({ one: sql`1` })
    .from(later)
    .where(
      sql`${later.insightId} = ${reviews.insightId} and (${later.askedAt}, ${later.id}) > (${reviews.askedAt}, ${reviews.id})`,
    );
  const rows = await db
    .select({
      id: insights.id,
      key: insights.key,
      slug: insights.slug,
      isRevision: sql<boolean>`${insights.status} <> 'draft'`,
      content: drafts.content,
      savedAt: drafts.savedAt,
      state: reviews.state,
      answeredBy: people.name,
      answeredAt: reviews.answeredAt,
    })
    .from(drafts)
    .innerJoin(insights, eq(insights.id, drafts.insightId))
    .leftJoin(reviews, and(eq(reviews.insightId, insights.id), notExists(hasLater)))
    .leftJoin(people, eq(people.id, reviews.answeredById))
    .where(and(mine, listedFor(actor, now)))
    .orderBy(desc(drafts.savedAt))
    .limit(most);
  return rows.map(({ content: stored, key, slug, ...row }) => {
    const content = readContent(stored);
    const { done, of } = completeness(content);
    return { ...row, href: insightHref({ key, slug }), statement: content.statement.trim(), done, of };
  });
}

/** What this person was asked to review and, for curators, what else waits for somebody. */
async function listWaiting(actor: PersonActor, now: Date) {
  const isAsked = sql<boolean>`exists (
    select 1 from reviewers r where r.review_id = ${reviews.id} and r.person_id = ${actor.id})`;
  const mine = or(
    eq(insights.authorId, actor.id),
    eq(insights.ownerId, actor.id),
    eq(reviews.askedById, actor.id),
  );
  const rows = await db
    .select({
      id: reviews.id,
      key: insights.key,
      slug: insights.slug,
      statement: sql<string>`${revisions.content}->>'statement'`,
      askedBy: people.name,
      askedAt: reviews.askedAt,
      isAsked,
    })
    .from(reviews)
    .innerJoin(insights, eq(insights.id, reviews.insightId))
    .innerJoin(revisions, eq(revisions.id, reviews.revisionId))
    .innerJoin(people, eq(people.id, reviews.askedById))
    .where(
      and(
        eq(reviews.state, "open"),
        listedFor(actor, now),
        isAtLeast(actor.role, "curator") ? or(isAsked, sql`not (${mine})`) : isAsked,
      ),
    )
    .orderBy(reviews.askedAt)
    .limit(most);
  return rows.map(({ key, slug, ...row }) => ({
    ...row,
    statement: row.statement.trim(),
    href: insightHref({ key, slug }),
  }));
}
