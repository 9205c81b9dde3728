"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import type { FormState } from "@/components/ui/form-state";
import { makeToken } from "@/domain/access/make-token";
import { revokeToken } from "@/domain/access/revoke-token";
import { makeTokenInput, tokenIdInput } from "@/domain/access/token-input";

/** The token itself comes back with this answer and never again. */
export async function make(previous: FormState, data: FormData): Promise<FormState> {
  const made: string[] = [];
  const send = formAction(
    makeTokenInput,
    async (actor, input, now) => {
      const { token } = await makeToken(actor, input, now);
      made.push(token);
      refresh();
    },
    { recently: true },
  );
  const state = await send(previous, data);
  return state.status === "done" ? { ...state, shown: made[0] } : state;
}

export const revoke = formAction(tokenIdInput, async (actor, input, now) => {
  await revokeToken(actor, input, now);
  refresh();
  return "The token is revoked.";
});
