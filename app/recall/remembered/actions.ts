"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { askAgain } from "@/domain/reminders/ask-again";
import { askAgainInput } from "@/domain/reminders/remembered-input";

export const wantAgain = formAction(askAgainInput, async (actor, input, now) => {
  await askAgain(actor, input, now);
  refresh();
  return "Taken back. You are asked about it again when you are likely to need it.";
});
