"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { calendarDay } from "@/components/people/calendar-day";
import { choosePreferences } from "@/domain/reminders/choose-preferences";
import { pauseQuestions } from "@/domain/reminders/pause-questions";
import {
  choosePreferencesInput,
  noChoiceInput,
  pauseQuestionsInput,
} from "@/domain/reminders/preference-input";
import { startQuestions, stopQuestions } from "@/domain/reminders/stop-questions";

export const choose = formAction(choosePreferencesInput, async (actor, input, now) => {
  await choosePreferences(actor, input, now);
  refresh();
  return "Your choices are saved.";
});

export const pause = formAction(pauseQuestionsInput, async (actor, input, now) => {
  const until = await pauseQuestions(actor, input, now);
  refresh();
  return `No questions until ${calendarDay(until, actor.locale)}.`;
});

export const stop = formAction(noChoiceInput, async (actor, input, now) => {
  await stopQuestions(actor, input, now);
  refresh();
  return "You are not asked anything any more.";
});

export const start = formAction(noChoiceInput, async (actor, input, now) => {
  await startQuestions(actor, input, now);
  refresh();
  return "You will be asked again.";
});
