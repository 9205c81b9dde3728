"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import type { FormState } from "@/components/ui/form-state";
import { type InvitePeopleInput, invitationIdInput, invitePeopleInput } from "@/domain/access/access-input";
import { type Invited, invitePeople } from "@/domain/access/invite-people";
import { resendInvitation } from "@/domain/access/resend-invitation";
import { revokeInvitation } from "@/domain/access/revoke-invitation";
import { isAtLeast } from "@/domain/actor";
import { conflict } from "@/domain/refusal";

/** Opens as many doors as giving the role to somebody who is here already, and asks for the same fresh proof. */
const opensDoors = ({ role }: InvitePeopleInput) => isAtLeast(role, "curator");

/** What is wrong with a list comes back line by line; the box then holds only the lines that are left. */
export async function invite(previous: FormState, data: FormData): Promise<FormState> {
  const answers: Invited[] = [];
  const send = formAction(
    invitePeopleInput,
    async (actor, input, now) => {
      const answer = await invitePeople(actor, input, now);
      answers.push(answer);
      if (answer.invited.length > 0) refresh();
      if (answer.wrong.length > 0) throw conflict(leftOver(answer));
      return `${people(answer.invited.length)} invited.`;
    },
    { recently: opensDoors },
  );
  const state = await send(previous, data);
  const [answer] = answers;
  if (state.status !== "refused" || !answer) return state;
  return {
    ...state,
    fieldErrors: Object.fromEntries(answer.wrong.map(({ written, problem }) => [`line ${written}`, problem])),
    values: {
      ...state.values,
      ready: String(answer.ready),
      ...(answer.invited.length > 0 ? { list: answer.wrong.map(({ written }) => written).join("\n") } : {}),
    },
  };
}

export const resend = formAction(invitationIdInput, async (actor, input, now) => {
  await resendInvitation(actor, input, now);
  refresh();
  return "The invitation is on its way again, with a new link.";
});

export const revoke = formAction(invitationIdInput, async (actor, input, now) => {
  await revokeInvitation(actor, input, now);
  refresh();
  return "The invitation is taken back.";
});

function leftOver({ invited, wrong }: Invited) {
  const lines = wrong.length === 1 ? "One line" : `${wrong.length} lines`;
  if (invited.length === 0)
    return `Nobody was invited yet: ${lines.toLowerCase()} cannot be used. Mend the list, or go on without.`;
  return `${people(invited.length)} invited. ${lines} could not be used and ${wrong.length === 1 ? "stays" : "stay"} in the list.`;
}

const people = (count: number) => (count === 1 ? "One person is" : `${count} people are`);
