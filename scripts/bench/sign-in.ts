import type { Browser, BrowserContext } from "@playwright/test";
import { chromium } from "@playwright/test";
import { findBrowser } from "@/tests/support/browser";

/** A Chromium for measuring. */
export async function openBrowser(): Promise<Browser> {
  const { path, env } = findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** A browser context signed in as a person of the demo. */
export async function signIn(browser: Browser, base: string, name: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: base });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.close();
  return context;
}

/** The session of a context as a request header. */
export async function cookieHeader(context: BrowserContext) {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}
