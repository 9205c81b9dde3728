"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import {
  reinstateDatasetInput,
  renameDatasetInput,
  withdrawDatasetInput,
} from "@/domain/datasets/dataset-input";
import { renameDataset } from "@/domain/datasets/rename-dataset";
import { reinstateDataset, withdrawDataset } from "@/domain/datasets/withdraw-dataset";

export const rename = formAction(renameDatasetInput, async (actor, input, now) => {
  await renameDataset(actor, input, now);
  refresh();
});

export const withdraw = formAction(withdrawDatasetInput, async (actor, input, now) => {
  await withdrawDataset(actor, input, now);
  refresh();
});

export const reinstate = formAction(reinstateDatasetInput, async (actor, input, now) => {
  await reinstateDataset(actor, input, now);
  refresh();
});
