"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { untrashInsightInput } from "@/domain/insights/history-input";
import { untrashInsight } from "@/domain/insights/untrash-insight";

export const untrash = formAction(untrashInsightInput, async (actor, input, now) => {
  const { href } = await untrashInsight(actor, input, now);
  redirect(href);
});
