import { Worker } from "node:worker_threads";

/**
 * Ends the process when its one thread does nothing else for so long: a job that computes for ever would hold up every
 * other, and whoever looks after the process starts it anew. A thread of its own looks, and counts its own steps, so that
 * a process that was merely stopped for a while is not taken for a busy one.
 */
export function watchThread(mostMs: number): () => void {
  const turns = new Int32Array(new SharedArrayBuffer(4));
  const stepMs = Math.min(1000, mostMs / 4);
  const turning = setInterval(() => Atomics.add(turns, 0, 1), stepMs / 2).unref();
  const watcher = new Worker(program, {
    ...{ eval: true, execArgv: [] },
    workerData: { turns, stepMs, most: mostMs / stepMs },
  });
  watcher.unref();
  return () => {
    clearInterval(turning);
    void watcher.terminate();
  };
}

const program = `
  const { workerData: { turns, stepMs, most } } = require("node:worker_threads");
  let seen = -1;
  let steps = 0;
  setInterval(() => {
    const now = Atomics.load(turns, 0);
    steps = now === seen ? steps + 1 : 0;
    seen = now;
    if (steps < most) return;
    require("node:fs").writeSync(2, JSON.stringify({ level: 50, msg: "A job computes without end; the worker is ended." }) + "\\n");
    process.kill(process.pid, "SIGKILL");
  }, stepMs);
`;
