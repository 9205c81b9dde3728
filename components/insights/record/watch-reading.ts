const enoughMs = 3000;

/** Calls once when the page has been visible for three seconds in all; time in the background does not count. */
export function watchReading(onSeen: () => void): () => void {
  let left = enoughMs;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (since > 0) left -= performance.now() - since;
    since = document.visibilityState === "visible" ? performance.now() : 0;
    if (since > 0) timer = setTimeout(done, Math.max(0, left));
  };
  const stop = () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
  const done = () => {
    stop();
    onSeen();
  };
  document.addEventListener("visibilitychange", look);
  look();
  return stop;
}
