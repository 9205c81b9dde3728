"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { importInput, storeImportInput } from "@/domain/transfer/import-options-input";
import { beginStoring, readAsForeign } from "@/domain/transfer/imports/begin-storing";
import { cancelImport } from "@/domain/transfer/imports/cancel-import";

export const store = formAction(storeImportInput, async (actor, input) => {
  await beginStoring(actor, input);
  refresh();
});

export const cancel = formAction(importInput, async (actor, input, now) => {
  await cancelImport(actor, input, now);
  refresh();
});

export const foreign = formAction(importInput, async (actor, input) => {
  await readAsForeign(actor, input);
  refresh();
});
