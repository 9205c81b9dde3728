import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

const widths = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

/** All that can differ between light and dark: judged once, at the width that shows most. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** In both widths, and dark in the wide one, axe finds nothing on this page, and nothing scrolls sideways. */
export async function expectAccessible(page: Page, open: () => Promise<unknown> = async () => {}) {
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const size of widths) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "light" });
    await open();
    await expectNothing(page, axeFor(page), `light at ${size.width}`);
    if (size.width > 1000) {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNothing(page, axeFor(page).withRules(colourRules), `dark at ${size.width}`);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** Only what is found is told: names for all that is well take longer than finding that it is. */
const axeFor = (page: Page) => new AxeBuilder({ page }).options({ resultTypes: ["violations"] });

async function expectNothing(page: Page, axe: AxeBuilder, look: string) {
  // Only pages with frames need axe's own blank page to put results together, which takes a second.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
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
