"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { askAccessInput } from "@/domain/insights/access-request-input";
import { askAccess } from "@/domain/insights/ask-access";

export const ask = formAction(askAccessInput, async (actor, input, now) => {
  await askAccess(actor, input, now);
  redirect("/insights/ask-access?sent=1");
});
