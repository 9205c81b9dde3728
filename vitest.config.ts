import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const slow = ["tests/processes/**", "tests/e2e/**"];

/** Those that put something in the place of a module, and one that breaks connections of the pool that others share. */
const alone = testFiles().filter(
  (file) =>
    file === "db/client.test.ts" ||
    /\bvi\.(mock|doMock|resetModules)\(/.test(readFileSync(join(root, file), "utf8")),
);

const unit = {
  globalSetup: "tests/support/global-setup.ts",
  setupFiles: "tests/support/database.ts",
  // next-auth imports "next/server" without an extension, which plain Node does not resolve.
  server: { deps: { inline: ["next-auth"] } },
  // Much of it is waiting for the database.
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...unit,
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ".next*/**", ".tidemark/**", ...slow, ...alone],
          // What files import is read once by each worker, which is half of the time of most files.
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: "unit alone", include: alone } },
      {
        extends: true,
        test: {
          name: "processes",
          include: ["tests/processes/**/*.test.ts"],
          globalSetup: "tests/support/build-once.ts",
          // Each test has a folder and a port of its own, and mostly waits.
          maxWorkers: 2,
          testTimeout: 150_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});

function testFiles() {
  return ["app", "components", "config", "db", "domain", "emails", "jobs", "scripts", "tests/transfer"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))),
    )
    .filter((file) => /\.test\.tsx?$/.test(file));
}
