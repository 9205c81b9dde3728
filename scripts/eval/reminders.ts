import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PlainProblem } from "@/config/plain-problem";
import { openInstallation } from "../faults/installation";
import { runPlainly } from "../start/run-plainly";

const policy = fileURLToPath(new URL("./reminders/policy.mjs", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const quietly = ["--no-audit", "--no-fund", "--loglevel=error"];
const usage = "npm run eval:reminders [-- --sim DIR] [--cap 3] [--seeds 4]";

/**
 * Puts Tidemark's own planner through the acceptance of a reminder simulator: a copy of the folder that `--sim` names, with
 * what it depends on, and a PostgreSQL of its own, where each run gets a fresh database. All other options go to the
 * simulator; what it prints and how it ends is how this ends.
 */
await runPlainly(async () => {
  const { folder, options } = readArguments(process.argv.slice(2));
  // Whoever interrupts this interrupts the simulator with it; what was begun here is then still taken away.
  process.on("SIGINT", () => {});
  const copy = copyOf(folder);
  try {
    if ((await run("npm", ["install", "--prefix", copy, ...quietly], copy, {})) !== 0)
      throw new PlainProblem("What the simulator depends on could not be installed.");
    const installation = await openInstallation({ fast: true, isServed: false });
    try {
      const env = { TIDEMARK_TEMPLATE: installation.url };
      process.exitCode = await run(
        process.execPath,
        ["simulate.mjs", "--accept", policy, ...options],
        copy,
        env,
      );
    } finally {
      await installation.close();
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
process.exit();

/** Everything that is not ours is the simulator's, as it stands. */
function readArguments(given: string[]) {
  const at = given.indexOf("--sim");
  const [, named] = at < 0 ? [] : given.slice(at, at + 2);
  if (at >= 0 && !named) throw new PlainProblem(`Name the simulator's folder.\n${usage}`);
  const folder = named ? resolve(named) : resolve(root, "../shared/sim");
  if (!existsSync(join(folder, "simulate.mjs")))
    throw new PlainProblem(`There is no simulator in ${folder}: no file simulate.mjs.\n${usage}`);
  return { folder, options: at < 0 ? given : given.toSpliced(at, 2) };
}

/** Writable, also where the folder is not. */
function copyOf(folder: string) {
  const copy = mkdtempSync(join(tmpdir(), "tidemark-sim-"));
  cpSync(folder, copy, { recursive: true, filter: (path) => basename(path) !== "node_modules" });
  chmodSync(copy, 0o755);
  for (const one of readdirSync(copy, { recursive: true, withFileTypes: true }))
    chmodSync(join(one.parentPath, one.name), one.isDirectory() ? 0o755 : 0o644);
  return copy;
}

/** How it ended; what it says goes where it belongs, that of installing to standard error. */
function run(program: string, args: string[], cwd: string, env: Record<string, string>) {
  const stdout = program === "npm" ? 2 : 1;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: [0, stdout, 2] });
  return new Promise<number>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done(code ?? 1));
  });
}
