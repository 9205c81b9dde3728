"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { answerQuestion } from "@/domain/insights/questions/answer-question";
import { askQuestion } from "@/domain/insights/questions/ask-question";
import { foldAnswer } from "@/domain/insights/questions/fold-answer";
import {
  answerQuestionInput,
  askQuestionInput,
  foldAnswerInput,
  questionInput,
} from "@/domain/insights/questions/question-input";
import { withdrawQuestion } from "@/domain/insights/questions/withdraw-question";

export const ask = formAction(askQuestionInput, async (actor, input, now) => {
  await askQuestion(actor, input, now);
  refresh();
  return "Your question stands on the record. You read on your home page when it is answered.";
});

export const answer = formAction(answerQuestionInput, async (actor, input, now) => {
  await answerQuestion(actor, input, now);
  refresh();
  return "Your answer stands on the record.";
});

export const withdraw = formAction(questionInput, async (actor, input, now) => {
  await withdrawQuestion(actor, input, now);
  refresh();
  return "The question is gone from the record.";
});

export const fold = formAction(foldAnswerInput, async (actor, input, now) => {
  const { href } = await foldAnswer(actor, input, now);
  redirect(href);
});
