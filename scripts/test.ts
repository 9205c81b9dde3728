import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findMeilisearch, sayWhichMeilisearch } from "../tests/support/meilisearch-server";

/** One part of `npm test`: what it runs, and how its tests are counted; a part without a report counts as one test. */
type Part = { name: string; command: string[]; env?: Record<string, string>; count?: () => Count };
type Count = { passed: number; failed: number; atSecondTry?: string[] };

const reports = mkdtempSync(join(tmpdir(), "tidemark-tests-"));
const tool = (name: string) => join("node_modules", ".bin", name);

const vitest = (project: string): Part => {
  const report = join(reports, `${project}.json`);
  return {
    name: project,
    command: [
      tool("vitest"),
      "run",
      "--project",
      `${project}*`,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = readReport(report);
      return {
        passed: numPassedTests ?? 0,
        failed: (numFailedTests ?? 0) + (numPendingTests ?? 0) || Math.min(1, numFailedTestSuites ?? 0),
      };
    },
  };
};

const browserReport = join(reports, "browser.json");
const browser: Part = {
  name: "browser",
  command: [tool("playwright"), "test", "--reporter=dot,json"],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  count: () => {
    const { stats, suites } = readReport(browserReport);
    const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats ?? {};
    return { passed: expected + flaky, failed: unexpected + skipped, atSecondTry: flakyTitles(suites) };
  },
};

const checks: Part[] = [
  { name: "format and lint", command: [tool("biome"), "ci", "--error-on-warnings", "--colors=off", "."] },
  { name: "import map", command: ["npm", "run", "--silent", "check:map"] },
  { name: "types", command: [tool("tsc"), "--noEmit"] },
];
const build: Part = { name: "build", command: [tool("tsx"), "scripts/build.ts"] };

console.log(sayWhichMeilisearch(findMeilisearch()));
const total: Count = { passed: 0, failed: 0 };
// Whatever failed before, everything runs. Tests of processes need the build alone, and mostly wait for something to start
// or to die, which leaves room for the others.
await Promise.all([
  run(build).then(() => run(vitest("processes"))),
  Promise.all(checks.map(run))
    .then(() => run(vitest("unit")))
    .then(() => run(browser)),
]);
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function run(part: Part) {
  const started = performance.now();
  const { code, output } = await finished(part);
  const count = counted(part, code);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${count.failed === 0 ? "ok  " : "FAIL"} ${part.name}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
  );
  for (const title of count.atSecondTry ?? []) console.log(`     passed at the second try only: ${title}`);
  if (count.failed > 0) console.log(output);
  total.passed += count.passed;
  total.failed += count.failed;
}

/** A runner that ends badly without a failed test (it could not start, a hook broke) is one failure. */
function counted(part: Part, code: number): Count {
  if (!part.count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const count = part.count();
  const ranNothing = count.passed + count.failed === 0;
  return (code !== 0 && count.failed === 0) || ranNothing ? { ...count, failed: 1 } : count;
}

function finished({ command: [program = "", ...words], env }: Part) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(program, words, {
      env: { ...process.env, NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", ...env },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

type Suite = { title: string; suites?: Suite[]; specs?: { title: string; tests: { status: string }[] }[] };

function flakyTitles(suites: Suite[] = []): string[] {
  return suites.flatMap(({ title, suites: inner, specs = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === "flaky"))
      .map((spec) => `${title} › ${spec.title}`),
    ...flakyTitles(inner),
  ]);
}

type Report = {
  suites?: Suite[];
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numFailedTestSuites?: number;
  stats?: { expected: number; unexpected: number; flaky: number; skipped: number };
};

function readReport(path: string): Report {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Report;
  } catch {
    return {};
  }
}
