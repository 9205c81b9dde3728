import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { PlainProblem } from "@/config/plain-problem";
import { bundledCommand } from "./bundle.mjs";
import { projectFolder } from "./data-folder";
import { withFolderLock } from "./folder-lock";
import { makeBundle } from "./make-bundle";

/** Whatever changes the built pages. Tests and tools of the repository do not. */
const sources = [
  ...["app", "components", "config", "db", "domain", "emails", "public"],
  ...["proxy.ts", "next.config.ts", "postcss.config.mjs", "package-lock.json"],
];

/** Makes the production build if the sources are not the ones of the last build; says so before it takes its time. */
export async function ensureBuild(say: (line: string) => void, stopping: AbortSignal) {
  const { folder, isWritable } = openBuildFolder();
  // Commands run from their sources where no bundle of them fits.
  if ((await isCurrent(folder)) && (isBundled() || !isWritable)) return "current";
  // Next empties the folder before it builds, but keeps what is in `cache`: the lock lives there.
  return withFolderLock(join(folder, "cache"), async () => {
    const arePagesCurrent = await isCurrent(folder);
    if (!arePagesCurrent) await buildPages(folder, say, stopping);
    if (arePagesCurrent && isBundled()) return "current";
    await makeBundle();
    return "built";
  });
}

async function buildPages(folder: string, say: (line: string) => void, stopping: AbortSignal) {
  say("Making the production build. This happens once after each change and takes up to a minute …");
  rmSync(stampOf(folder), { force: true });
  const digest = await digestOfSources();
  await runBuild(stopping);
  writeFileSync(stampOf(folder), digest);
}

function openBuildFolder() {
  const folder = resolve(projectFolder, process.env.TIDEMARK_BUILD_DIR ?? ".next");
  try {
    mkdirSync(join(folder, "cache"), { recursive: true });
    accessSync(folder, constants.W_OK);
    return { folder, isWritable: true };
  } catch {
    if (existsSync(stampOf(folder))) return { folder, isWritable: false };
    throw new PlainProblem(
      `Tidemark cannot write its production build to ${folder}. Make that folder writable, or run npm run build as its owner.`,
    );
  }
}

function isBundled() {
  return bundledCommand("launcher") !== null;
}

async function isCurrent(folder: string) {
  if (!existsSync(stampOf(folder))) return false;
  return readFileSync(stampOf(folder), "utf8") === (await digestOfSources());
}

async function digestOfSources() {
  const hash = createHash("sha256").update(`node ${process.versions.modules}\n`);
  for (const path of (await Promise.all(sources.map(filesIn))).flat().sort()) {
    hash.update(`${path}\n`).update(await readFile(join(projectFolder, path)));
  }
  return hash.digest("hex");
}

async function filesIn(source: string): Promise<string[]> {
  const path = join(projectFolder, source);
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(source)) return [source];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|_snapshot\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1));
}

async function runBuild(stopping: AbortSignal) {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const build = spawn(process.execPath, [next, "build"], {
    cwd: projectFolder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    signal: stopping,
    killSignal: "SIGKILL",
  });
  let output = "";
  for (const stream of [build.stdout, build.stderr]) stream.on("data", (chunk) => (output += chunk));
  const code = await new Promise<number | null>((done, failed) => {
    build.once("error", failed);
    build.once("close", done);
  });
  if (code === 0) return;
  console.error(output.trim().split("\n").slice(-60).join("\n"));
  throw new PlainProblem("The production build failed; its last words stand above.");
}

function stampOf(folder: string) {
  return join(folder, "tidemark-sources");
}
