"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { importInput } from "@/domain/transfer/import-options-input";
import { cancelImport } from "@/domain/transfer/imports/cancel-import";
import { beginInviting } from "@/domain/transfer/people-import/begin-inviting";

/** Opens many doors at once, so the administrator proves first that it is still them. */
export const inviteAll = formAction(
  importInput,
  async (actor, input) => {
    await beginInviting(actor, input);
    refresh();
  },
  { recently: true },
);

export const cancel = formAction(importInput, async (actor, input, now) => {
  await cancelImport(actor, input, now, "people");
  refresh();
});
