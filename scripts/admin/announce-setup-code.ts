import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment, publicAddress } from "@/config/environment";
import { prepareSetup } from "@/domain/access/prepare-setup";

/** Makes a new code for /setup, prints it and keeps it in a file for the owner; false when nothing is to be set up. */
export async function announceSetupCode() {
  const code = await prepareSetup(new Date());
  if (code === null) return false;
  const path = join(environment().TIDEMARK_DIR, "setup-code");
  writeFileSync(path, `${code}\n`, { mode: 0o600 });
  // On the error stream, so that it shows even where the output of scripts is thrown away.
  process.stderr.write(
    `Nobody is here yet. Open ${publicAddress()}/setup and give this code: ${code}\nIt stands in ${path} too.\n`,
  );
  return true;
}
