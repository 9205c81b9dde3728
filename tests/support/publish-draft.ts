import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { drafts, insights, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { addRevision } from "@/domain/insights/add-revision";
import { projectRevision } from "@/domain/insights/project-revision";
import { readContent } from "@/domain/insights/read-content";
import { testNow } from "./factories";

/** Somebody of the installation. */
export async function findPersonId(name: string) {
  const [person] = await db.select({ id: people.id }).from(people).where(eq(people.name, name));
  if (!person) throw new Error(`There is no ${name}.`);
  return person.id;
}

/** Shows readers what the draft says, as publishing does at its end, without the mails on the way there. */
export async function publishDraft(insightId: string, now: Date) {
  await db.transaction(async (tx) => {
    const [draft] = await tx.delete(drafts).where(eq(drafts.insightId, insightId)).returning();
    if (!draft) throw new Error("There is no draft to publish.");
    const content = readContent(draft.content);
    const { html, editorIds, createdById } = draft;
    const made = { insightId, content, html, editorIds, createdById };
    const revision = await addRevision(tx, { ...made, origin: "review" }, now);
    await tx
      .update(revisions)
      .set({ publishedAt: now, publishedById: createdById })
      .where(eq(revisions.id, revision.id));
    await projectRevision(tx, insightId, revision.id, content, now);
    await tx.update(insights).set({ revisedAt: now }).where(eq(insights.id, insightId));
  });
}

/** Takes a record of a test from everybody's sight. */
export async function trashRecord(insightId: string) {
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, insightId));
}
