"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { changePace, goOnWithPath, pausePath } from "@/domain/paths/keep-pace";
import { changePaceInput, ownPathInput, startPathInput } from "@/domain/paths/learning-input";
import { leavePath } from "@/domain/paths/leave-path";
import { seeChanges } from "@/domain/paths/see-changes";
import { startPath } from "@/domain/paths/start-path";

export const start = formAction(startPathInput, async (actor, input, now) => {
  await startPath(actor, input, now);
  refresh();
  return "You are on this path now.";
});

export const setPace = formAction(changePaceInput, async (actor, input, now) => {
  await changePace(actor, input, now);
  refresh();
});

export const pause = formAction(ownPathInput, async (actor, input, now) => {
  await pausePath(actor, input, now);
  refresh();
  return "Nothing is due until you go on.";
});

export const goOn = formAction(ownPathInput, async (actor, input, now) => {
  await goOnWithPath(actor, input, now);
  refresh();
  return "Everything is due as much later as you paused.";
});

export const leave = formAction(ownPathInput, async (actor, input, now) => {
  await leavePath(actor, input, now);
  refresh();
  return "You left this path. What you learned stays yours.";
});

export const see = formAction(ownPathInput, async (actor, input, now) => {
  await seeChanges(actor, input, now);
  refresh();
});
