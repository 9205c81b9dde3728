import { createReadStream, existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { closeDatabase } from "@/db/client";
import { takeUpload } from "@/domain/evidence/files/take-upload";
import { Refusal } from "@/domain/refusal";
import { largeTexts } from "./large-uploads";

/**
 * Takes uploads one after the other, texts by their names in the list and files by their paths, and prints a line for
 * each: what came of it, seconds, the longest time in which nobody else had a turn, and the peak of memory so far.
 */
async function measure(uploads: string[]) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  for (const what of uploads) {
    const upload = largeTexts[what] ?? { fileName: basename(what), chunks: () => createReadStream(what) };
    delay.enable();
    const began = performance.now();
    const outcome = await outcomeOf(upload);
    const seconds = (performance.now() - began) / 1000;
    delay.disable();
    const longestDelayMs = delay.max / 1e6;
    delay.reset();
    console.log(JSON.stringify({ ...outcome, seconds, longestDelayMs, peakMegabytes: peakMegabytes() }));
  }
  await closeDatabase();
}

async function outcomeOf({ chunks, fileName }: (typeof largeTexts)[string]) {
  try {
    const { kind, facts } = await takeUpload(chunks(), { fileName, declaredBytes: null }, new Date());
    return { kind, problem: facts.problem };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.message };
  }
}

/** Linux counts what the parent had into `maxRSS`, but not into this. */
function peakMegabytes() {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Math.round(Number(kilobytes) / 1024);
}

await measure(process.argv.slice(2));
