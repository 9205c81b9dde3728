import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./people";

const box = (page: Page) => page.getByLabel("Search the library");
const list = (page: Page) => page.getByRole("listbox", { name: "Insights" });
const palette = (page: Page) => page.getByRole("combobox", { name: "Search, go to, do" });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Presses a key as soon as the page listens to it. */
async function press(page: Page, key: string, focuses: Locator) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(focuses).toBeFocused({ timeout: 2000 });
  }).toPass();
}

async function openPalette(page: Page) {
  await page.goto("/teams");
  await press(page, "Control+k", palette(page));
}

/** Keeps the answers to some requests back until the test lets them go. */
async function holdBack(page: Page, path: string, words: string) {
  const held: (() => void)[] = [];
  await page.route(
    ({ pathname, searchParams }) => pathname === path && searchParams.get("q") === words,
    async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue().catch(() => {});
    },
  );
  return {
    asked: () => expect.poll(() => held.length).toBeGreaterThan(0),
    async release() {
      for (const letGo of held) letGo();
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
    },
  };
}

test("half a word and a slip find records from any page, by keys alone", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/teams");
  await press(page, "/", box(page));
  await page.keyboard.type("choosi");
  await expect(list(page).getByRole("option").first()).toContainText("Adding options harms choosing");
  await box(page).fill("expermients");
  await expect(page.getByRole("status")).toHaveText(/^Found with “experiment/);
  await page.keyboard.press("ArrowDown");
  const chosen = page.locator(`[id="${await box(page).getAttribute("aria-activedescendant")}"]`);
  await expect(chosen).toHaveAttribute("aria-selected", "true");
  const statement = await chosen.locator("[lang]").textContent();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(statement ?? "");
});

test("the list is accessible, closes, and leads to the library", async ({ page, signIn }) => {
  await signIn("reader");
  await expectAccessible(page, async () => {
    await page.goto("/teams");
    await box(page).pressSequentially("test");
    await expect(list(page)).toBeVisible();
  });
  await page.keyboard.press("Escape");
  await expect(list(page)).toHaveCount(0);
  await expect(box(page)).toHaveAttribute("aria-expanded", "false");
  await expect(box(page)).toHaveValue("test");
  await page.keyboard.press("Escape");
  await expect(box(page)).toHaveValue("");
  await page.keyboard.type("tester");
  await expect(list(page)).toBeVisible();
  await box(page).blur();
  await expect(list(page)).toHaveCount(0);
  await box(page).press("Enter");
  await expect(heading(page)).toHaveText(/^\d+ insights? for “tester”$/);
  await expect(box(page)).toHaveValue("tester");
});

test("the library follows what is typed; filters and words come back with the browser's arrows", async ({
  page,
  signIn,
}) => {
  const told: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/insights/searched")) told.push(request.postDataJSON());
  });
  await signIn("reader");
  await page.goto("/insights");
  await box(page).pressSequentially("test");
  await expect(heading(page)).toHaveText(/for “test”$/);
  await page.keyboard.press("Home");
  await page.keyboard.type("user ");
  await expect(heading(page)).toHaveText(/for “user test”$/);
  await expect(box(page)).toBeFocused();
  expect(await box(page).evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(5);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");

  await page.getByRole("button", { name: "Certainty" }).click();
  await page.getByRole("list", { name: "Certainty" }).getByRole("link", { name: /^High/ }).click();
  await page.waitForURL("**/insights?q=user+test&certainty=high");
  await page.goBack();
  await page.waitForURL("**/insights?q=user+test");
  await expect(box(page)).toHaveValue("user test");
  expect(told).toEqual([{ q: "user test" }]);
});

test("no late answer comes over a newer one, in the list or in the library", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/teams");
  const answer = await holdBack(page, "/insights/find", "choosing");
  await box(page).fill("choosing");
  await answer.asked();
  await box(page).fill("testers");
  await expect(list(page)).toContainText("testers");
  await answer.release();
  await expect(list(page)).toContainText("testers");
  await expect(list(page)).not.toContainText("Adding options");

  await page.goto("/insights");
  const results = await holdBack(page, "/insights", "choosing");
  await box(page).fill("choosing");
  await results.asked();
  await box(page).fill("testers");
  await box(page).press("Enter");
  await expect(heading(page)).toHaveText(/for “testers”$/);
  await results.release();
  await expect(heading(page)).toHaveText(/for “testers”$/);
  await expect(box(page)).toHaveValue("testers");
});

test("nothing found and no answer are said, and lead on", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/teams");
  await box(page).fill("qqqzzz");
  await expect(page.getByRole("status")).toHaveText("No insight answers “qqqzzz”.");
  await page.route("**/insights/find?*", (route) => route.abort());
  await box(page).fill("testers");
  await expect(page.getByRole("status")).toHaveText("Search does not answer. Enter still opens the library.");
  await openPalette(page);
  await page.keyboard.type("testers");
  await expect(page.getByText("Search does not answer.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^\d+ insights? for “testers”$/);
  await box(page).fill("qqqzzz");
  await expect(page.getByText("Nothing that you may read here holds")).toBeVisible();
});

test("the palette opens the best hit on Enter, however soon, and offers what one may do", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await expectAccessible(page, async () => {
    await openPalette(page);
    await page.keyboard.type("test");
    await expect(page.getByRole("group", { name: "Insights" })).toBeVisible();
  });
  await palette(page).fill("choosi");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(/^Adding options harms choosing/);
  await openPalette(page);
  await expect(page.getByRole("option", { name: "Audit trail" })).toHaveCount(0);
  await page.keyboard.type("write an");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/insights/new");

  await signIn("reader");
  await openPalette(page);
  await expect(page.getByRole("option", { name: "Home" })).toBeVisible();
  await expect(page.getByRole("option", { name: "Write an insight" })).toHaveCount(0);
});

test("a restricted record is found by those who may read it, and by nobody else anywhere", async ({
  page,
  signIn,
}) => {
  const words = "“passes over a link”";
  for (const [role, found] of [
    ["admin", 1],
    ["author", 0],
  ] as const) {
    await signIn(role);
    const hits = page.getByRole("option", { name: /^When a tester passes over a link/ });
    const settled = page.getByRole("status").filter({ hasText: found ? "1 insight" : "No insight answers" });
    await page.goto("/teams");
    await box(page).fill(words);
    await expect(settled).toHaveCount(1);
    await expect(hits).toHaveCount(found);
    await openPalette(page);
    const answered = page.waitForResponse("**/insights/find?*");
    await page.keyboard.insertText(words);
    await answered;
    await expect(hits).toHaveCount(found);
    await page.goto(`/insights?q=${encodeURIComponent(words)}`);
    await expect(heading(page)).toHaveText(found ? /^1 insight for/ : /^No insights for/);
    await expect(page.getByRole("link", { name: /^When a tester passes over a link/ })).toHaveCount(found);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the box leads to the library and keeps its filters", async ({ page, signIn }) => {
    await signIn("reader");
    await page.goto("/teams");
    await box(page).fill("test");
    await box(page).press("Enter");
    await expect(heading(page)).toHaveText(/for “test”$/);
    await page.goto("/insights?certainty=high&q=test");
    await box(page).fill("tester");
    await box(page).press("Enter");
    await expect(heading(page)).toHaveText(/for “tester”$/);
    expect(new URL(page.url()).searchParams.get("certainty")).toBe("high");
  });
});
