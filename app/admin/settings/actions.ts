"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { changeSettings } from "@/domain/people/change-settings";
import { changeSettingsInput } from "@/domain/people/settings-input";

export const saveSettings = formAction(changeSettingsInput, async (actor, input, now) => {
  await changeSettings(actor, input, now);
  refresh();
  return "The settings are saved.";
});
