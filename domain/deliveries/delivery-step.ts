import type { deliveryStates } from "@/db/schema/deliveries";
import type { DeliveryLane } from "./delivery-lane";
import { isLaneOpen } from "./open-lanes";

export type DeliveryState = (typeof deliveryStates)[number];

/** What an administrator can do with one message, and in which states. */
const steps = {
  retry: ["failed", "uncertain"],
  hold: ["pending"],
  release: ["held", "kept"],
  cancel: ["pending", "held", "uncertain"],
} as const satisfies Record<string, readonly DeliveryState[]>;

export type DeliveryStep = keyof typeof steps;

export const deliverySteps = Object.keys(steps) as DeliveryStep[];

/** The states in which a step may be taken. */
export const statesFor = (step: DeliveryStep): readonly DeliveryState[] => steps[step];

type Message = { state: DeliveryState; lane: DeliveryLane; uselessAt: Date | null };

/** The steps that this message allows now; the verbs ask again of the locked row. */
export function stepsFor(message: Message, now: Date): DeliveryStep[] {
  const inVain = whyInVain(message, now) !== null;
  return (Object.keys(steps) as DeliveryStep[])
    .filter((step) => isStepOf(message.state, step))
    .filter((step) => !(inVain && (step === "retry" || step === "release")));
}

export const isStepOf = (state: DeliveryState, step: DeliveryStep) =>
  (steps[step] as readonly DeliveryState[]).includes(state);

const closed: Record<DeliveryLane, string> = {
  mail: "No mail server is configured yet, so nothing can be sent. Set SMTP_URL first.",
  slack: "Slack is not configured any more, so nothing can be posted. Set SLACK_CLIENT_ID first.",
};

/** Why sending this message could not help its reader, in a sentence to act on; null when it could. */
export function whyInVain({ lane, uselessAt }: Pick<Message, "lane" | "uselessAt">, now: Date) {
  if (!isLaneOpen(lane)) return closed[lane];
  if (uselessAt && uselessAt <= now) return "This message has run out: sent now it would help nobody.";
  return null;
}
