import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PlainProblem } from "@/config/plain-problem";
import {
  datasetsName,
  initiativesName,
  manifestHead,
  manifestName,
  pathsName,
  peopleName,
  studiesName,
  teamsName,
  topicsName,
} from "@/domain/transfer/library-json/export-format";

const ours = new Set([
  ...[manifestName, peopleName, teamsName, topicsName, pathsName, initiativesName],
  ...[datasetsName, studiesName, "records", "insights", "initiatives", "files"],
]);

/** Refuses a folder that holds anything but an earlier export of ours, which is replaced. */
export async function mustBeReplaceable(folder: string) {
  const found = await stat(folder).catch(() => null);
  if (!found) return;
  if (!found.isDirectory()) throw new PlainProblem(`${folder} is no folder. Choose another name.`);
  const names = await readdir(folder);
  if (names.length === 0) return;
  if (names.every((name) => ours.has(name)) && (await isExport(folder))) return;
  throw new PlainProblem(
    `${folder} holds something that is not an export of Tidemark. Choose an empty or a new folder.`,
  );
}

async function isExport(folder: string) {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(folder, manifestName), "utf8"));
    return manifestHead.safeParse(manifest).success;
  } catch {
    return false;
  }
}

/** An export that was broken off leaves such a folder behind. */
export async function makeFreshFolder(folder: string) {
  await mkdir(dirname(folder), { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: 0o700 });
}

/** The earlier export goes only when the new one is whole. */
export async function putInPlace(finished: string, folder: string) {
  const before = `${folder}.before`;
  await rm(before, { recursive: true, force: true });
  const isThere = (await stat(folder).catch(() => null)) !== null;
  if (isThere) await rename(folder, before);
  await rename(finished, folder);
  await rm(before, { recursive: true, force: true });
}
