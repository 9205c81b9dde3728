"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { planStudy } from "@/domain/studies/plan-study";
import { planFromQuestionInput, planFromSearchInput } from "@/domain/studies/study-input";

export const planFromSearch = formAction(planFromSearchInput, async (actor, input, now) => {
  const { href } = await planStudy(actor, input, now);
  redirect(href);
});

export const planFromQuestion = formAction(planFromQuestionInput, async (actor, input, now) => {
  const { href } = await planStudy(actor, input, now);
  redirect(href);
});
