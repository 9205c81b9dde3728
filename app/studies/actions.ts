"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { moveStudy } from "@/domain/studies/move-study";
import { planStudy } from "@/domain/studies/plan-study";
import { moveStudyInput, planFromQuestionInput, planFromSearchInput } from "@/domain/studies/study-input";

export const planFromSearch = formAction(planFromSearchInput, async (actor, input, now) => {
  const { href } = await planStudy(actor, input, now);
  redirect(href);
});

export const planFromQuestion = formAction(planFromQuestionInput, async (actor, input, now) => {
  const { href } = await planStudy(actor, input, now);
  redirect(href);
});

export const move = formAction(moveStudyInput, async (actor, input, now) => {
  await moveStudy(actor, input, now);
  refresh();
});
