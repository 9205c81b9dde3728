"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { resetLessonsInput } from "@/domain/initiatives/judging-input";
import { resetLessons } from "@/domain/initiatives/reset-lessons";

export const reset = formAction(resetLessonsInput, async (actor, input, now) => {
  await resetLessons(actor, input, now);
  refresh();
  return "Nothing is learnt from that any more.";
});
