import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";

export type Browser = { path: string; env: Record<string, string> };

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * A Chromium for the tests: the one named by CHROMIUM_PATH, the one that npm brought (Linux x64; it has no windows to
 * keep, and needs half the time of those that have), the system's, Playwright's own, or Debian's package when the
 * tests run as root. Throws one line that says how to get one.
 */
export function findBrowser(): Browser {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return { path: named, env: JSON.parse(process.env.CHROMIUM_ENV ?? "{}") as Record<string, string> };
  const browser =
    fromNpm().find(starts) ??
    usual
      .filter((path) => existsSync(path))
      .map(plain)
      .find(starts) ??
    playwrights().find(starts) ??
    fromDebian().find(starts);
  if (!browser)
    throw new Error(
      "No Chromium can be started for the browser tests. Install Chromium or Chrome, or name one with CHROMIUM_PATH=/path/to/chromium.",
    );
  process.env.CHROMIUM_PATH = browser.path;
  process.env.CHROMIUM_ENV = JSON.stringify(browser.env);
  return browser;
}

const plain = (path: string): Browser => ({ path, env: {} });

function starts({ path, env }: Browser) {
  try {
    execFileSync(path, ["--version", "--no-sandbox"], {
      env: { ...process.env, ...env },
      stdio: "ignore",
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}

function playwrights(): Browser[] {
  const path = chromium.executablePath();
  return path && existsSync(path) ? [plain(path)] : [];
}

/** The package unpacks into the temporary folder of its process, and brings its libraries when told it runs bare. */
function fromNpm(): Browser[] {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const folder = join(process.cwd(), "node_modules", ".cache", "tidemark-browser");
  try {
    mkdirSync(folder, { recursive: true });
    const unpack = 'import("@sparticuz/chromium").then((m) => m.default.executablePath())';
    execFileSync(process.execPath, ["-e", unpack], {
      env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
      stdio: "ignore",
      timeout: 120_000,
    });
  } catch {
    return [];
  }
  const path = join(folder, "chromium");
  const fonts = { FONTCONFIG_PATH: join(folder, "fonts") };
  const libraries = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  return [plain(path), { path, env: fonts }, { path, env: { ...fonts, ...libraries } }];
}

function fromDebian(): Browser[] {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [];
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore", timeout: 120_000 });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: "ignore",
      timeout: 300_000,
    });
    return [plain("/usr/bin/chromium")];
  } catch {
    return [];
  }
}
