/** Whoever presses Ctrl-C wants the prompt back: a mail in flight is then left, and shown as uncertain. */
const interruptedMs = 3000;

/** One Ctrl-C reaches this process twice when npm passes it on as well; only a later one means impatience. */
const sameMomentMs = 1000;

export type Stop = {
  /** Somebody wants everything to end, in the right order. */
  asked: AbortSignal;
  /** They asked again: what is still under way is not waited for. */
  hurried: AbortSignal;
  ask(): void;
};

/** Listens to Ctrl-C and its relatives, which end this process no longer by themselves. */
export function listenForStop(): Stop {
  const asked = new AbortController();
  const hurried = new AbortController();
  let firstAt = 0;
  const ask = () => {
    if (!asked.signal.aborted) firstAt = Date.now();
    else if (Date.now() - firstAt > sameMomentMs) hurried.abort();
    asked.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, ask);
  process.once("SIGINT", () => setTimeout(() => hurried.abort(), interruptedMs).unref());
  return { asked: asked.signal, hurried: hurried.signal, ask };
}
