"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { changeRole } from "@/domain/people/change-role";
import { changeRoleInput } from "@/domain/people/role-input";

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
