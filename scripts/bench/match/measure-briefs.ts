import { findMatches } from "@/domain/initiatives/match/find-matches";
import { figure } from "../figure";
import { percentile } from "../search/percentile";
import { generateBriefs } from "./generate-briefs";

const briefs = 60;
const warmUp = 5;
const system = { kind: "system", name: "benchmark" } as const;

/** Briefs of 600 words, one after the other. */
export async function measureBriefs() {
  const now = new Date();
  const asked = generateBriefs(briefs, 600, 7);
  for (const brief of asked.slice(0, warmUp)) await findMatches(system, brief, now);
  const times: number[] = [];
  for (const brief of asked) {
    const began = performance.now();
    await findMatches(system, brief, now);
    times.push(performance.now() - began);
  }
  for (const percent of [50, 95])
    figure("match", `brief of 600 words, p${percent}`, percentile(times, percent), "ms");
}
