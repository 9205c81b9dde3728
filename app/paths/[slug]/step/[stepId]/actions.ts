"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { doStep } from "@/domain/paths/do-step";
import { doStepInput, ownStepInput } from "@/domain/paths/learning-input";
import { undoStep } from "@/domain/paths/undo-step";

/** Leads to the next step, or to the path when there is none; either says what was noted. */
export const answer = formAction(doStepInput, async (actor, input, now) => {
  const { href, nextId, said } = await doStep(actor, input, now);
  redirect(`${href}${nextId ? `/step/${nextId}` : ""}?after=${input.stepId}&as=${said}`);
});

export const takeBack = formAction(ownStepInput, async (actor, input, now) => {
  const { href } = await undoStep(actor, input, now);
  redirect(`${href}/step/${input.stepId}`);
});
