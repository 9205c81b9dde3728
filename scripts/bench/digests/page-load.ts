import { setTimeout as pause } from "node:timers/promises";

type Load = { base: string; cookies: string[]; paths: string[]; everyMs: number };

/** Somebody reads at a steady, modest rate, whatever the answers take, until it is stopped; each answer's time is kept. */
export function loadPages({ base, cookies, paths, everyMs }: Load) {
  let isOver = false;
  let asked = 0;
  let times: number[] = [];
  let failed = 0;
  const ask = async (number: number) => {
    const began = performance.now();
    const cookie = cookies[number % cookies.length] ?? "";
    const response = await fetch(`${base}${paths[number % paths.length]}`, { headers: { cookie } }).catch(
      () => null,
    );
    await response?.arrayBuffer().catch(() => null);
    if (response?.ok) times.push(performance.now() - began);
    else failed += 1;
  };
  const asking = (async () => {
    while (!isOver) {
      void ask(asked++);
      await pause(everyMs);
    }
  })();
  return {
    /** What was asked since the last time: how many pages, how many failed, and the time that 95 of 100 stay below. */
    read() {
      const sorted = times.toSorted((one, other) => one - other);
      const result = { pages: sorted.length, failed, p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0 };
      [times, failed] = [[], 0];
      return result;
    },
    async stop() {
      isOver = true;
      await asking;
    },
  };
}
