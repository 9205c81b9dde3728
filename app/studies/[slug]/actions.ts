"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { handOverFindings } from "@/domain/studies/hand-over-findings";
import { studyInput } from "@/domain/studies/study-input";

export const makeDrafts = formAction(studyInput, async (actor, input, now) => {
  const { made } = await handOverFindings(actor, input, now);
  refresh();
  if (made === 0) return "Every finding is handed over already.";
  return made === 1 ? "One draft is yours to write on." : `${made} drafts are yours to write on.`;
});
