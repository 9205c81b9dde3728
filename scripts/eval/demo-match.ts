import { parseArgs } from "node:util";
import { openInstallation } from "../faults/installation";
import { runPlainly } from "../start/run-plainly";
import type { JudgedInitiative } from "./demo-match/judge-demo";

/**
 * Makes the demo in a database of its own and puts its six initiatives through the matcher: which of what should be found
 * stands among the first eight, what is put before people for nothing, and which pairs come together. `--lists` prints
 * the lists with their reasons. The last line is the sums as JSON; the rest is for people.
 */
await runPlainly(async () => {
  const { values } = parseArgs({ options: { lists: { type: "boolean", default: false } } });
  const installation = await openInstallation({ fast: true, isServed: false });
  try {
    process.env.DATABASE_URL = installation.url;
    delete process.env.MEILISEARCH_URL;
    const { seedDemo } = await import("../demo/seed");
    const { judgeDemo, sumsOf } = await import("./demo-match/judge-demo");
    const now = new Date();
    await seedDemo(now);
    const judged = await judgeDemo(now);
    for (const one of judged) say(one, values.lists);
    console.log(JSON.stringify(sumsOf(judged)));
  } finally {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await installation.close();
  }
});
process.exit();

function say({ name, list, found, missed, tempting, pairs }: JudgedInitiative, withLists: boolean) {
  console.log(`\n${name}`);
  console.log(`  among the first eight  ${found.length} of ${found.length + missed.length}: ${named(found)}`);
  if (missed.length > 0) console.log(`  not among them         ${named(missed)}`);
  console.log(
    `  put forward            ${named(list.filter(({ isStrong }) => isStrong).map(({ slug }) => slug))}`,
  );
  console.log(`  tempting among these   ${named(tempting)}`);
  for (const { slugs, isBound } of pairs)
    console.log(`  ${isBound ? "bound     " : "NOT BOUND "}             ${slugs.join(" and ")}`);
  if (!withLists) return;
  for (const { slug, score, isStrong, because } of list)
    console.log(`    ${score.toFixed(3)} ${isStrong ? "*" : " "} ${slug}: ${because}`);
}

function named(slugs: string[]) {
  return slugs.length > 0 ? slugs.join(", ") : "none";
}
