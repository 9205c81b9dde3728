import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { figure } from "./figure";
import { runMeasured } from "./import/measured-command";
import { generateReports, writeReports } from "./library/generate-reports";
import { benchFolder } from "./running-demo";

/**
 * Takes reports in by the command, as published, into an installation that was just made; gives everything out again,
 * and takes that into another one. `--reports` says how many are generated, `--path` names given ones.
 */
export async function benchImport({ reports = 948, path }: { reports?: number; path?: string }) {
  const base = benchFolder();
  const source = path ? resolve(path) : join(base, "reports");
  if (!path) writeReports(source, generateReports({ count: reports, seed: 2026 }));
  const [first, second] = [installationIn(base, "first"), installationIn(base, "second")];
  // An installation that was never started makes its database first: that is not what is measured.
  await runMeasured("admin", ["people"], first);
  await runMeasured("admin", ["people"], second);
  const imported = await measure("import", "import", [source, "--publish"], first);
  figure("import", "new records", countOf(imported, "new, published"), "records");
  await measure("import again, dry run", "import", [source, "--publish", "--dry-run"], first);
  const before = await measure("export", "export", [join(base, "export")], first);
  await measure("import of the export", "import", [join(base, "export"), "--publish"], second);
  const after = await measure("export of that", "export", [join(base, "again")], second);
  const hashes = [before, after].map((output) => /^library ([0-9a-f]{64})$/m.exec(output)?.[1]);
  figure("import", "libraries are equal", hashes[0] !== undefined && hashes[0] === hashes[1] ? 1 : 0, "yes");
}

async function measure(name: string, script: string, args: string[], env: NodeJS.ProcessEnv) {
  const { seconds, mebibytes, output } = await runMeasured(script, args, env);
  figure("import", `${name}, time`, seconds, "s");
  figure("import", `${name}, peak memory of its processes`, mebibytes, "MiB");
  return output;
}

/** A data folder of its own, with the database that Tidemark brings. */
function installationIn(base: string, name: string): NodeJS.ProcessEnv {
  const folder = join(base, name);
  mkdirSync(folder, { mode: 0o711 });
  const { DATABASE_URL: _, DATABASE_MIGRATION_URL: __, ...env } = process.env;
  return { ...env, NODE_ENV: "production", TIDEMARK_DIR: folder, LOG_LEVEL: "warn" };
}

const countOf = (output: string, words: string) =>
  Number(new RegExp(`([\\d,]+)  ${words}`).exec(output)?.[1]?.replaceAll(",", "") ?? 0);
