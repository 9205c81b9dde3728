"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { enrolOthers } from "@/domain/paths/enrol-others";
import { enrolTeam } from "@/domain/paths/enrol-team";
import { enrolOthersInput, enrolTeamInput, personOnPathInput } from "@/domain/paths/people-on-path-input";
import { takeOffPath } from "@/domain/paths/take-off-path";

export const enrol = formAction(enrolOthersInput, async (actor, input, now) => {
  const { added, already } = await enrolOthers(actor, input, now);
  refresh();
  const were = already > 0 ? ` ${already} ${already === 1 ? "was" : "were"} on it already.` : "";
  return `${added === 1 ? "1 person is" : `${added} people are`} on this path now.${were}`;
});

export const enrolWhole = formAction(enrolTeamInput, async (actor, input, now) => {
  const { href } = await enrolTeam(actor, input, now);
  redirect(`${href}/people`);
});

export const takeOff = formAction(personOnPathInput, async (actor, input, now) => {
  const { name } = await takeOffPath(actor, input, now);
  refresh();
  return `${name} is off this path. Under “Left” you can put them back.`;
});

export const putBack = formAction(personOnPathInput, async (actor, { pathId, personId }, now) => {
  await enrolOthers(actor, { pathId, personIds: [personId] }, now);
  refresh();
  return "They are on this path again, and go on where they were.";
});
