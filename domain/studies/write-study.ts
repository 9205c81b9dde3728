import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { topics } from "@/db/schema/people";
import { studyTopics } from "@/db/schema/studies";
import { rendererVersion, renderMarkdown } from "../markdown/render-markdown";
import { conflict, invalid } from "../refusal";

type Prose = { question: string; method: string; feeds: string };

/** What is kept of a study's Markdown besides the text itself. */
export const renderStudy = ({ question, method, feeds }: Prose) => ({
  html: {
    question: renderMarkdown(question, { idPrefix: "question" }),
    method: renderMarkdown(method, { idPrefix: "method" }),
    feeds: renderMarkdown(feeds, { idPrefix: "feeds" }),
  },
  rendererVersion,
});

/** What a study is about becomes exactly these. */
export async function writeStudyTopics(tx: Transaction, studyId: string, topicIds: string[]) {
  const found = await tx
    .select({ id: topics.id })
    .from(topics)
    .where(and(inArray(topics.id, topicIds), isNull(topics.mergedIntoId)))
    .for("share");
  if (found.length < topicIds.length)
    throw conflict("One of these topics was merged or taken away meanwhile. Choose again.", "topicIds");
  await tx.delete(studyTopics).where(eq(studyTopics.studyId, studyId));
  if (topicIds.length > 0)
    await tx.insert(studyTopics).values(topicIds.map((topicId) => ({ studyId, topicId })));
}

/** Refuses a period that ends before it begins, as exactly as both are known. */
export function mustEndAfterBeginning({
  periodFrom,
  periodUntil,
}: Record<"periodFrom" | "periodUntil", string>) {
  const length = Math.min(periodFrom.length, periodUntil.length);
  if (length > 0 && periodUntil.slice(0, length) < periodFrom.slice(0, length))
    throw invalid("The period ends before it begins: choose a later end, or leave it empty.", "periodUntil");
}
