"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { deliveryInput, resumeSendingInput, stepManyInput } from "@/domain/deliveries/delivery-input";
import { resumeSending } from "@/domain/deliveries/resume-sending";
import { stepDeliveries } from "@/domain/deliveries/step-deliveries";
import {
  cancelDelivery,
  holdDelivery,
  releaseDelivery,
  retryDelivery,
} from "@/domain/deliveries/step-delivery";

export const retry = formAction(deliveryInput, async (actor, input, now) => {
  await retryDelivery(actor, input, now);
  refresh();
  return "The message is on its way again.";
});

export const hold = formAction(deliveryInput, async (actor, input, now) => {
  await holdDelivery(actor, input, now);
  refresh();
  return "The message is held back.";
});

export const release = formAction(deliveryInput, async (actor, input, now) => {
  await releaseDelivery(actor, input, now);
  refresh();
  return "The message is on its way.";
});

export const cancel = formAction(deliveryInput, async (actor, input, now) => {
  await cancelDelivery(actor, input, now);
  refresh();
  return "The message is cancelled.";
});

const done = { retry: "on their way again", hold: "held back", release: "on their way", cancel: "cancelled" };

export const stepMany = formAction(stepManyInput, async (actor, input, now) => {
  const count = await stepDeliveries(actor, input, now);
  refresh();
  return count === 1 ? `1 message: ${done[input.step]}.` : `${count} messages are ${done[input.step]}.`;
});

export const resume = formAction(resumeSendingInput, async (actor) => {
  await resumeSending(actor);
  refresh();
  return "Mail goes out again.";
});
