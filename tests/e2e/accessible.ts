import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve(
    "axe-core/axe.min.js",
  ),
  "utf8",
);

const widths = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** All that can differ between light and dark: judged once, at the width that shows most. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** In both widths, and dark in the wide one, axe finds nothing on this page, and nothing scrolls sideways. */
export async function expectAccessible(page: Page, open: () => Promise<unknown> = async () => {}) {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.setViewportSize(widths[0]);
  await open();
  for (const size of widths) {
    // Opened once: what differs between widths is left to style sheets, which follow.
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "light" });
    await expectNothing(await axeFor(page), `light at ${size.width}`, page);
    if (size.width > 1000) {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNothing((await axeFor(page)).withRules(colourRules), `dark at ${size.width}`, page);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Only what is found is told: names for all that is well take longer than finding that it is. */
async function axeFor(page: Page) {
  // Only pages with frames need axe's own blank page to put results together, which takes a second.
  const isAlone = page.frames().length === 1;
  // Its own half megabyte is read by a page once, not twice for every look.
  if (isAlone && !(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return new AxeBuilder({ page, ...(isAlone ? { axeSource: "0" } : {}) })
    .setLegacyMode(isAlone)
    .options({ resultTypes: ["violations"] });
}

async function expectNothing(axe: AxeBuilder, look: string, page: Page) {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map((node) => node.target.join(" ")),
  }));
  expect(found, `${page.url()}, ${look}`).toEqual([]);
}

/** Reaches something with the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Sixty presses of Tab did not reach it.");
}
