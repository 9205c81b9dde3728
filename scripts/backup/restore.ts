import { resolve } from "node:path";
import { runPlainly } from "@/scripts/start/run-plainly";
import { checkBackup } from "./check-backup";
import { withInstallation } from "./installation-database";
import { readArguments } from "./read-arguments";
import { restoreBackup } from "./restore-backup";

await runPlainly(async () => {
  const { file: given, replace } = readArguments("restore", process.argv.slice(2));
  const file = resolve(given);
  console.log(`Checking ${file} …`);
  const manifest = await checkBackup(file);
  console.log(`The file is whole: a backup of ${manifest.createdAt} by Tidemark ${manifest.version}.`);
  await withInstallation("restore", async ({ url, filesFolder }) => {
    await restoreBackup({ url, filesFolder, file, manifest, replace, now: new Date(), say: console.log });
  });
  console.log("The backup is restored. Nothing is sent until an administrator allows it again.");
});
process.exit();
