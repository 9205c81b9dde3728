import type { FakeState, WorkspaceState } from "./fake-state";
import type { Method } from "./method-call";

/** Seconds this call must wait: one message a second and channel, and what each method may do in a minute. */
export function secondsToWait(
  state: FakeState,
  { teamId }: WorkspaceState,
  method: string,
  { perMinute }: Method,
  args: Record<string, unknown>,
) {
  if (state.limits === "none") return 0;
  if (method === "chat.postMessage") return waitFor(state, `${teamId} ${method} ${args.channel}`, 1, 1000);
  if (state.limits === "channel" || !perMinute) return 0;
  return waitFor(state, `${teamId} ${method}`, perMinute, 60_000);
}

/** How many seconds a call must wait; 0 where it may go now, which is counted. */
function waitFor(state: FakeState, key: string, most: number, withinMs: number) {
  const now = state.clock();
  const recent = (state.paces.get(key) ?? []).filter((at) => at > now - withinMs);
  const [oldest] = recent;
  const isFull = recent.length >= most && oldest !== undefined;
  state.paces.set(key, isFull ? recent : [...recent, now]);
  return isFull ? Math.max(1, Math.ceil((oldest + withinMs - now) / 1000)) : 0;
}

/** `Retry-After` concerns this method in this workspace, and nothing else. */
export function earlyBy(state: FakeState, method: string, workspace: WorkspaceState | undefined) {
  return Math.max(0, (state.quietUntil.get(`${workspace?.teamId} ${method}`) ?? 0) - state.clock());
}

export function rememberWait(
  state: FakeState,
  method: string,
  workspace: WorkspaceState | undefined,
  headers: Record<string, string> | undefined,
) {
  const seconds = Number(headers?.["retry-after"] ?? 0);
  if (seconds) state.quietUntil.set(`${workspace?.teamId} ${method}`, state.clock() + seconds * 1000);
}
