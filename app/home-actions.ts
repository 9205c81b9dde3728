"use server";

import { refresh } from "next/cache";
import { closeAskInput } from "@/domain/people/ask-input";
import { closeAsk } from "@/domain/people/asks";
import { formAction } from "./_request/form-action";

export const closeOwnAsk = formAction(closeAskInput, async (actor, input, now) => {
  await closeAsk(actor, input, now);
  refresh();
});
