import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./people";

const hits = (page: Page) => page.getByRole("list", { name: "Insights" }).locator("[data-hit]");
const glance = (page: Page) => page.getByRole("complementary", { name: "At a glance" });

/** Presses a key as soon as the page listens to it. */
async function pressUntil(page: Page, key: string, isDone: () => Promise<void>) {
  await expect(async () => {
    await page.keyboard.press(key);
    await isDone();
  }).toPass();
}

test("keys lead through what was found, and a glance goes along beside it", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/insights?q=people");
  const statement = (await hits(page).nth(1).textContent()) ?? "";
  await page.getByLabel("Search the library").focus();
  await pressUntil(page, "ArrowDown", () => expect(hits(page).first()).toBeFocused({ timeout: 1000 }));
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("Search the library")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("o");
  await expect(glance(page)).toContainText((await hits(page).first().textContent()) ?? "");
  await page.keyboard.press("j");
  await expect(hits(page).nth(1)).toBeFocused();
  await expect(glance(page).getByRole("link")).toHaveText(statement);
  await page.keyboard.press("Escape");
  await expect(glance(page)).toHaveCount(0);
  await expect(hits(page).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(statement);
});

test("the library is accessible, with its glance and its sheets", async ({ page, signIn }) => {
  await signIn("author");
  await expectAccessible(page, async () => {
    await page.goto("/insights?q=people&certainty=high,moderate");
    const isNarrow = (page.viewportSize()?.width ?? 0) < 600;
    if (isNarrow) await page.getByRole("button", { name: "Filters (2)" }).click();
    await page.getByRole("button", { name: "Certainty" }).click();
    await expect(page.getByRole("link", { name: /^High certainty/ })).toBeVisible();
    if (isNarrow) return;
    await page.keyboard.press("Escape");
    await pressUntil(page, "j", () =>
      expect(page.locator("[data-hit]:focus")).toHaveCount(1, { timeout: 1000 }),
    );
    await page.keyboard.press("o");
    await expect(glance(page).getByRole("link")).toBeVisible();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("one sheet holds the filters; it stays open while one chooses, and says what it leaves", async ({
    page,
    signIn,
  }) => {
    await signIn("author");
    await page.goto("/insights");
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    await page.getByRole("button", { name: "Certainty" }).click();
    await page.getByRole("link", { name: /^High certainty/ }).click();
    await page.waitForURL("**/insights?certainty=high");
    await page.getByRole("link", { name: /^Low certainty/ }).click();
    await page.waitForURL("**/insights?certainty=high,low");
    await page.locator("#filter-certainty").getByRole("button", { name: "Done" }).click();
    await page.getByRole("button", { name: /^Show \d+ insights$/ }).click();
    await expect(page.getByRole("button", { name: "Filters (2)" })).toBeVisible();
    await page.getByRole("link", { name: "Take out Certainty: Low certainty" }).click();
    await page.waitForURL("**/insights?certainty=high");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("values are chosen, taken out and cleared", async ({ page, signIn }) => {
    await signIn("author");
    await page.goto("/insights?q=qqqzzz&status=draft&certainty=high");
    await expect(page.getByRole("link", { name: "Write an insight about this" })).toBeVisible();
    await page.getByRole("link", { name: "Take out Certainty: High certainty" }).click();
    await page.waitForURL("**/insights?q=qqqzzz&status=draft");
    await page.getByRole("link", { name: "Clear all" }).click();
    await page.waitForURL("**/insights?q=qqqzzz");
    await page.goto("/insights");
    await page.getByRole("button", { name: "Status" }).click();
    await page.getByRole("link", { name: /^Superseded/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/superseded insights?$/);
  });
});
