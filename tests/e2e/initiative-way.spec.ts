import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

/** Tests of this file run in two workers, and each clears away its own alone. */
const worker = process.env.TEST_PARALLEL_INDEX ?? "0";

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(async () => {
  await database`delete from initiatives where title like ${`Whole way ${worker} %`}`;
  await database.end();
});

const quicker = /^Given one small, well-specified programming task/;
const slower = /^In early 2025, experienced maintainers/;

const brief = `Procurement wants licences of an AI coding assistant. Its brochure says that developers with a code-completion
assistant finished a small programming task far sooner; our experienced maintainers, in mature repositories, believe that
AI tools made them faster and want to know whether they took longer.`;

const known = (page: Page, statement: RegExp) => page.getByRole("article", { name: statement });

test("from a brief to what was decided and used: what is known comes up, and people say what bears on it", async ({
  page,
  signIn,
}) => {
  test.slow();
  const complaints = complaintsOf(page);
  await signIn("author");
  await page.goto("/initiatives/new");
  const title = `Whole way ${worker} ${Date.now()}`;
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Brief").fill(brief);
  await page.getByRole("button", { name: "Begin it" }).click();
  const pair = page.getByRole("listitem").filter({ hasText: "These contradict each other" });
  await expect(pair.getByRole("article", { name: slower })).toBeVisible({ timeout: 60_000 });
  await expect(pair.getByRole("article", { name: quicker })).toContainText(
    /because both speak of .*assistant/,
  );
  const address = page.url();

  // A key that is pressed before the page listens is lost.
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(page.getByRole("main").locator("article article").first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await known(page, slower).focus();
  await page.keyboard.press("a");
  await expect(known(page, slower)).toContainText("Accepted by Demo Analyst");
  await known(page, quicker).focus();
  await page.keyboard.press("d");
  await page.keyboard.press("2");
  await expect(known(page, quicker)).toContainText("Dismissed as already decided by Demo Analyst");
  await known(page, quicker).focus();
  await page.keyboard.press("u");
  await expect(known(page, quicker).getByRole("button", { name: "Accept" })).toBeVisible();

  await page.getByRole("combobox", { name: "Add an insight that is missing here" }).fill("pointing time");
  await page.getByRole("option", { name: /^Pointing time grows with distance/ }).click();
  await expect(known(page, /^Pointing time/)).toContainText("Accepted by Demo Analyst");

  await page.getByRole("link", { name: "Write down what was decided" }).click();
  await page.getByLabel("What was decided").fill("**No** licences yet.");
  await page.getByRole("button", { name: "Close it" }).click();
  await expect(page.getByRole("button", { name: "Take it up again" })).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("No licences yet.")).toBeVisible();
  await page.getByRole("checkbox", { name: slower }).check();
  await page.getByRole("button", { name: "Save what was used" }).click();
  await expect(known(page, slower)).toContainText("used in the decision");
  await known(page, slower).getByRole("link", { name: slower }).click();
  await expect(
    page.getByRole("heading", { name: /^Used in (an initiative|\d+ initiatives)$/ }),
  ).toBeVisible();
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  expect(complaints).toEqual([]);
});

test("what is known about an initiative is read and judged on a phone", async ({ page, signIn }) => {
  const complaints = complaintsOf(page);
  await signIn("reader");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/initiatives");
  await page.getByRole("link", { name: "More shift workers saving for retirement" }).first().click();
  const defaults = known(page, /^Whatever option applies when people do nothing/);
  await expect(defaults).toContainText("Mind the limits");
  await defaults.getByText("Dismiss", { exact: true }).click();
  await defaults.getByRole("button", { name: "Outdated" }).click();
  await expect(defaults).toContainText("Dismissed as outdated by Demo Product Manager");
  await defaults.getByRole("button", { name: "Undo" }).click();
  await expect(defaults).toContainText("Accepted by Demo Product Lead");
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});
