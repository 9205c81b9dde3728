import type { Page } from "@playwright/test";
import { expect, signInByClick, test } from "./people";

/** The demo's stand-in for Slack, as the sign-in page names it. */
async function openSlack(page: Page, person: string, place: string) {
  await page.goto("/sign-in");
  const address = await page.getByRole("link", { name: "try Tidemark there" }).getAttribute("href");
  await page.goto(address ?? "");
  await comeIn(page, person, place);
  return address ?? "";
}

async function comeIn(page: Page, person: string, place: string) {
  await page.getByLabel("Who you are").selectOption(person);
  await expect(page.getByLabel("Who you are").locator("option:checked")).toHaveText(person);
  await page.getByRole("navigation").getByRole("link", { name: place }).click();
  await expect(page.locator("#head h1")).toBeVisible();
}

async function write(page: Page, words: string) {
  await page.locator("main").getByRole("textbox").fill(words);
  await page.locator("main").getByRole("button", { name: "Send" }).click();
}

async function take(page: Page, words: string, shortcut: string) {
  const message = page.getByRole("article").filter({ hasText: words }).first();
  await message.hover();
  await message.getByLabel("More actions").click();
  await message.getByRole("button", { name: shortcut }).click();
  return page.getByRole("dialog");
}

test.setTimeout(60_000);
test.use({ actionTimeout: 20_000 });
const patience = { timeout: 20_000 };

test("a link becomes a card, words are answered privately, and one of the answers is shared", async ({
  page,
}) => {
  await openSlack(page, "Demo Product Manager", "growth");
  const card = page.locator("[data-unfurl]").first();
  await expect(card).toContainText("Adding options harms choosing", patience);
  await expect(card).toContainText("Moderate certainty");
  await expect(card).toContainText("Mind the limits");
  await expect
    .poll(() => card.locator("img").evaluate((img: HTMLImageElement) => img.naturalWidth), patience)
    .toBeGreaterThan(0);

  await write(page, "/tidemark choice options");
  const answer = page.getByRole("article").filter({ hasText: "Only visible to you" }).last();
  await expect(answer).toContainText("certainty", patience);
  await answer.getByRole("button", { name: "Share" }).first().click();
  await expect(page.getByText("Demo Product Manager shared what we know").last()).toBeVisible(patience);

  await page.getByRole("navigation").getByRole("link", { name: "research-requests" }).click();
  await expect(page.getByText("only for some people")).toBeVisible(patience);
});

test("what is known about a message is found, and a message is saved as a draft", async ({ page }) => {
  await openSlack(page, "Demo Senior Researcher", "growth");
  const found = await take(page, "eleven plans", "Find what we know");
  await expect(found).toContainText("Adding options harms choosing", patience);
  await found.getByRole("button", { name: "Close" }).last().click();
  await expect(found).toHaveCount(0, patience);

  await page.getByRole("navigation").getByRole("link", { name: "claims" }).click();
  const form = await take(page, "plate number", "Save as insight");
  await form.getByRole("button", { name: "Save draft" }).click(patience);
  await expect(form).toContainText("Saved as a draft", patience);
  const draft = await form.getByRole("link", { name: "Open the draft" }).getAttribute("href");
  await signInByClick(page, "Demo Senior Researcher");
  await page.goto(draft ?? "");
  await expect(page.getByText("plate number").first()).toBeVisible();
});

test("a question is answered and another put off where they were asked", async ({ page }) => {
  await openSlack(page, "Demo New Researcher", "Tidemark: messages");
  const show = page.getByRole("button", { name: "Show answer" }).first();
  const knew = page.getByRole("button", { name: "Knew it" }).first();
  await expect(show.or(knew).first()).toBeVisible(patience);
  if (!(await knew.isVisible())) await show.click();
  await knew.click(patience);
  await expect(page.getByText("You said “Knew it”.").first()).toBeVisible(patience);
  await page.locator("select[data-action]").first().selectOption({ index: 1 });
  await expect(page.getByText("You put it off").first()).toBeVisible(patience);

  await page.getByRole("navigation").getByRole("link", { name: "Tidemark: home" }).click();
  await expect(page.getByRole("heading", { name: "What comes up" })).toBeVisible(patience);
});

test("a channel that listens is answered in the thread", async ({ page }) => {
  await openSlack(page, "Demo Product Manager", "museum-site");
  await write(
    page,
    "Can nobody find our late-opening tickets? Is the ticket link on the homepage too small?",
  );
  await page.getByRole("link", { name: "1 reply" }).last().click(patience);
  await expect(page.locator("#thread")).toContainText("certainty", patience);
});

test("whom Tidemark does not know is offered to connect, and is known afterwards", async ({ page }) => {
  const slack = await openSlack(page, "Demo New Analyst", "growth");
  await write(page, "/tidemark choice");
  const offer = page.getByRole("link", { name: "Connect your account" }).last();
  await expect(offer).toBeVisible(patience);
  const link = (await offer.getAttribute("href")) ?? "";
  await signInByClick(page, "Demo New Analyst");
  await page.goto(link);
  await page.locator("main form").getByRole("button").first().click();
  await expect(page.getByText("Tidewater Labs").first()).toBeVisible();

  await page.goto(slack);
  await comeIn(page, "Demo New Analyst", "growth");
  await write(page, "/tidemark choice options");
  await expect(page.getByRole("button", { name: "Share" }).first()).toBeVisible(patience);
});
