import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const projectFolder = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** What `run.mjs` can run, and where it begins. */
export const commands = {
  launcher: "scripts/start/main.ts",
  web: "scripts/start/web.ts",
  worker: "scripts/start/worker.ts",
  "prepare-setup": "scripts/admin/prepare-setup.ts",
  "seed-demo": "scripts/demo/main.ts",
  "demo-slack": "scripts/demo/slack/main.ts",
  admin: "scripts/admin.ts",
  import: "scripts/import.ts",
  export: "scripts/export.ts",
  backup: "scripts/backup/backup.ts",
  restore: "scripts/backup/restore.ts",
};

/** How to start a command as a process of its own. */
export function runCommandArguments(name) {
  return [join(projectFolder, "scripts/start/run.mjs"), name];
}

/** Where the build puts the bundled commands, each a file that needs no other of ours. */
export function bundleFolder() {
  return resolve(projectFolder, process.env.TIDEMARK_BUILD_DIR ?? ".next", "commands");
}

/** The address of a bundled command; null when there is none or the sources have changed since. */
export function bundledCommand(name) {
  try {
    const folder = realpathSync(bundleFolder());
    // From elsewhere it would not find what npm has installed.
    if (!folder.startsWith(realpathSync(projectFolder) + sep)) return null;
    const { files, digest } = JSON.parse(readFileSync(join(folder, "sources.json"), "utf8"));
    if (digestOf(files) !== digest) return null;
    return pathToFileURL(join(folder, `${name}.mjs`)).href;
  } catch {
    return null;
  }
}

/** Changes with every change in these files of the project; fails when one of them is gone. */
export function digestOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(projectFolder, file)));
  return hash.digest("hex");
}
