"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { chooseDigest } from "@/domain/digests/choose-digest";
import { chooseDigestInput } from "@/domain/digests/digest-input";
import { startDigest, stopDigest } from "@/domain/digests/stop-digest";
import { noChoiceInput } from "@/domain/reminders/preference-input";

export const choose = formAction(chooseDigestInput, async (actor, input, now) => {
  await chooseDigest(actor, input, now);
  refresh();
  return "Day and time are saved.";
});

export const stop = formAction(noChoiceInput, async (actor, _, now) => {
  await stopDigest(actor, now);
  refresh();
  return "You get no digest any more.";
});

export const start = formAction(noChoiceInput, async (actor, _, now) => {
  await startDigest(actor, now);
  refresh();
  return "Your digest comes again.";
});
