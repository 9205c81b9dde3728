import { statSync } from "node:fs";
import { resolve } from "node:path";
import { migrateDatabase } from "@/db/migrate";
import { runPlainly } from "@/scripts/start/run-plainly";
import { withInstallation } from "./installation-database";
import { readArguments } from "./read-arguments";
import { writeBackup } from "./write-backup";

await runPlainly(async () => {
  const { file } = readArguments("backup", process.argv.slice(2));
  await withInstallation("backup", async ({ url, filesFolder }) => {
    await migrateDatabase(url);
    const path = resolve(file);
    const { entries } = await writeBackup({
      url,
      filesFolder,
      file: path,
      now: new Date(),
      say: console.log,
    });
    const size = (statSync(path).size / 1024 / 1024).toLocaleString("en-GB", { maximumFractionDigits: 1 });
    console.log(`The backup is complete: ${path} (${size} MB, ${entries.length} parts).`);
    console.log("It holds personal data: keep it where only administrators can read it.");
  });
});
process.exit();
