import { commandOf, parentOf } from "./process-command";

/**
 * When npm or the terminal's shell below it is killed without a chance to pass the signal on, nobody is left who could
 * stop this process: it then ends by itself. A start without npm is only bound to its direct parent's pipe or terminal.
 */
export function endWithParents(end: () => void) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const chain = npmAncestors();
  const watch = setInterval(() => {
    if (chain.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(watch);
    end();
  }, 1000);
  watch.unref();
}

/** This process and those above it, up to npm itself. */
function npmAncestors() {
  const chain: { pid: number; parent: number }[] = [];
  for (let pid = process.pid; chain.length < 4; ) {
    const parent = parentOf(pid);
    if (parent === null || parent <= 1) break;
    chain.push({ pid, parent });
    if (/(^|\/)npm( |$)/.test(commandOf(parent))) return chain;
    pid = parent;
  }
  return chain.slice(0, 1);
}
