"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { copyPath } from "@/domain/paths/copy-path";
import { pathInput } from "@/domain/paths/path-input";

export const copy = formAction(pathInput, async (actor, input, now) => {
  const { href } = await copyPath(actor, input, now);
  redirect(`${href}/edit`);
});
