"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { askMore } from "@/domain/reminders/ask-more";
import { askMoreInput, pressedInput } from "@/domain/reminders/card-input";
import { keepGoing } from "@/domain/reminders/keep-going";
import { doDeed } from "./do-deed";

/** A question's form as it is sent without scripts: each button leads on. */
export const press = formAction(pressedInput, async (actor, deed, now) => {
  await doDeed(actor, deed, now);
  if (deed.does === "open") redirect(`/recall/${deed.cardId}?answer=shown`);
  redirect(deed.does === "undo" ? `/recall/${deed.cardId}` : `/recall?after=${deed.cardId}`);
});

export const more = formAction(askMoreInput, async (actor, _input, now) => {
  if ((await askMore(actor, now)) > 0) redirect("/recall");
  return "There is nothing more to ask: what you learned was asked today, or waits already.";
});

export const goOn = formAction(askMoreInput, async (actor) => {
  await keepGoing(actor);
  refresh();
  return "You will be asked again as before.";
});
