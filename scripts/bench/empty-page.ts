import type { BrowserContext } from "@playwright/test";
import { figure } from "./figure";
import { cpuMsOf, runDemo } from "./running-demo";
import { cookieHeader, openBrowser, signIn } from "./sign-in";

const bench = "empty-page";
/** A page of the frame with one paragraph in it. */
const path = "/insights";

/** What an empty signed-in page costs: bytes on the wire by kind on a cold cache, server CPU, largest paint. */
export async function benchEmptyPage() {
  const demo = await runDemo();
  const browser = await openBrowser();
  const context = await signIn(browser, demo.base, "Demo Product Manager");
  await measureBytes(context);
  await measurePaint(context);
  await measureCpu(demo.base, demo.webPid, await cookieHeader(context));
  await browser.close();
  await demo.stop();
}

async function measureBytes(context: BrowserContext) {
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

async function measurePaint(context: BrowserContext) {
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

async function measureCpu(base: string, pid: number, cookie: string) {
  const get = async () => (await fetch(base + path, { headers: { cookie } })).arrayBuffer();
  for (let times = 0; times < 100; times++) await get();
  const count = 300;
  const [cpuBefore, started] = [cpuMsOf(pid), performance.now()];
  for (let times = 0; times < count; times++) await get();
  figure(bench, "server CPU a page", (cpuMsOf(pid) - cpuBefore) / count, "ms");
  figure(bench, "time a page, one after the other", (performance.now() - started) / count, "ms");
}
