import type { BrowserContext } from "@playwright/test";
import { figure } from "./figure";
import { cpuMsOf, type RunningDemo } from "./running-demo";
import { cookieHeader } from "./sign-in";

type Measured = { bench: string; demo: RunningDemo; context: BrowserContext; path: string };

/** What a signed-in page costs: bytes on the wire by kind and largest paint on a cold cache, and server CPU. */
export async function measurePage(measured: Measured) {
  await measureBytes(measured);
  await measurePaint(measured);
  await measureCpu(measured);
}

async function measureBytes({ bench, context, path }: Measured) {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await page.goto(path, { waitUntil: "networkidle" });
  for (const [kind, name] of [
    ["Document", "HTML"],
    ["Script", "JavaScript"],
    ["Stylesheet", "CSS"],
    ["Font", "fonts"],
  ] as const)
    figure(bench, `${name} compressed`, (bytes[kind] ?? 0) / 1024, "KiB");
  await page.close();
}

async function measurePaint({ bench, context, path }: Measured) {
  const paints: number[] = [];
  for (let times = 0; times < 5; times++) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.setCacheDisabled", { cacheDisabled: true });
    await page.goto(path, { waitUntil: "networkidle" });
    paints.push(await page.evaluate(largestPaint));
    await page.close();
  }
  figure(bench, "largest paint, cold cache, median of 5", paints.sort((a, b) => a - b)[2] ?? 0, "ms");
}

function largestPaint() {
  return new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
      type: "largest-contentful-paint",
      buffered: true,
    });
  });
}

async function measureCpu({ bench, demo: { base, webPid }, context, path }: Measured) {
  const cookie = await cookieHeader(context);
  const get = async () => (await fetch(base + path, { headers: { cookie } })).arrayBuffer();
  for (let times = 0; times < 100; times++) await get();
  const count = 300;
  const [cpuBefore, started] = [cpuMsOf(webPid), performance.now()];
  for (let times = 0; times < count; times++) await get();
  figure(bench, "server CPU a page", (cpuMsOf(webPid) - cpuBefore) / count, "ms");
  figure(bench, "time a page, one after the other", (performance.now() - started) / count, "ms");
}
