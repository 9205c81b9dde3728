"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { teamPathInput } from "@/domain/paths/path-input";
import { endTeamPath, giveTeamPath } from "@/domain/paths/team-paths";
import { createTeam } from "@/domain/people/create-team";
import { editTeam } from "@/domain/people/edit-team";
import { followTopics } from "@/domain/people/follow-topics";
import { addMember, endMembership } from "@/domain/people/memberships";
import {
  addMemberInput,
  createTeamInput,
  editTeamInput,
  endMembershipInput,
  followTopicsInput,
} from "@/domain/people/team-input";

export const create = formAction(createTeamInput, async (actor, input, now) => {
  const team = await createTeam(actor, input, now);
  redirect(`/teams/${team.slug}`);
});

export const edit = formAction(editTeamInput, async (actor, input) => {
  await editTeam(actor, input);
  refresh();
  return "The team is saved.";
});

export const follow = formAction(followTopicsInput, async (actor, input, now) => {
  await followTopics(actor, input, now);
  refresh();
  return "The team's topics are saved.";
});

export const join = formAction(addMemberInput, async (actor, input) => {
  await addMember(actor, input);
  refresh();
  return "The person is on the team.";
});

export const changeMembership = formAction(endMembershipInput, async (actor, input, now) => {
  await endMembership(actor, input, now);
  refresh();
  return "The dates are saved.";
});

export const givePath = formAction(teamPathInput, async (actor, input) => {
  await giveTeamPath(actor, input);
  refresh();
  return "Whoever joins the team from now on begins with this path.";
});

export const endPath = formAction(teamPathInput, async (actor, input) => {
  await endTeamPath(actor, input);
  refresh();
  return "The team no longer begins with this path. Whoever is on it goes on.";
});
