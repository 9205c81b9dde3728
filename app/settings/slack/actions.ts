"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { disconnectAccountInput } from "@/domain/slack/connect-input";
import { disconnectAccount } from "@/domain/slack/disconnect-account";

export const disconnect = formAction(disconnectAccountInput, async (actor, input, now) => {
  await disconnectAccount(actor, input, now);
  refresh();
  return "You are not connected there any more.";
});
