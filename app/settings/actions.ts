"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { profileInput } from "@/domain/people/profile-input";
import { updateProfile } from "@/domain/people/update-profile";

export const saveProfile = formAction(profileInput, async (actor, input, now) => {
  await updateProfile(actor, input, now);
  refresh();
  return "Your profile is saved.";
});
