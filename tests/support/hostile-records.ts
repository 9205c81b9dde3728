import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { addRevision } from "@/domain/insights/add-revision";
import { insightHref } from "@/domain/insights/insight-address";
import { renderContent } from "@/domain/insights/render-content";
import { fillContent } from "@/scripts/eval/fill-content";
import { insight, testNow } from "./factories";

/** A record that only its author and administrators see, with the text in every field, two revisions and a draft. */
export async function writeHostileRecord(text: string, authorName: string) {
  const [author] = await db.select({ id: people.id }).from(people).where(eq(people.name, authorName));
  if (!author) throw new Error(`There is no ${authorName}.`);
  const { content } = fillContent(text);
  const row = await insight(author.id, { visibility: "restricted", withDraft: true, content });
  const made = {
    insightId: row.id,
    editorIds: [author.id],
    createdById: author.id,
    origin: "review" as const,
  };
  const changed = { ...content, summary: `After. ${content.summary}`, goals: content.goals.slice(1) };
  await db.transaction((tx) =>
    addRevision(tx, { ...made, content: changed, html: renderContent(changed) }, testNow),
  );
  return { id: row.id, href: insightHref(row) };
}

export async function removeHostileRecords(records: { id: string }[]) {
  const ids = records.map(({ id }) => id);
  // A published record and its revision hold each other.
  await db
    .update(insights)
    .set({ status: "draft", publishedRevisionId: null })
    .where(inArray(insights.id, ids));
  await db.delete(insights).where(inArray(insights.id, ids));
}
