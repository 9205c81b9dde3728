"use server";

import { refresh } from "next/cache";
import { gradeWords } from "@/domain/memory/contact-input";
import { closeAskInput } from "@/domain/people/ask-input";
import { closeAsk } from "@/domain/people/asks";
import { answerCard } from "@/domain/reminders/answer-card";
import { answerCardInput } from "@/domain/reminders/card-input";
import { formAction } from "./_request/form-action";

export const closeOwnAsk = formAction(closeAskInput, async (actor, input, now) => {
  await closeAsk(actor, input, now);
  refresh();
});

export const answer = formAction(answerCardInput, async (actor, input, now) => {
  await answerCard(actor, input, now);
  refresh();
  return `Noted: “${gradeWords[input.grade]}”.`;
});
