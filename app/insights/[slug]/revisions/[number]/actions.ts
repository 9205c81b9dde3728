"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { restoreRevisionInput } from "@/domain/insights/history-input";
import { restoreRevision } from "@/domain/insights/restore-revision";

/** Leads on to the draft, where the restored text can be changed and submitted. */
export const restore = formAction(restoreRevisionInput, async (actor, input, now) => {
  const { href } = await restoreRevision(actor, input, now);
  redirect(`${href}/edit`);
});
