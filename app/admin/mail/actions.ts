"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { sendTestMail } from "@/domain/digests/send-test-mail";
import { sendTestMailInput } from "@/domain/digests/test-mail-input";

export const sendTest = formAction(sendTestMailInput, async (actor, input, now) => {
  await sendTestMail(actor, input, now);
  refresh();
  return "The test is in the outbox.";
});
