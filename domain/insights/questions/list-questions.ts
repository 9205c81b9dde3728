import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { insights, revisions } from "@/db/schema/insights";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { studies } from "@/db/schema/studies";
import type { PersonActor } from "../../actor";
import { rendererVersion, renderMarkdown } from "../../markdown/render-markdown";
import type { StandingInsight } from "../find-standing";
import { maySeeDraft } from "../insight-policy";
import { mayAnswer, mayChangeAnswer, mayFold, mayPlanFromQuestion, mayWithdraw } from "./question-policy";
import type { QuestionView } from "./question-query";
import { studyOf } from "./study-of";

/** A page that nobody reads to its end is long enough. */
const most = 200;

/** What was asked on a record that this person may read: what waits for an answer first, then the newest. */
export async function listQuestions(actor: PersonActor, found: StandingInsight): Promise<QuestionView[]> {
  if (found.insight.status === "draft") return [];
  const rows = await select(found.insight.id);
  return rows.map((row) => asView(actor, found, row));
}

type Row = Awaited<ReturnType<typeof select>>[number];

function select(insightId: string) {
  const answerer = alias(people, "answerer");
  return db
    .select({
      question: questions,
      askedBy: people.name,
      answeredBy: answerer.name,
      study: { key: studies.key, slug: studies.slug, title: studies.title },
      isPublished: sql<boolean>`coalesce(${revisions.createdAt} >= ${questions.foldedAt}, false)`,
    })
    .from(questions)
    .innerJoin(people, eq(people.id, questions.askedById))
    .innerJoin(insights, eq(insights.id, questions.insightId))
    .leftJoin(revisions, eq(revisions.id, insights.publishedRevisionId))
    .leftJoin(answerer, eq(answerer.id, questions.answeredById))
    .leftJoin(studies, eq(studies.id, questions.studyId))
    .where(and(eq(questions.insightId, insightId), isNull(questions.withdrawnAt)))
    .orderBy(asc(sql`${questions.answeredAt} is not null`), desc(questions.askedAt), desc(questions.id))
    .limit(most);
}

function asView(actor: PersonActor, { insight, standing }: StandingInsight, row: Row): QuestionView {
  const { question, study } = row;
  const { id, askedById, answeredById } = question;
  const isInUse = insight.status === "published";
  const isAnswered = answeredById !== null;
  return {
    id,
    html: freshly(question, "body"),
    askedBy: { id: askedById, name: row.askedBy },
    askedAt: question.askedAt,
    answer: answerOf(actor, { insight, standing }, row),
    folded: foldedOf(row, maySeeDraft(actor, standing)),
    study: study && studyOf(study),
    isOwn: askedById === actor.id,
    may: {
      answer: isInUse && !isAnswered && mayAnswer(actor, standing),
      withdraw: isInUse && mayWithdraw(actor, standing, askedById),
      fold: isInUse && isAnswered && question.foldedInto === null && mayFold(actor, standing),
      plan: isInUse && !isAnswered && study === null && mayPlanFromQuestion(actor),
    },
  };
}

function answerOf(
  actor: PersonActor,
  { insight, standing }: StandingInsight,
  { question, answeredBy }: Row,
): QuestionView["answer"] {
  const { answeredById, answeredAt, answer } = question;
  if (!answeredById || !answeredAt) return null;
  const mayChange = insight.status === "published" && mayChangeAnswer(actor, standing, answeredById);
  return {
    html: freshly(question, "answer"),
    by: { id: answeredById, name: answeredBy ?? "" },
    at: answeredAt,
    source: mayChange ? answer : null,
  };
}

function foldedOf({ question, isPublished }: Row, seesDraft: boolean): QuestionView["folded"] {
  const { foldedInto, foldedAt } = question;
  if (!foldedInto || !foldedAt || !(isPublished || seesDraft)) return null;
  return { into: foldedInto, at: foldedAt, isPublished };
}

/** The HTML as it was kept, or made anew where an earlier renderer had made it. */
function freshly(question: Row["question"], which: "body" | "answer") {
  if (question.rendererVersion === rendererVersion)
    return which === "body" ? question.html : question.answerHtml;
  const idPrefix = which === "body" ? `question-${question.id}` : `answer-${question.id}`;
  return renderMarkdown(question[which], { idPrefix });
}
