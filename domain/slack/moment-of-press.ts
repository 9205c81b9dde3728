import type { InteractionOf } from "./request-shape";

const isStamp = /^\d{9,11}(\.\d+)?$/;

/** When a button was pressed, as Slack says; what waited for the worker counts on the day it was done. */
export function momentOfPress({ actions }: InteractionOf<"block_actions">): string | undefined {
  const stamp = actions[0]?.action_ts ?? "";
  return isStamp.test(stamp) ? new Date(Math.round(Number(stamp) * 1000)).toISOString() : undefined;
}
