import AxeBuilder from "@axe-core/playwright";
import { pages } from "./pages";
import { complaintsOf, expect, test } from "./people";

const looks = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 1440, height: 900, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

for (const { path, as, status = 200 } of pages) {
  test(`${path} as ${as ?? "nobody"}: axe finds nothing, nothing complains, nothing scrolls sideways`, async ({
    page,
    signIn,
  }) => {
    if (as) await signIn(as);
    const complaints = complaintsOf(page);
    for (const { width, height, colorScheme } of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const response = await page.goto(path);
      expect(response?.status()).toBe(status);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.target.join(" ")) })),
      ).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
    // A refused page is reported by the browser itself; everything else is ours.
    expect(complaints.filter((text) => status === 200 || !text.includes("Failed to load resource"))).toEqual(
      [],
    );
  });
}
