import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

const slow = ["tests/processes/**", "tests/e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ".next*/**", ".tidemark/**", ...slow],
          globalSetup: "tests/support/global-setup.ts",
          setupFiles: "tests/support/database.ts",
          // next-auth imports "next/server" without an extension, which plain Node does not resolve.
          server: { deps: { inline: ["next-auth"] } },
          // Much of it is waiting for the database.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
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
