"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { addHeading, addStep } from "@/domain/paths/add-step";
import { changePath } from "@/domain/paths/change-path";
import { changeStep } from "@/domain/paths/change-step";
import { discardPath } from "@/domain/paths/discard-path";
import { handOverPath } from "@/domain/paths/hand-over-path";
import { moveStep } from "@/domain/paths/move-step";
import {
  addHeadingInput,
  addStepInput,
  changePathInput,
  changeStepInput,
  handOverPathInput,
  moveStepInput,
  pathInput,
  stepInput,
} from "@/domain/paths/path-input";
import { archivePath, publishPath } from "@/domain/paths/publish-path";
import { putBackStep, takeOutStep } from "@/domain/paths/take-out-step";

export const change = formAction(changePathInput, async (actor, input, now) => {
  await changePath(actor, input, now);
  refresh();
});

export const changeOne = formAction(changeStepInput, async (actor, input, now) => {
  await changeStep(actor, input, now);
  refresh();
});

export const add = formAction(addStepInput, async (actor, input, now) => {
  await addStep(actor, input, now);
  refresh();
});

export const addSection = formAction(addHeadingInput, async (actor, input, now) => {
  await addHeading(actor, input, now);
  refresh();
  return "The heading is added at the end.";
});

export const move = formAction(moveStepInput, async (actor, input, now) => {
  const { place, of } = await moveStep(actor, input, now);
  refresh();
  return `Moved to place ${place} of ${of}.`;
});

export const takeOut = formAction(stepInput, async (actor, input, now) => {
  await takeOutStep(actor, input, now);
  refresh();
});

export const putBack = formAction(stepInput, async (actor, input, now) => {
  await putBackStep(actor, input, now);
  refresh();
});

export const handOver = formAction(handOverPathInput, async (actor, input, now) => {
  const { href } = await handOverPath(actor, input, now);
  redirect(href);
});

export const publish = formAction(pathInput, async (actor, input, now) => {
  const { href } = await publishPath(actor, input, now);
  redirect(href);
});

export const archive = formAction(pathInput, async (actor, input, now) => {
  const { href } = await archivePath(actor, input, now);
  redirect(href);
});

export const discard = formAction(pathInput, async (actor, input) => {
  await discardPath(actor, input);
  redirect("/paths");
});
