"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { changeInitiative } from "@/domain/initiatives/change-initiative";
import { addMilestone, removeMilestone } from "@/domain/initiatives/change-milestones";
import { chooseTopics } from "@/domain/initiatives/choose-topics";
import { closeInitiative, reopenInitiative } from "@/domain/initiatives/close-initiative";
import { handOverInitiative } from "@/domain/initiatives/hand-over-initiative";
import {
  addMilestoneInput,
  changeInitiativeInput,
  chooseTopicsInput,
  closeInitiativeInput,
  initiativeInput,
  initiativePersonInput,
  initiativeTeamInput,
  milestoneInput,
} from "@/domain/initiatives/initiative-input";
import {
  putOnInitiative,
  putTeamOnInitiative,
  takeOffInitiative,
  takeTeamOffInitiative,
} from "@/domain/initiatives/put-on-initiative";

// The page is read anew also when a change is refused, so that what somebody else wrote can be shown beside it.

export const change = formAction(changeInitiativeInput, async (actor, input, now) => {
  refresh();
  await changeInitiative(actor, input, now);
});

export const close = formAction(closeInitiativeInput, async (actor, input, now) => {
  refresh();
  await closeInitiative(actor, input, now);
});

export const reopen = formAction(initiativeInput, async (actor, input, now) => {
  refresh();
  await reopenInitiative(actor, input, now);
});

export const choose = formAction(chooseTopicsInput, async (actor, input, now) => {
  await chooseTopics(actor, input, now);
  refresh();
});

export const putOn = formAction(initiativePersonInput, async (actor, input, now) => {
  await putOnInitiative(actor, input, now);
  refresh();
});

export const takeOff = formAction(initiativePersonInput, async (actor, input, now) => {
  await takeOffInitiative(actor, input, now);
  refresh();
});

export const putTeamOn = formAction(initiativeTeamInput, async (actor, input, now) => {
  await putTeamOnInitiative(actor, input, now);
  refresh();
});

export const takeTeamOff = formAction(initiativeTeamInput, async (actor, input, now) => {
  await takeTeamOffInitiative(actor, input, now);
  refresh();
});

export const add = formAction(addMilestoneInput, async (actor, input, now) => {
  await addMilestone(actor, input, now);
  refresh();
});

export const remove = formAction(milestoneInput, async (actor, input, now) => {
  await removeMilestone(actor, input, now);
  refresh();
});

export const handOver = formAction(initiativePersonInput, async (actor, input, now) => {
  const { href } = await handOverInitiative(actor, input, now);
  redirect(href);
});
