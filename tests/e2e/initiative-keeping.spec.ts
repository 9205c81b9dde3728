import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

test.describe.configure({ mode: "default" });

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(async () => {
  await database`delete from initiatives where title like 'E2E %'`;
  await database.end();
});

/** Begins an initiative and answers where it stands. */
async function begin(page: Page, title: string, brief: string) {
  await page.goto("/initiatives/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Brief").fill(brief);
  await page.getByRole("button", { name: "Begin it" }).click();
  await page.waitForURL(/\/initiatives\/e2e-[a-z-]+-[2-9bcdfghjkmnp-tv-z]{8}$/);
  return page.url();
}

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true });

test("a reader begins an initiative, says who is on it and when, and finds it among what comes up", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("reader");
  await page.goto("/initiatives/new");
  await expect(page.getByLabel("Title")).toBeFocused();
  await expectAccessible(page);
  const url = await begin(page, "E2E fewer plans", "We show **two** plans. Experimentation comes first.");
  await page.goto(`${url}/edit`);

  await page.getByRole("checkbox", { name: "Experimentation" }).check();
  await page.getByRole("button", { name: "Save topics" }).click();
  await expect(page.getByRole("checkbox", { name: "Experimentation" })).toBeChecked();
  await page.getByLabel("Person", { exact: true }).selectOption({ label: "Demo Analyst (Compass)" });
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByRole("list", { name: "People on it" })).toContainText("Demo Analyst");
  await page.getByLabel("Team", { exact: true }).selectOption({ label: "Keel" });
  await page.getByRole("button", { name: "Add team" }).click();
  await expect(page.getByRole("list", { name: "Teams on it" })).toContainText("Keel");
  await page.getByRole("textbox", { name: "Milestone" }).fill("Decision");
  await page.getByLabel("Day", { exact: true }).fill("2099-06-03");
  await page.getByRole("button", { name: "Add milestone" }).click();
  await expect(page.getByRole("list", { name: "Milestones" })).toContainText("Decision 3 June 2099");
  await expectAccessible(page);

  await page.goto("/initiatives?q=fewer+plans&mine=1&topic=experimentation");
  const row = page.getByRole("list", { name: "Coming up" }).getByRole("listitem");
  await expect(row).toHaveCount(1);
  await expect(row).toContainText("E2E fewer plans");
  await expect(row).toContainText("Decision 3 June 2099");
  await expect(row).toContainText("Demo Product Manager and Demo Analyst, with Keel");
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("two who change one initiative at once lose nothing, and whoever is second sees what the first wrote", async ({
  page,
  browser,
  signIn,
}) => {
  await signIn("author");
  const url = await begin(page, "E2E two at once", "The first words.");
  await page.goto(`${url}/edit`);
  const context = await browser.newContext();
  await signIn("curator", context);
  const other = await context.newPage();
  await other.goto(`${url}/edit`);
  await other.getByLabel("Brief").fill("What the curator wrote.");
  await other.getByLabel("Stage").selectOption("active");
  await save(other).click();
  await expect(other.getByText("Active", { exact: true }).first()).toBeVisible();
  await context.close();

  await page.getByLabel("Brief").fill("What the analyst wrote.");
  await page.getByLabel("Keywords").fill("pricing");
  await save(page).click();
  await expect(page.getByRole("group").filter({ hasText: "What stands there now" })).toContainText(
    "What the curator wrote.",
  );
  await expect(page.getByLabel("Brief")).toHaveValue("What the analyst wrote.");
  await save(page).click();
  await expect(page.getByLabel("Stage")).toHaveValue("active");
  await expect(page.getByLabel("Brief")).toHaveValue("What the analyst wrote.");
  await expect(save(page)).toBeFocused();
  const [row] =
    await database`select brief, stage, keywords from initiatives where title = 'E2E two at once'`;
  expect(row).toEqual({ brief: "What the analyst wrote.", stage: "active", keywords: ["pricing"] });
});

test("without scripts it is changed and closed as well, and what was typed stays when something is wrong", async ({
  page,
  browser,
  signIn,
}) => {
  await signIn("author");
  const url = await begin(page, "E2E without scripts", "The first words.");
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signIn("author", context);
  const plain = await context.newPage();
  await plain.goto(`${url}/edit`);
  await plain.getByLabel("Title").fill("");
  await plain.getByLabel("Brief").fill("Typed without scripts.");
  await save(plain).click();
  await expect(plain.getByText("Give the initiative a title.")).toBeVisible();
  await expect(plain.getByLabel("Brief")).toHaveValue("Typed without scripts.");
  await database`update initiatives set brief = 'Written meanwhile.', version = version + 1 where title = 'E2E without scripts'`;
  await plain.getByLabel("Title").fill("E2E without any scripts");
  await save(plain).click();
  await expect(plain.getByText("Somebody else changed this meanwhile.").first()).toBeVisible();
  await expect(plain.getByLabel("Brief")).toHaveValue("Typed without scripts.");
  await save(plain).click();
  await expect(plain.getByRole("heading", { level: 1 })).toContainText("E2E without any scripts");
  await plain.getByRole("radio", { name: "Dropped" }).check();
  await plain.getByLabel("What was decided").fill("Nothing of it.");
  await plain.getByRole("button", { name: "Close it" }).click();
  await expect(plain.getByRole("button", { name: "Take it up again" })).toBeVisible();
  const [row] =
    await database`select brief, stage, decision from initiatives where title = 'E2E without any scripts'`;
  expect(row).toEqual({ brief: "Typed without scripts.", stage: "dropped", decision: "Nothing of it." });
  await context.close();
});
