"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { changeSharing } from "@/domain/insights/change-sharing";
import { changeSharingInput } from "@/domain/insights/draft-input";

export const share = formAction(changeSharingInput, async (actor, input, now) => {
  await changeSharing(actor, input, now);
  refresh();
  return "Saved who may read it.";
});
