"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { declineAccessInput, grantAccessInput } from "@/domain/insights/access-request-input";
import { declineAccess, grantAccess } from "@/domain/insights/answer-access";

export const grant = formAction(grantAccessInput, async (actor, input, now) => {
  await grantAccess(actor, input, now);
  refresh();
  return "They may read it now, and are told so.";
});

export const decline = formAction(declineAccessInput, async (actor, input, now) => {
  await declineAccess(actor, input, now);
  refresh();
  return "They are told that it was not granted.";
});
