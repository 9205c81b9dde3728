import { setTimeout as sleep } from "node:timers/promises";
import { takeTurn, usualInterval } from "./pace";

/** How long a worker stands and waits; what is further away is put back into the queue. */
const patienceMs = 60_000;
/** Slack takes about one message a second into one conversation, whatever else is allowed. */
const conversationMs = 1100;

export type Waited = { has: "turn" | "stopped" } | { has: "later"; waitMs: number };

/** Waits for the turn of one method in one workspace, and of one conversation in it where one is named. */
export async function waitForTurn(
  workspaceId: string,
  method: string,
  signal: AbortSignal,
  conversation?: string,
): Promise<Waited> {
  const turns = [
    ...(conversation ? [{ workspaceId, method: `${method}:${conversation}`, everyMs: conversationMs }] : []),
    { workspaceId, method, everyMs: usualInterval() },
  ];
  for (const turn of turns)
    for (;;) {
      const waitMs = await takeTurn(turn);
      if (waitMs === 0) break;
      if (waitMs > patienceMs) return { has: "later", waitMs };
      await sleep(waitMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return { has: "stopped" };
    }
  return { has: "turn" };
}
