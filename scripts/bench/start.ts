import { rm } from "node:fs/promises";
import { join } from "node:path";
import { figure } from "./figure";
import { benchFolder, runDemo } from "./running-demo";

/** From the command to the first page: with nothing there yet, and the next time. */
export async function benchStart() {
  const folder = benchFolder();
  const build = { TIDEMARK_BUILD_DIR: `.next-bench-${process.pid}` };
  const data = join(folder, "data");
  const first = await runDemo(data, build);
  figure("start", "first start to first page", first.secondsToFirstPage, "s");
  await first.stop();
  const later = await runDemo(data, build);
  figure("start", "later start to first page", later.secondsToFirstPage, "s");
  const stopping = performance.now();
  await later.stop();
  figure("start", "stop", (performance.now() - stopping) / 1000, "s");
  await rm(build.TIDEMARK_BUILD_DIR, { recursive: true, force: true });
  await rm(`tsconfig${build.TIDEMARK_BUILD_DIR}.json`, { force: true });
}
