import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { migrateDatabase } from "@/db/migrate";
import { projectFolder } from "@/scripts/start/data-folder";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { heavyPictures, largePictures, largeTexts } from "@/tests/support/large-uploads";
import { figure } from "./figure";
import { benchFolder } from "./running-demo";

const run = promisify(execFile);

type Measured = { seconds: number; longestDelayMs: number; peakMegabytes: number };

/**
 * Takes each of the largest and most awkward files in a process of its own, from the first byte to its place in the store:
 * how long it takes, how long nobody else had a turn, and the peak of memory. `--only` names one.
 */
export async function benchUploads({ only }: { only?: string }) {
  const folder = benchFolder();
  const server = await startPostgres({ folder: join(folder, "postgres"), fast: true });
  await migrateDatabase(server.url);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...{ DATABASE_URL: server.url, TIDEMARK_DIR: folder, NODE_ENV: "production", LOG_LEVEL: "silent" },
  };
  const measure = async (name: string, upload: string) => {
    const script = join(projectFolder, "tests/support/measure-upload.ts");
    const { stdout } = await run(process.execPath, ["--import", "tsx", script, upload], { env });
    const { seconds, longestDelayMs, peakMegabytes } = JSON.parse(stdout) as Measured;
    figure("uploads", `${name}, time`, seconds, "s");
    figure("uploads", `${name}, longest time without a turn for others`, longestDelayMs, "ms");
    figure("uploads", `${name}, peak memory`, peakMegabytes, "MiB");
  };
  const isWanted = (name: string) => only === undefined || name.includes(only);
  for (const name of Object.keys(largeTexts).filter(isWanted)) await measure(name, name);
  for (const [name, { fileName, make }] of Object.entries({ ...largePictures, ...heavyPictures })) {
    if (!isWanted(name)) continue;
    const path = join(folder, fileName);
    writeFileSync(path, await make());
    await measure(name, path);
  }
  await server.stop();
}
