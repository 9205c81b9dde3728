"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { draftInsightInput } from "@/domain/insights/draft-input";
import { draftInsight } from "@/domain/insights/draft-insight";

export const start = formAction(draftInsightInput, async (actor, input, now) => {
  const { href } = await draftInsight(actor, input, now);
  redirect(href);
});
