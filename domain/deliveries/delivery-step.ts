import type { deliveryStates } from "@/db/schema/deliveries";

export type DeliveryState = (typeof deliveryStates)[number];

/** What an administrator can do with one message, and in which states. */
export const deliverySteps = {
  retry: ["failed", "uncertain"],
  hold: ["pending"],
  release: ["held", "kept"],
  cancel: ["pending", "held", "uncertain"],
} as const satisfies Record<string, readonly DeliveryState[]>;

export type DeliveryStep = keyof typeof deliverySteps;

/** Which steps the state allows; the verbs check again on the locked row. */
export function stepsFor(state: DeliveryState): DeliveryStep[] {
  const steps = Object.entries(deliverySteps) as [DeliveryStep, readonly DeliveryState[]][];
  return steps.filter(([, states]) => states.includes(state)).map(([step]) => step);
}
