"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import type { FormState } from "@/components/ui/form-state";
import { insightsWords } from "@/components/upkeep/needs-review-words";
import { handOverChosen } from "@/domain/upkeep/hand-over-chosen";
import { handOverChosenInput } from "@/domain/upkeep/hand-over-chosen-input";

/** What could not go comes back with the answer, to be read beside the list. */
export async function handOver(previous: FormState, data: FormData): Promise<FormState> {
  const left: string[] = [];
  const send = formAction(handOverChosenInput, async (actor, input, now) => {
    const done = await handOverChosen(actor, input, now);
    left.push(...done.left);
    refresh();
    return `You handed ${insightsWords(done.count, actor.locale)} over to ${done.name}.`;
  });
  const state = await send(previous, data);
  return state.status === "done" && left.length > 0 ? { ...state, shown: left.join("\n") } : state;
}
