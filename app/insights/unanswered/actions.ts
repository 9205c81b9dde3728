"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { bringSearchBack, setAsideSearch } from "@/domain/search/unanswered/set-aside-search";
import { setAsideInput } from "@/domain/search/unanswered/unanswered-input";

export const setAside = formAction(setAsideInput, async (actor, input, now) => {
  await setAsideSearch(actor, input, now);
  refresh();
  return "Set aside. It comes back when somebody searches for it again.";
});

export const bringBack = formAction(setAsideInput, async (actor, input) => {
  await bringSearchBack(actor, input);
  refresh();
  return "It is on the list again.";
});
