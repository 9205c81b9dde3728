import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "@/tests/support/browser";
import { digestProps, sampleMails } from "@/tests/support/sample-mails";
import { renderWeeklyDigest } from "./weekly-digest";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  const { path, env } = findBrowser();
  browser = await chromium.launch({
    executablePath: path,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  page = await (await browser.newContext()).newPage();
});
afterAll(() => browser.close());

const digests = [1, 30, 500].map((count) => ({
  name: `weekly digest of ${count}`,
  render: (typed?: string) => renderWeeklyDigest(digestProps(count, typed)),
}));

/** Only what is found is told; nothing but colours can differ between light and dark. */
const axe = () => new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
const looks = [
  { colorScheme: "light", judge: () => axe().analyze() },
  { colorScheme: "dark", judge: () => axe().withRules(["color-contrast", "link-in-text-block"]).analyze() },
] as const;

test.each([...sampleMails.filter(({ name }) => name !== "weekly digest"), ...digests])(
  "axe finds nothing in the $name, in light and dark, and nothing scrolls sideways",
  async ({ render }) => {
    await page.setContent((await render()).html);
    for (const { colorScheme, judge } of looks) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await judge();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    for (const typed of [undefined, "W".repeat(2000)])
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await page.setContent((await render(typed)).html);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, `at ${width}`).toBeLessThanOrEqual(0);
      }
  },
);
