import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { notAllowed } from "../../refusal";
import { lockQuestion, mustTakeQuestions } from "./lock-question";
import { settleQuestionAsks, tellAsker } from "./question-asks";
import type { QuestionInput } from "./question-input";
import { mayWithdraw } from "./question-policy";

/**
 * Takes one's own question back, or somebody's down from a record that one tends, with its answer: nobody sees either any
 * more. What was folded into the record stays there.
 */
export async function withdrawQuestion(actor: PersonActor, { questionId }: QuestionInput, now: Date) {
  return db.transaction(async (tx) => {
    const { insight, standing, question } = await lockQuestion(tx, actor, questionId, now);
    if (!mayWithdraw(actor, standing, question.askedById)) throw notAllowed("take this question down");
    mustTakeQuestions(insight);
    if (question.withdrawnAt) return;
    await tx
      .update(questions)
      .set({ withdrawnAt: now, withdrawnById: actor.id })
      .where(eq(questions.id, questionId));
    await settleQuestionAsks(tx, insight, now);
    const what = (quoted: string) => `took your question about ${quoted} down`;
    await tellAsker(tx, actor, { insight, question, what }, now);
    const subject = { kind: "insight", id: insight.id } as const;
    await recordAudit(tx, actor, "insight.question-withdrawn", subject, { after: { question: questionId } });
  });
}
