"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { discardDraft } from "@/domain/insights/discard-draft";
import { insightInput } from "@/domain/insights/draft-input";
import { reviseInsight } from "@/domain/insights/revise-insight";

export const revise = formAction(insightInput, async (actor, input, now) => {
  const { href } = await reviseInsight(actor, input, now);
  redirect(href);
});

export const discard = formAction(insightInput, async (actor, input, now) => {
  const { href } = await discardDraft(actor, input, now);
  redirect(href);
});
