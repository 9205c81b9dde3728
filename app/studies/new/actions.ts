"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { planStudy } from "@/domain/studies/plan-study";
import { beginStudyInput } from "@/domain/studies/study-input";

export const begin = formAction(beginStudyInput, async (actor, input, now) => {
  const { href } = await planStudy(actor, input, now);
  redirect(href);
});
