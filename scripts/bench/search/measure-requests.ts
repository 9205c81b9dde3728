import { figure } from "../figure";
import { percentile } from "./percentile";

type Served = {
  bench: string;
  base: string;
  /** Of those who ask, in turn. */
  cookies: string[];
};

/** Addresses asked over so many connections at once: how long each answer takes until its last byte. */
export async function measureRequests(
  name: string,
  { bench, base, cookies }: Served,
  paths: string[],
  connections: number,
) {
  const asked = paths.map((path, place) => [base + path, cookies[place % cookies.length] ?? ""] as const);
  await Promise.all(asked.slice(0, 8).map((one) => ask(...one)));
  const times: number[] = [];
  const waiting = [...asked];
  const started = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) times.push(await ask(...one));
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  for (const percent of [50, 95])
    figure(bench, `${name}, ${connections} connections, p${percent}`, percentile(times, percent), "ms");
  figure(bench, `${name}, ${connections} connections`, paths.length / seconds, "requests/s");
}

async function ask(address: string, cookie: string) {
  const started = performance.now();
  const response = await fetch(address, { headers: { cookie }, redirect: "manual" });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}.`);
  return performance.now() - started;
}
