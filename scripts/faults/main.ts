import { parseArgs } from "node:util";
import { PlainProblem } from "@/config/plain-problem";
import { runPlainly } from "@/scripts/start/run-plainly";
import { editTogether } from "./edit-together";
import { failMail } from "./fail-mail";
import { failSearch } from "./fail-search";
import { failSlack } from "./fail-slack";
import { killUnderImport } from "./kill-import";
import { killUnderWriters } from "./kill-writers";

type Sizes = Record<
  "seed" | "kills" | "writers" | "clients" | "reports" | "edits" | "insights" | "minutes" | "people",
  number
>;

const parts = {
  writers: (sizes: Sizes) => killUnderWriters(sizes),
  clients: (sizes: Sizes) => editTogether(sizes),
  import: (sizes: Sizes) => killUnderImport(sizes),
  search: (sizes: Sizes) => failSearch(sizes),
  mail: (sizes: Sizes) => failMail({ ...sizes, rounds: 1000, tries: 25 }),
  slack: (sizes: Sizes) => failSlack({ ...sizes, people: Math.min(sizes.people, 1000) }),
};

const usage =
  "npm run faults -- [writers] [clients] [import] [search] [mail] [slack] [--seed 7] [--kills 20] [--writers 10] [--clients 50] [--reports 300] [--insights 2000] [--edits 2000] [--minutes 1] [--people 10000]";

/** Runs the parts that are named, or all; prints what happened as JSON, and fails when anything was lost. */
await runPlainly(async () => {
  const { wanted, sizes } = readArguments(process.argv.slice(2));
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const report = await part(sizes);
    console.log(JSON.stringify(report, null, 2));
    if (report.lost.length + report.half.length + report.wrong.length > 0) process.exitCode = 1;
  }
});
process.exit();

function readArguments(args: string[]) {
  const { positionals: wanted, values } = parseArgs({
    ...{ args, allowPositionals: true },
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      kills: { type: "string", default: "20" },
      writers: { type: "string", default: "10" },
      clients: { type: "string", default: "50" },
      reports: { type: "string", default: "300" },
      insights: { type: "string", default: "2000" },
      edits: { type: "string", default: "2000" },
      minutes: { type: "string", default: "1" },
      people: { type: "string", default: "10000" },
    },
  });
  const sizes: Sizes = {
    ...{ seed: Number(values.seed), kills: Number(values.kills), writers: Number(values.writers) },
    ...{ clients: Number(values.clients), reports: Number(values.reports), edits: Number(values.edits) },
    ...{ insights: Number(values.insights), minutes: Number(values.minutes) },
    people: Number(values.people),
  };
  if (wanted.some((name) => !(name in parts)) || Object.values(sizes).some((size) => !Number.isInteger(size)))
    throw new PlainProblem(usage);
  return { wanted, sizes };
}
