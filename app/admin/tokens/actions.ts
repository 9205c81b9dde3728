"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { revokeToken } from "@/domain/access/revoke-token";
import { tokenIdInput } from "@/domain/access/token-input";

export const revoke = formAction(tokenIdInput, async (actor, input, now) => {
  await revokeToken(actor, input, now);
  refresh();
  return "The token is revoked.";
});
