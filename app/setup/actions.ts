"use server";

import { redirect } from "next/navigation";
import { readArrival } from "@/app/_request/arrival";
import { openFormAction } from "@/app/_request/form-action";
import { keepSession } from "@/app/_request/session-cookie";
import { setupInput } from "@/domain/access/access-input";
import { completeSetup } from "@/domain/access/complete-setup";

export const setUp = openFormAction(setupInput, async (input, now) => {
  await keepSession(await completeSetup(input, await readArrival(), now));
  redirect("/");
});
