"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { askForAnotherTry } from "@/domain/deliveries/resume-mail";

export const askForMailAgain = formAction(z.strictObject({}), async (actor, _input, now) => {
  await askForAnotherTry(actor, now);
  refresh();
  return "The administrators are asked to try again.";
});
