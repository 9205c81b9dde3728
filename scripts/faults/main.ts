import { parseArgs } from "node:util";
import { runPlainly } from "@/scripts/start/run-plainly";
import { editTogether } from "./edit-together";
import { killUnderWriters } from "./kill-writers";

/** `npm run faults -- --seed 7 --kills 20 --writers 10 --clients 50`: prints what happened as JSON, and fails when anything was lost. */
await runPlainly(async () => {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      kills: { type: "string", default: "20" },
      writers: { type: "string", default: "10" },
      clients: { type: "string", default: "50" },
    },
  });
  const [seed, kills, writers, clients] = [values.seed, values.kills, values.writers, values.clients].map(
    Number,
  );
  const reports = [
    await killUnderWriters({ seed: seed ?? 1, kills: kills ?? 20, writers: writers ?? 10 }),
    await editTogether({ clients: clients ?? 50 }),
  ];
  for (const report of reports) console.log(JSON.stringify(report, null, 2));
  if (reports.some(({ lost, half, wrong }) => lost.length + half.length + wrong.length > 0))
    process.exitCode = 1;
});
process.exit();
