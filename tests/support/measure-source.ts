import { readPath } from "./read-source";

/** Reads the sources named on the command line, and prints how much came out of each and the peak of memory. */
async function measure() {
  const bytes: number[] = [];
  const problems: number[] = [];
  for (const path of process.argv.slice(2)) {
    const read = await readPath(path);
    bytes.push(Object.values(read.texts).join("").length + JSON.stringify(read.rows).length - 2);
    problems.push(read.problems.length);
  }
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ bytes, problems, peakMegabytes }));
}

await measure();
