import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { freePort } from "./scripts/start/port";
import { findBrowser } from "./tests/support/browser";

const browser = findBrowser();

// This file is read once by the runner and again by each worker: what was chosen first is kept for all of them.
process.env.TIDEMARK_E2E_DEMO_PORT ??= String(await freePort("127.0.0.1"));
process.env.TIDEMARK_E2E_EMPTY_PORT ??= String(await freePort("127.0.0.1"));
if (!process.env.TIDEMARK_E2E_FOLDER) {
  process.env.TIDEMARK_E2E_FOLDER = mkdtempSync(join(tmpdir(), "tidemark-e2e-"));
  // The embedded server may run as another user, who must be able to pass through.
  chmodSync(process.env.TIDEMARK_E2E_FOLDER, 0o711);
}

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.ts",
  fullyParallel: true,
  workers: 2,
  // A machine that stalls for a second must not stand for a fault: whatever needs its second try is named at the end.
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  // Tests of processes start and kill whole installations meanwhile.
  expect: { timeout: 15_000 },
  reporter: "dot",
  outputDir: "test-results",
  use: {
    baseURL: `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`,
    // A sheet that still moves under the pointer is clicked beside on a busy machine.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: browser.path,
      env: { ...process.env, ...browser.env } as Record<string, string>,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: `${process.execPath} --import tsx tests/e2e/serve.ts`,
    wait: { stdout: /Both answer/ },
    timeout: 240_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "ignore",
    stderr: "pipe",
  },
});
