"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { deactivatePersonInput, personIdInput } from "@/domain/access/access-input";
import { deactivatePerson } from "@/domain/access/deactivate-person";
import { endSessionsOf } from "@/domain/access/end-sessions";
import { reactivatePerson } from "@/domain/access/reactivate-person";
import { resumeMail } from "@/domain/deliveries/resume-mail";
import { handOverInitiatives } from "@/domain/initiatives/hand-over-initiatives";
import { handOverInsights } from "@/domain/insights/hand-over-insights";
import { endEnrolments } from "@/domain/paths/end-enrolments";
import { handOverPaths } from "@/domain/paths/hand-over-paths";
import { changeRole } from "@/domain/people/change-role";
import { changeRoleInput } from "@/domain/people/role-input";
import { leaveReminders } from "@/domain/reminders/end-reminders";
import { handOverStudies } from "@/domain/studies/hand-over-studies";

/** Roles open doors, so the administrator proves first that it is still them. */
export const giveRole = formAction(
  changeRoleInput,
  async (actor, input) => {
    await changeRole(actor, input);
    refresh();
    return "The role is changed.";
  },
  { recently: true },
);

export const signOutEverywhere = formAction(personIdInput, async (actor, input) => {
  const ended = await endSessionsOf(actor, input);
  refresh();
  return ended === 1 ? "One session is ended." : `${ended} sessions are ended.`;
});

export const deactivate = formAction(deactivatePersonInput, async (actor, input, now) => {
  await deactivatePerson(actor, input, now, [
    handOverInsights,
    handOverPaths,
    handOverInitiatives,
    handOverStudies,
    endEnrolments,
    leaveReminders,
  ]);
  refresh();
  return "The person can no longer sign in.";
});

export const reactivate = formAction(personIdInput, async (actor, input) => {
  await reactivatePerson(actor, input);
  refresh();
  return "The person can sign in again.";
});

export const tryMailAgain = formAction(personIdInput, async (actor, input, now) => {
  await resumeMail(actor, input, now);
  refresh();
  return "Mail goes out to this person again.";
});
