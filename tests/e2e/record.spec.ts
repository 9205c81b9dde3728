import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

const claim = "Adding options harms choosing only under certain conditions";
const opposed = "In one gourmet shop, a tasting table with 24 jams";

async function open(page: Page, statement: string) {
  await page.goto(`/insights?q=${encodeURIComponent(statement)}`);
  await page.getByRole("main").getByRole("link", { name: statement }).click();
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
}

test("a record is found in the library and read, and is counted once as read", async ({ page, signIn }) => {
  const complaints = complaintsOf(page);
  await signIn("reader");
  // Listened for beforehand: on a busy machine it comes before all of the page was looked at.
  const told = () =>
    page.waitForResponse((response) => response.url().endsWith("/seen") && response.status() === 204);
  const seen = told();
  await open(page, claim);
  await expect(page).toHaveTitle(new RegExp(`^${claim}`));
  const evidence = page.getByRole("region", { name: "Evidence" });
  await expect(evidence.getByRole("listitem").first()).toContainText("Supports");
  await page.getByText("For analysts").click();
  await expect(page.getByRole("heading", { name: "Method" })).toBeVisible();
  await expect(page.getByText("Show the answer").first()).toBeHidden();
  await page.getByText(/^See what you remember/).click();
  await page.getByText("Show the answer").first().click();
  await seen;
  const seenAgain = told();
  await page.reload();
  await seenAgain;
  const key = new URL(page.url()).pathname.slice(-8);
  const database = await openInstallation("demo");
  const [row] = await database`
    select count(*)::int as days from exposures e join insights i on i.id = e.insight_id
    where i.key = ${key} and e.channel = 'page' and e.first_at > now() - interval '5 minutes'`;
  await database.end();
  expect(row?.days).toBe(1);
  expect(complaints).toEqual([]);
});

test("contradicting records stand bound to each other, on both pages", async ({ page, signIn }) => {
  await signIn("reader");
  await open(page, claim);
  const bound = page.getByRole("region", { name: "Two insights that contradict each other" });
  await expect(bound.getByText("Moderate certainty")).toBeVisible();
  await expect(bound.getByText("Low certainty")).toBeVisible();
  await bound.getByRole("link", { name: opposed }).click();
  await expect(page.getByRole("heading", { level: 1, name: opposed })).toBeVisible();
  await expect(bound.getByRole("link", { name: claim })).toBeVisible();
});

test("sharing offers the short address, a citation and a picture that opens without signing in", async ({
  page,
  signIn,
  playwright,
}) => {
  await signIn("reader");
  await open(page, claim);
  await page.getByRole("button", { name: "Share" }).click();
  const sheet = page.locator("#share");
  const short =
    (await sheet
      .getByText(/\/i\/[a-z0-9]{8}$/)
      .first()
      .textContent()) ?? "";
  await expect(sheet.getByText(/revision \d+, \d+ \w+ \d{4}\. http/)).toBeVisible();
  const picture = (await sheet.getByRole("link", { name: "Save as a picture" }).getAttribute("href")) ?? "";
  const stranger = await playwright.request.newContext({ baseURL: new URL(page.url()).origin });
  const answer = await stranger.get(picture);
  expect([answer.status(), answer.headers()["content-type"], answer.headers()["cache-control"]]).toEqual([
    200,
    "image/png",
    "private, no-store",
  ]);
  expect((await stranger.get(picture.replace("-1/", "-2/"))).status()).toBe(404);
  const outside = await stranger.get(short, { maxRedirects: 0 });
  expect([outside.status(), outside.headers().location]).toEqual([
    307,
    `/sign-in?to=${encodeURIComponent(new URL(short).pathname)}`,
  ]);
  await stranger.dispose();
  await page.goto(`${new URL(short).pathname}#evidence-2`);
  await expect(page).toHaveURL(/\/insights\/adding-options.*#evidence-2$/);
  await expect(page.locator("#evidence-2")).toBeInViewport();
});

test("on paper everything stands open, sources have their addresses, and nothing is there to press", async ({
  page,
  signIn,
}) => {
  await signIn("reader");
  await open(page, claim);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeHidden();
  for (const title of ["Background", "Method", "Evaluation", "Open questions"])
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
  await expect(page.getByText("https://doi.org/10.1086/651235")).toHaveCount(0);
  await expect(page.getByText("doi.org/10.1086/651235")).toBeVisible();
  await expect(page.getByText("#evidence-1", { exact: true })).toBeVisible();
  await expect(page.getByText(/Owner: .*\/i\/[a-z0-9]{8}$/)).toBeVisible();
  await expect(page.getByRole("complementary")).toBeHidden();
  for (const button of await page.getByRole("button").all()) await expect(button).toBeHidden();
});

test("a record and the library can be used by everybody", async ({ page, signIn }) => {
  await signIn("author");
  await open(page, claim);
  const address = page.url();
  await expectAccessible(page, async () => {
    await page.goto(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
  });
  await expectAccessible(page, () => page.goto("/insights"));
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a record is read to its end, its menus open, and nothing is counted", async ({ page, signIn }) => {
    await signIn("reader");
    await open(page, opposed);
    await page.getByText("For analysts").click();
    await expect(page.getByRole("heading", { name: "Background" })).toBeVisible();
    await page.getByRole("button", { name: "Share" }).click();
    await expect(page.getByText(/\/i\/[a-z0-9]{8}$/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Copy" }).first()).toBeHidden();
    await page.keyboard.press("Escape");
    await page.goto(`${page.url()}#evidence-1`);
    await expect(page.locator("#evidence-1")).toBeInViewport();
  });
});

test("what is missing and what is hidden looks alike, and may be asked for", async ({ page, signIn }) => {
  await signIn("reader");
  const response = await page.goto("/insights/nothing-at-all-22222222");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no insight here for you" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Ask for access" })).toHaveAttribute(
    "href",
    "/insights/ask-access?address=%2Finsights%2Fnothing-at-all-22222222",
  );
});
