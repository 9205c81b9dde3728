import { figure } from "../figure";
import { percentile } from "./percentile";

type Served = { base: string; cookie: string };

/** Addresses asked over so many connections at once: how long each answer takes until its last byte. */
export async function measureRequests(
  name: string,
  { base, cookie }: Served,
  paths: string[],
  connections: number,
) {
  await Promise.all(paths.slice(0, 8).map((path) => ask(base + path, cookie)));
  const times: number[] = [];
  const waiting = [...paths];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        times.push(await ask(base + path, cookie));
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  for (const percent of [50, 95])
    figure("search", `${name}, ${connections} connections, p${percent}`, percentile(times, percent), "ms");
  figure("search", `${name}, ${connections} connections`, paths.length / seconds, "requests/s");
}

async function ask(address: string, cookie: string) {
  const started = performance.now();
  const response = await fetch(address, { headers: { cookie }, redirect: "manual" });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`);
  return performance.now() - started;
}
