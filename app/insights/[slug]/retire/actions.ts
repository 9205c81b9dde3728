"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { reinstateInsight } from "@/domain/insights/reinstate-insight";
import { retireInsight } from "@/domain/insights/retire-insight";
import { reinstateInsightInput, retireInsightInput } from "@/domain/insights/review-input";

export const retire = formAction(retireInsightInput, async (actor, input, now) => {
  const { href } = await retireInsight(actor, input, now);
  redirect(href);
});

export const reinstate = formAction(reinstateInsightInput, async (actor, input, now) => {
  const { href } = await reinstateInsight(actor, input, now);
  redirect(href);
});
