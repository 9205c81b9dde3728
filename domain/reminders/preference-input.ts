import { z } from "zod";
import { clockShape } from "../people/profile-input";
import { mostQuestions } from "../people/settings-input";

export const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "Give a time such as 08:30.");

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const chosenNumber = z
  .string()
  .regex(/^\d{0,2}$/, "Choose a number from the list.")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((cap) => cap === null || cap <= mostQuestions, "Choose a number from the list.");

/** Slack only for those who are known there, which is looked at when it is saved. */
const questionsBy = z.enum(["mail", "slack", "home"], "Choose one of these.");

const weekday = z.coerce.number().int().min(1).max(7);

export const choosePreferencesInput = z
  .strictObject({
    /** Empty for as many as the organization has. */
    cap: chosenNumber,
    days: z
      .array(weekday)
      .default([])
      .transform((days) => [...new Set(days)].sort((one, other) => one - other)),
    askFrom: localTime,
    askUntil: localTime,
    questionsBy,
    asksBy: z.enum(["mail", "home"], "Choose one of the two."),
    ...clockShape,
  })
  .refine(({ days }) => days.length > 0, {
    path: ["days"],
    message: "Choose at least one day. To be asked nothing, choose 0 questions or stop them below.",
  })
  .refine(({ askFrom, askUntil }) => minutesOf(askUntil) - minutesOf(askFrom) >= 60, {
    path: ["askUntil"],
    message: "Leave at least an hour between the two, within one day.",
  });

export type ChoosePreferencesInput = z.infer<typeof choosePreferencesInput>;

/** By the link of a mail one chooses about that mail alone. */
export const chooseQuestionMailsInput = z.strictObject({ cap: chosenNumber, questionsBy });

export type ChooseQuestionMailsInput = z.infer<typeof chooseQuestionMailsInput>;

export const pauseQuestionsInput = z.strictObject({
  span: z.enum(["week", "month", "date"]).default("date"),
  /** Of a date: the first day on which they may be asked again. */
  until: z.union([z.iso.date("Choose a day."), z.literal("")]).default(""),
});

export type PauseQuestionsInput = z.infer<typeof pauseQuestionsInput>;

/** Stopping and starting say nothing but that. */
export const noChoiceInput = z.strictObject({});

export type NoChoiceInput = z.infer<typeof noChoiceInput>;
