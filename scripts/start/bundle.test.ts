import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { bundledCommand, digestOf } from "./bundle.mjs";
import { projectFolder } from "./data-folder";

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function bundleIn(parent: string, stamp: (files: string[]) => { files: string[]; digest: string }) {
  const folder = mkdtempSync(join(parent, ".next-bundle-"));
  made.push(folder);
  mkdirSync(join(folder, "commands"));
  writeFileSync(join(folder, "commands/sources.json"), JSON.stringify(stamp(["package.json", "proxy.ts"])));
  vi.stubEnv("TIDEMARK_BUILD_DIR", folder);
  return folder;
}

test("a command runs from its bundle while that fits the sources", () => {
  const folder = bundleIn(projectFolder, (files) => ({ files, digest: digestOf(files) }));
  expect(bundledCommand("worker")).toBe(pathToFileURL(join(folder, "commands/worker.mjs")).href);
});

test.each([
  { what: "of other sources", parent: projectFolder, file: "package.json", digest: "of something else" },
  {
    what: "of a file that is gone",
    parent: projectFolder,
    file: "jobs/gone.ts",
    digest: "of something else",
  },
  { what: "outside the project, where no package is found", parent: tmpdir(), file: "package.json" },
])("a bundle $what is passed over", ({ parent, file, digest }) => {
  bundleIn(parent, () => ({ files: [file], digest: digest ?? digestOf([file]) }));
  expect(bundledCommand("worker")).toBeNull();
});

test("without a bundle, commands run from their sources", () => {
  vi.stubEnv("TIDEMARK_BUILD_DIR", ".next-never-built");
  expect(bundledCommand("worker")).toBeNull();
});
