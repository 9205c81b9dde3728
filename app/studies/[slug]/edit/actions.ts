"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { feedInitiative, unfeedInitiative } from "@/domain/initiatives/feed-initiative";
import { attachData, detachData } from "@/domain/studies/attach-data";
import { changeStudy } from "@/domain/studies/change-study";
import { discardStudy } from "@/domain/studies/discard-study";
import { feedInsight, unfeedInsight } from "@/domain/studies/feed-insight";
import { handOverStudy } from "@/domain/studies/hand-over-study";
import {
  addFindingInput,
  changeFindingInput,
  changeStudyInput,
  findingInput,
  moveFindingInput,
  studyDataInput,
  studyInitiativeInput,
  studyInput,
  studyInsightInput,
  studyPersonInput,
  withdrawStudyInput,
} from "@/domain/studies/study-input";
import { takeBackWithdrawal, withdrawStudy } from "@/domain/studies/withdraw-study";
import { addFinding, changeFinding, moveFinding, removeFinding } from "@/domain/studies/write-findings";

// The page is read anew also when a change is refused, so that what somebody else wrote can be shown beside it.
export const change = formAction(changeStudyInput, async (actor, input, now) => {
  refresh();
  await changeStudy(actor, input, now);
});

export const add = formAction(addFindingInput, async (actor, input, now) => {
  await addFinding(actor, input, now);
  refresh();
});

export const reword = formAction(changeFindingInput, async (actor, input, now) => {
  await changeFinding(actor, input, now);
  refresh();
});

export const order = formAction(moveFindingInput, async (actor, input, now) => {
  await moveFinding(actor, input, now);
  refresh();
});

export const remove = formAction(findingInput, async (actor, input, now) => {
  await removeFinding(actor, input, now);
  refresh();
});

export const feedOne = formAction(studyInitiativeInput, async (actor, input, now) => {
  await feedInitiative(actor, input, now);
  refresh();
});

export const unfeedOne = formAction(studyInitiativeInput, async (actor, input, now) => {
  await unfeedInitiative(actor, input, now);
  refresh();
});

export const feedRecord = formAction(studyInsightInput, async (actor, input, now) => {
  await feedInsight(actor, input, now);
  refresh();
});

export const unfeedRecord = formAction(studyInsightInput, async (actor, input, now) => {
  await unfeedInsight(actor, input, now);
  refresh();
});

export const attach = formAction(studyDataInput, async (actor, input, now) => {
  await attachData(actor, input, now);
  refresh();
});

export const detach = formAction(studyDataInput, async (actor, input, now) => {
  await detachData(actor, input, now);
  refresh();
});

export const handOver = formAction(studyPersonInput, async (actor, input, now) => {
  const { href } = await handOverStudy(actor, input, now);
  redirect(href);
});

export const withdraw = formAction(withdrawStudyInput, async (actor, input, now) => {
  const { href } = await withdrawStudy(actor, input, now);
  redirect(href);
});

export const takeBack = formAction(studyInput, async (actor, input, now) => {
  const { href } = await takeBackWithdrawal(actor, input, now);
  redirect(href);
});

export const discard = formAction(studyInput, async (actor, input, now) => {
  await discardStudy(actor, input, now);
  redirect("/studies");
});
