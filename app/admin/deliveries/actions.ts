"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { deliveryInput, resumeSendingInput } from "@/domain/deliveries/delivery-input";
import { resumeSending } from "@/domain/deliveries/resume-sending";
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

export const resume = formAction(resumeSendingInput, async (actor) => {
  await resumeSending(actor);
  refresh();
  return "Mail goes out again.";
});
