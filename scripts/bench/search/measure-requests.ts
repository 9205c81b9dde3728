import { figure } from "../figure";
import { percentile } from "./percentile";

type Served = {
  bench: string;
  base: string;
  /** Of those who ask, in turn. */
  cookies: string[];
};

/** So many are asked before it counts: a process that has just started is still being compiled. */
const warmUp = 100;

/** Addresses asked over so many connections at once: how long each answer takes until its last byte. */
export async function measureRequests(
  name: string,
  { bench, base, cookies }: Served,
  paths: string[],
  connections: number,
) {
  const asked = paths.map((path, place) => [base + path, cookies[place % cookies.length] ?? ""] as const);
  await askAll(asked.slice(0, warmUp), connections);
  const started = performance.now();
  const times = await askAll(asked, connections);
  const seconds = (performance.now() - started) / 1000;
  for (const percent of [50, 95])
    figure(bench, `${name}, ${connections} connections, p${percent}`, percentile(times, percent), "ms");
  figure(bench, `${name}, ${connections} connections`, paths.length / seconds, "requests/s");
}

async function askAll(asked: (readonly [string, string])[], connections: number) {
  const times: number[] = [];
  const waiting = [...asked];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) times.push(await ask(...one));
    }),
  );
  return times;
}

/** Uncompressed, as load generators ask: packing and unpacking would be measured on the same processors. */
async function ask(address: string, cookie: string) {
  const started = performance.now();
  const headers = { cookie, "accept-encoding": "identity" };
  const response = await fetch(address, { headers, redirect: "manual" });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`);
  return performance.now() - started;
}
