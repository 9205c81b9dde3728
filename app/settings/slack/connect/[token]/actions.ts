"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { connectAccount } from "@/domain/slack/connect-account";
import { connectAccountInput } from "@/domain/slack/connect-input";

export const connect = formAction(connectAccountInput, async (actor, input, now) => {
  await connectAccount(actor, input, now);
  redirect("/settings/slack");
});
