"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { keepInsight } from "@/domain/reminders/keep-insight";
import { keepInsightInput } from "@/domain/reminders/keeper-input";
import { stopKeeping } from "@/domain/reminders/stop-keeping";

export const keep = formAction(keepInsightInput, async (actor, input, now) => {
  await keepInsight(actor, input, now);
  refresh();
  return "You keep this insight. You are asked about it now and then.";
});

export const giveBack = formAction(keepInsightInput, async (actor, input, now) => {
  await stopKeeping(actor, input, now);
  refresh();
  return "You no longer keep it.";
});
