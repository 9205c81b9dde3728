"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import type { TryAnswer, TryState } from "@/components/initiatives/known/try-state";
import { createInitiative } from "@/domain/initiatives/create-initiative";
import { createInitiativeInput } from "@/domain/initiatives/initiative-input";
import { tryInput } from "@/domain/initiatives/judging-input";
import { briefOf, tryText } from "@/domain/initiatives/try-text";
import { refuseBeyond } from "@/domain/people/rate-limit";
import { invalid } from "@/domain/refusal";

/** What we know about a text: it is answered and not kept. */
export async function ask(previous: TryState, data: FormData): Promise<TryState> {
  let answer: TryAnswer | null = null;
  const find = formAction(tryInput, async (actor, input, now) => {
    await refuseBeyond(`try:${actor.id}`, { most: 60, minutes: 1 }, now);
    answer = { ...(await tryText(actor, input, now)), text: input.text, at: now };
  });
  return { ...(await find(previous, data)), answer };
}

export const make = formAction(tryInput, async (actor, { text }, now) => {
  if (text.trim() === "") throw invalid("Write or paste what it is about first.", "text");
  const { title } = briefOf(text);
  const input = createInitiativeInput.parse({ title: title || "Without a title", brief: text });
  const { href } = await createInitiative(actor, input, now);
  redirect(href);
});
