"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { createPath } from "@/domain/paths/create-path";
import { createPathInput } from "@/domain/paths/path-input";

export const make = formAction(createPathInput, async (actor, input, now) => {
  const { href } = await createPath(actor, input, now);
  redirect(`${href}/edit`);
});
