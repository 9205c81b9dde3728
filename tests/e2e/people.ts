import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

/** People of the demo library, by what they may do. */
export const demo = {
  reader: "Demo Product Manager",
  author: "Demo Analyst",
  curator: "Demo Experimentation Lead",
  admin: "Demo Research Lead",
} as const;

export type DemoRole = keyof typeof demo;

const baseURL = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
export const emptyURL = `http://127.0.0.1:${process.env.TIDEMARK_E2E_EMPTY_PORT}`;

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Signs in once per worker and role with the demo's one click, and gives the cookies to whoever asks. */
export const test = base.extend<
  { signIn: (role: DemoRole, context?: BrowserContext) => Promise<void> },
  { jar: Map<string, Cookies> }
>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  jar: [async ({}, use) => use(new Map()), { scope: "worker" }],
  signIn: async ({ browser, context, jar }, use) => {
    await use(async (role, into = context) => {
      let cookies = jar.get(role);
      if (!cookies) {
        const own = await browser.newContext({ baseURL });
        await signInByClick(await own.newPage(), demo[role]);
        cookies = await own.cookies();
        jar.set(role, cookies);
        await own.close();
      }
      await into.addCookies(cookies);
    });
  },
});

export { expect };

export async function signInByClick(page: Page, name: string) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(name) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForURL((url) => url.pathname === "/");
}

/** Everything a page complains about: script errors, blocked loads, broken rules of the content security policy. */
export function complaintsOf(page: Page) {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`console: ${message.text()}`);
  });
  return complaints;
}
