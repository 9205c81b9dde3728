"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { acceptMatch } from "@/domain/initiatives/accept-match";
import { addMatch } from "@/domain/initiatives/add-match";
import { dismissMatch } from "@/domain/initiatives/dismiss-match";
import { dismissMatchInput, matchInput, tickUsedInput } from "@/domain/initiatives/judging-input";
import { tickUsed } from "@/domain/initiatives/tick-used";
import { undoOpinion } from "@/domain/initiatives/undo-opinion";

export const accept = formAction(matchInput, async (actor, input, now) => {
  await acceptMatch(actor, input, now);
  refresh();
});

export const dismiss = formAction(dismissMatchInput, async (actor, input, now) => {
  await dismissMatch(actor, input, now);
  refresh();
});

export const undo = formAction(matchInput, async (actor, input, now) => {
  await undoOpinion(actor, input, now);
  refresh();
});

export const add = formAction(matchInput, async (actor, input, now) => {
  await addMatch(actor, input, now);
  refresh();
  return "Added to what bears on it.";
});

export const tick = formAction(tickUsedInput, async (actor, input, now) => {
  await tickUsed(actor, input, now);
  refresh();
  return "Saved what was used.";
});
