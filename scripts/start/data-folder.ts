import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { PlainProblem } from "@/config/plain-problem";

export const projectFolder = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The folder of this installation's data, made when missing; refuses one that cannot be written. */
export function openDataFolder(wanted: string) {
  const folder = resolve(projectFolder, wanted);
  try {
    // The user postgres passes through when the launcher runs as root.
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    if (!statSync(folder).isDirectory()) throw new Error("not a folder");
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new PlainProblem(
      `Tidemark cannot write to ${folder}. Make that folder writable, or set TIDEMARK_DIR to another one.`,
    );
  }
  return folder;
}

/** The installation's secret, made at the first start; whoever loses it loses sessions and links that are under way. */
export function keptSecret(folder: string) {
  const path = join(folder, "secret");
  if (!existsSync(path)) makeSecret(path);
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length < 32)
    throw new PlainProblem(`${path} holds no usable secret. Remove it, and everybody signs in again.`);
  return secret;
}

/** Two processes may start at once; the first one's secret stays. */
function makeSecret(path: string) {
  try {
    writeFileSync(path, randomBytes(48).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
