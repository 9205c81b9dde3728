import { eq } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { comments, drafts, insights, reviews, revisions } from "@/db/schema/insights";
import { settings } from "@/db/schema/operation";
import { people, teams, topicSynonyms, topics } from "@/db/schema/people";
import { openSession } from "@/domain/access/open-session";
import type { PersonActor } from "@/domain/actor";
import { addRevision } from "@/domain/insights/add-revision";
import { insightHref, insightSlug, newInsightKey } from "@/domain/insights/insight-address";
import { projectRevision } from "@/domain/insights/project-revision";
import { renderContent } from "@/domain/insights/render-content";
import { saveDraft } from "@/domain/insights/save-draft";
import { rendererVersion, renderMarkdown } from "@/domain/markdown/render-markdown";
import { type Filled, fillContent } from "./fill-content";

export type Written = { href: string; filled: Filled; saveMs: number };

/** Somebody who may see and change everything, signed in. */
export async function writeAdmin(now: Date) {
  await db.insert(settings).values({ key: "organization", value: "Harbour", changedAt: now });
  const actor: PersonActor = await writePerson("Ines Admin", "admin", now);
  const session = await db.transaction((tx) =>
    openSession(tx, { userAgent: null, oldToken: null, personId: actor.id, way: "mail" }, now),
  );
  return { actor, token: session.token };
}

/** One record whose every field holds the text, in two revisions and a draft, with a comment, a review, a topic and a team. */
export async function writeRecord(id: string, text: string, now: Date): Promise<Written> {
  const name = text.slice(0, 100) || id;
  const author = await writePerson(name, "author", now);
  const topicId = await writeTopicAndTeam(id, name, author.id, now);
  const linkedId = await writeTrashed(text, author.id, now);
  const filled = fillContent(text, { topicId, linkedId });
  const insight = await writePublished(filled, author.id, now);
  const saveMs = await saveAgain(author, insight.id, filled, now);
  return { href: insightHref(insight), filled, saveMs };
}

async function writePerson(name: string, role: "author" | "admin", now: Date): Promise<PersonActor> {
  const id = uuidv7();
  const row = { id, name, email: `${id}@example.org`, role, timeZone: "Europe/Berlin", locale: "en-GB" };
  await db.insert(people).values({ ...row, profileConfirmedAt: now, createdAt: now });
  return { kind: "person", ...row, authenticatedAt: now };
}

async function writeTopicAndTeam(id: string, name: string, leadId: string, now: Date) {
  const topicId = uuidv7();
  await db.insert(topics).values({ id: topicId, slug: id, name, description: name, createdAt: now });
  await db.insert(topicSynonyms).values({ topicId, word: `${name} too` });
  await db.insert(teams).values({ slug: id, name, purpose: name, leadId, createdAt: now });
  return topicId;
}

/** A draft in the trash, so that its page has something to show, and a record to link to. */
async function writeTrashed(text: string, authorId: string, now: Date) {
  const [row] = await db
    .insert(insights)
    .values({
      ...{
        key: newInsightKey(),
        statement: text.slice(0, 1000),
        authorId,
        ownerId: authorId,
        createdAt: now,
      },
      ...{ trashedAt: now, trashedById: authorId },
    })
    .returning();
  if (!row) throw new Error("The trashed record was not made.");
  return row.id;
}

async function writePublished({ content }: Filled, authorId: string, now: Date) {
  const statement = content.statement;
  return db.transaction(async (tx) => {
    const [row] = await tx
      .insert(insights)
      .values({
        ...{ key: newInsightKey(), slug: insightSlug(statement), statement, authorId, ownerId: authorId },
        createdAt: now,
      })
      .returning();
    if (!row) throw new Error("The record was not made.");
    const note = content.certaintyReason.slice(0, 500);
    const made = { insightId: row.id, editorIds: [authorId], createdById: authorId, note };
    const earlier = {
      ...content,
      summary: `Before. ${content.summary}`.slice(0, 50_000),
      goals: content.goals.slice(1),
    };
    const first = { ...made, content: earlier, html: renderContent(earlier), origin: "review" as const };
    const { id: reviewed } = await addRevision(tx, first, now);
    await tx.insert(reviews).values({
      ...{ insightId: row.id, revisionId: reviewed, state: "sent-back", askedById: authorId, askedAt: now },
      ...{ message: note, answer: note, answeredById: authorId, answeredAt: now },
    });
    const html = renderContent(content);
    const revision = await addRevision(tx, { ...made, content, html, origin: "published" }, now);
    const seen = { publishedAt: now, publishedById: authorId };
    await tx.update(revisions).set(seen).where(eq(revisions.id, revision.id));
    await projectRevision(tx, row.id, revision.id, content, now);
    const [published] = await tx
      .update(insights)
      .set({ status: "published", publishedAt: now, revisedAt: now, nextReviewOn: "2027-11-01" })
      .where(eq(insights.id, row.id))
      .returning();
    const person = { createdById: authorId, createdAt: now, savedById: authorId, savedAt: now };
    await tx.insert(drafts).values({
      ...{ insightId: row.id, content: earlier, html: {}, rendererVersion, editorIds: [authorId], ...person },
    });
    for (const section of ["summary", "goals", "evidence"])
      await tx.insert(comments).values({
        ...{ insightId: row.id, section, authorId, createdAt: now, rendererVersion },
        ...{ body: content.summary.slice(0, 5000), html: renderMarkdown(content.summary.slice(0, 5000)) },
      });
    return published ?? row;
  });
}

/** Saves the draft as its writer would, and says how long that took; the better of two, since others use the machine. */
async function saveAgain(author: PersonActor, insightId: string, { content }: Filled, now: Date) {
  const times: number[] = [];
  for (const version of [1, 2]) {
    const summary = version === 1 ? "" : content.summary;
    const began = performance.now();
    await saveDraft(author, { insightId, version, content: { ...content, summary } }, now);
    times.push(performance.now() - began);
  }
  return Math.min(...times);
}
