"use server";

import { redirect } from "next/navigation";
import { readClient } from "@/app/_request/arrival";
import { openFormAction } from "@/app/_request/form-action";
import { keepSignInCookie } from "@/app/_request/session-cookie";
import { acceptInvitationInput } from "@/domain/access/access-input";
import { findInvitation } from "@/domain/access/find-invitation";
import { requestSignIn } from "@/domain/access/request-sign-in";
import { conflict } from "@/domain/refusal";

export const acceptByMail = openFormAction(acceptInvitationInput, async ({ token }, now) => {
  const invitation = await findInvitation(token, now);
  if (invitation?.state !== "open")
    throw conflict("This invitation no longer counts. Ask whoever invited you to send it again.");
  await keepSignInCookie(await requestSignIn({ email: invitation.email, to: "/" }, await readClient(), now));
  redirect("/sign-in/sent");
});
