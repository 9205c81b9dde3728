import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { rendererVersion, renderMarkdown } from "../../markdown/render-markdown";
import { conflict, notAllowed } from "../../refusal";
import type { Standing } from "../insight-policy";
import { lockQuestion, mustStand, mustTakeQuestions, type QuestionRow } from "./lock-question";
import { settleQuestionAsks, tellAsker } from "./question-asks";
import type { AnswerQuestionInput } from "./question-input";
import { mayAnswer, mayChangeAnswer } from "./question-policy";

/**
 * Answers a question, or changes the answer that its writer saw; refused when somebody answered meanwhile. Who asked is
 * told, and nobody is asked about it any more.
 */
export async function answerQuestion(actor: PersonActor, input: AnswerQuestionInput, now: Date) {
  const { questionId, answer } = input;
  return db.transaction(async (tx) => {
    const { insight, standing, question } = await lockQuestion(tx, actor, questionId, now);
    if (!mayAnswer(actor, standing)) throw notAllowed("answer on this insight");
    mustTakeQuestions(insight);
    mustStand(question);
    if (question.answer === answer && question.answeredById === actor.id) return;
    mustBeTheOneSeen(actor, standing, question, input);
    await tx
      .update(questions)
      .set({
        ...{ answer, answerHtml: renderMarkdown(answer, { idPrefix: `answer-${questionId}` }) },
        ...{ html: renderMarkdown(question.body, { idPrefix: `question-${questionId}` }), rendererVersion },
        ...{ answeredById: actor.id, answeredAt: now },
      })
      .where(eq(questions.id, questionId));
    await settleQuestionAsks(tx, insight, now);
    const isChange = question.answeredAt !== null;
    const what = (quoted: string) =>
      isChange
        ? `changed the answer to what you asked about ${quoted}`
        : `answered what you asked about ${quoted}`;
    await tellAsker(tx, actor, { insight, question, what }, now);
    const deed = isChange ? "insight.answer-changed" : "insight.question-answered";
    const subject = { kind: "insight", id: insight.id } as const;
    await recordAudit(tx, actor, deed, subject, { after: { question: questionId } });
  });
}

function mustBeTheOneSeen(
  actor: PersonActor,
  standing: Standing,
  { answeredAt, answeredById }: QuestionRow,
  { insteadOf }: AnswerQuestionInput,
) {
  if ((answeredAt?.toISOString() ?? "") !== insteadOf)
    throw conflict(
      "Somebody answered this since you opened the page. Your words are still here: copy them, load the page again and read that answer first.",
    );
  if (answeredById && !mayChangeAnswer(actor, standing, answeredById))
    throw notAllowed("change somebody else’s answer");
}
