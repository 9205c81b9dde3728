"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { createInitiative } from "@/domain/initiatives/create-initiative";
import { createInitiativeInput } from "@/domain/initiatives/initiative-input";

export const begin = formAction(createInitiativeInput, async (actor, input, now) => {
  const { href } = await createInitiative(actor, input, now);
  redirect(href);
});
