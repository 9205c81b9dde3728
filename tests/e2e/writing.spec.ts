import type { Page } from "@playwright/test";
import { expectAccessible, tabTo } from "./accessible";
import { complaintsOf, expect, test } from "./people";

const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** Starts a record as an author does, and waits until it can be typed into. */
async function start(page: Page, statement: string) {
  await page.goto("/insights/new");
  await page.getByLabel("Statement").fill(statement);
  await page.getByRole("button", { name: "Start writing" }).click();
  await expect(field(page, "Statement")).toHaveValue(statement);
  await expect(field(page, "Summary")).toBeFocused();
}

test("what is written is saved by itself, and is there after reloading", async ({
  browser,
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("author");
  await start(page, "Readers finish pages that begin with the answer.");
  await field(page, "Summary").fill("They read on when the answer comes first.");
  await expect(page.getByText("8 of 80 words")).toBeVisible();
  const missing = page.getByRole("complementary", { name: "What is missing" });
  await expect(missing.getByRole("link", { name: "Summary" })).toHaveCount(0);
  await saved(page);
  await page.getByRole("button", { name: "Preview of Summary" }).click();
  await expect(page.locator(".prose", { hasText: "the answer comes first" })).toBeVisible();
  await missing.getByRole("link", { name: "Mind the limits" }).click();
  await expect(page.getByRole("textbox", { name: "Mind the limits, limit 1" })).toBeFocused();
  await page.reload();
  await expect(field(page, "Summary")).toHaveValue("They read on when the answer comes first.");
  await page.getByRole("link", { name: "Preview" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("begin with the answer");
  expect(complaints).toEqual([]);
  const plain = await browser.newContext({ javaScriptEnabled: false });
  await signIn("author", plain);
  const bare = await plain.newPage();
  await bare.goto(page.url().replace("/preview", "/edit"));
  await expect(bare.locator("noscript p")).toHaveText("Writing needs JavaScript");
  await expect(field(bare, "Summary")).toHaveValue("They read on when the answer comes first.");
  await expect(field(bare, "Summary")).not.toBeEditable();
  await plain.close();
});

test("two tabs on one draft: different fields come together, the same one is asked about", async ({
  context,
  page,
  signIn,
}) => {
  await signIn("author");
  await start(page, "Two tabs hold one draft together.");
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(field(other, "Summary")).toBeEditable();
  await field(page, "Summary").fill("From the first tab.");
  await field(page, "Why it matters").fill("Both count.");
  await saved(page);
  await field(other, "Summary").fill("From the second tab.");
  await expect(
    other.getByRole("heading", { name: "You changed the same words in another tab" }),
  ).toBeFocused();
  await expect(other.getByRole("textbox", { name: "Both together: Summary" })).toHaveValue(
    "From the second tab. From the first tab.",
  );
  await other.getByRole("button", { name: "Use the merge" }).click();
  await other.getByRole("button", { name: "Save the result" }).click();
  await saved(other);
  await expect(field(other, "Why it matters")).toHaveValue("Both count.");
  // The first tab is looked at again and takes in what the other one saved.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(field(page, "Summary")).toHaveValue("From the second tab. From the first tab.");
  await expect(page.getByText(/^You changed “Summary” in another tab/)).toBeVisible();
});

test("words that could not be sent are kept in the browser and offered again", async ({
  context,
  page,
  signIn,
}) => {
  await signIn("author");
  await start(page, "What is typed offline is not lost.");
  const address = page.url();
  await context.setOffline(true);
  await field(page, "Summary").fill("Typed without a network.");
  await expect(
    page.getByText("Not saved: you are offline. Your words are kept in this browser."),
  ).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(address);
  await again.getByRole("button", { name: "Bring it back" }).click();
  await expect(field(again, "Summary")).toHaveValue("Typed without a network.");
  await saved(again);
});

test("writing works with the keyboard alone, and undo takes back what keys did", async ({ page, signIn }) => {
  await signIn("author");
  await start(page, "Hands stay on the keyboard.");
  await tabTo(page, field(page, "Summary"));
  await page.keyboard.type("Plain ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("bold");
  await expect(field(page, "Summary")).toHaveValue("Plain **bold**");
  for (const _ of "bold*") await page.keyboard.press("Control+z");
  await expect(field(page, "Summary")).toHaveValue("Plain ");
  const goal = (number: number) => page.getByRole("textbox", { name: `Goals, goal ${number}` });
  await tabTo(page, goal(1));
  await page.keyboard.type("One");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Two");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await expect(goal(2)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(goal(1)).toHaveValue("Two");
  await expect(goal(1)).toBeFocused();
  await page.keyboard.press("Control+s");
  await saved(page);
});

test("writing and sharing can be used by everybody", async ({ page, signIn }) => {
  await signIn("author");
  await start(page, "Pages are for everybody who reads and writes.");
  await page.getByRole("button", { name: "Add an item of evidence" }).click();
  await page.getByRole("button", { name: "Add a question" }).click();
  await saved(page);
  await expectAccessible(page);
  await page.goto(page.url().replace(/\/edit.*/, "/sharing"));
  await page.getByRole("radio", { name: "Only the teams and people named here" }).check();
  await page.getByRole("checkbox", { name: /^Harbour/ }).check();
  await expect(page.getByText(/these can read it: the \d people on Harbour and Demo Analyst/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save who may read it" }).click();
  await expect(page.getByText("Saved who may read it.").first()).toBeVisible();
});
