import { retryPlan } from "@/domain/deliveries/retry-plan";
import type { Pace } from "@/domain/deliveries/send-delivery";

/** A minute of the plan is a fifth of a second here. */
const share = 1 / 300;

export const hurriedPace: Pace = {
  plan: {
    delayAfter(attempt) {
      const wait = retryPlan.delayAfter(attempt);
      return wait === null ? null : wait * share;
    },
  },
  timeouts: { socketTimeout: 5000, connectionTimeout: 5000, greetingTimeout: 5000 },
};
