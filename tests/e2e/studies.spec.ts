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
  await database`delete from insights where statement like 'E2E %'`;
  await database`delete from studies where title like 'E2E %'`;
  await database.end();
});

/** Plans a study and answers where it stands. */
async function plan(page: Page, title: string) {
  await page.goto("/studies/new");
  await page.getByLabel("Title").fill(title);
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.waitForURL(/\/studies\/e2e-[a-z-]+-[2-9bcdfghjkmnp-tv-z]{8}$/);
  return page.url();
}

const column = (page: Page, name: string) => page.getByRole("region", { name: new RegExp(`^${name}`) });
const mine = "/studies?q=E2E&mine=1";

test("a study is moved by keys, by its menu and by drag, and everybody sees how far it is", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("author");
  await page.goto("/studies/new");
  await expectAccessible(page);
  await plan(page, "E2E why people leave");
  await page.goto(mine);
  const card = page.getByRole("link", { name: "E2E why people leave" });
  await card.focus();
  await page.keyboard.press("Shift+ArrowRight");
  await expect(column(page, "Fielding").getByRole("link", { name: "E2E why people leave" })).toBeFocused();
  await expect(page.getByText(/^“E2E why people leave” is now/)).toBeAttached();

  await page.getByRole("button", { name: "Move “E2E why people leave”" }).press("Enter");
  await page.getByRole("menuitem", { name: /^Move to drafting$/i }).press("Enter");
  await expect(column(page, "Drafting").getByRole("link", { name: "E2E why people leave" })).toBeVisible();

  await column(page, "Drafting").getByRole("listitem").dragTo(column(page, "Analysis"));
  await expect(column(page, "Analysis").getByRole("link", { name: "E2E why people leave" })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(column(page, "Analysis").getByRole("link", { name: "E2E why people leave" })).toBeVisible();

  await signIn("reader");
  await page.goto("/studies?q=E2E+why");
  await expect(column(page, "Analysis").getByRole("link", { name: "E2E why people leave" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Move/ })).toHaveCount(0);
  await page.getByRole("link", { name: "E2E why people leave" }).press("Shift+ArrowRight");
  await expect(column(page, "Analysis").getByRole("listitem")).toHaveCount(1);
  await card.click();
  await expect(page.getByRole("list", { name: "Stages" }).locator("[aria-current]")).toHaveText("Analysis");
  await expect(page.getByRole("button", { name: "Move it" })).toHaveCount(0);
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("where a study has several data, a finding says which one it was found in", async ({ page, signIn }) => {
  await signIn("author");
  const url = await plan(page, "E2E what two tables say");
  await page.goto(`${url}/edit`);
  const choice = page.getByLabel("Found in");
  for (const name of ["Slowdown trial", "Fund list trial"]) {
    await expect(choice).toHaveCount(0);
    const data = page.getByRole("combobox", { name: "Data", exact: true });
    await data.selectOption({ label: await data.getByRole("option", { name }).innerText() });
    await page.getByRole("button", { name: "Attach it" }).click();
    await expect(page.getByRole("button", { name: `Detach “${name}` })).toBeVisible();
  }
  await page.getByLabel("What was found").fill("E2E the second table says so.");
  const second = await choice.getByRole("option", { name: "Fund list trial" }).innerText();
  await choice.selectOption({ label: second });
  await page.getByRole("button", { name: "Add the finding" }).click();
  await page.getByText("Change finding 1").click();
  const form = page.getByRole("form", { name: "Finding 1" });
  await expect(form.getByLabel("Found in").locator("option:checked")).toHaveText(second);
  await expectAccessible(page);
});

test("what a study found becomes drafts once, and a save over somebody else's keeps both texts", async ({
  page,
  signIn,
  context,
}) => {
  await signIn("author");
  const url = await plan(page, "E2E what people pay");
  await page.goto(`${url}/edit`);
  await page.getByLabel("What was found").fill("E2E people pay sooner when they see two plans.");
  await page.getByRole("button", { name: "Add the finding" }).click();
  await expect(page.getByRole("list", { name: "Findings" })).toContainText("E2E people pay sooner");
  await expectAccessible(page);

  const other = await context.newPage();
  await other.goto(`${url}/edit`);
  await other.getByLabel("Question").fill("Theirs: who pays?");
  await other.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(other.getByText("Saved.").first()).toBeVisible();
  await page.getByLabel("Question").fill("Mine: when do they pay?");
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page.getByText(/Somebody else changed this meanwhile/)).toBeVisible();
  await expect(page.getByLabel("Question")).toHaveValue("Mine: when do they pay?");
  await expect(page.getByText("Theirs: who pays?")).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).first().click();
  await expect(page.getByText("Theirs: who pays?")).toBeHidden();

  await page.goto(url);
  await expect(page.getByText("Mine: when do they pay?")).toBeVisible();
  await expect(page.getByRole("button", { name: /as a draft/ })).toHaveCount(0);
  await page.getByLabel("Stage", { exact: true }).selectOption({ label: "Drafting" });
  await page.getByRole("button", { name: "Move it" }).click();
  await page.getByRole("button", { name: "Hand one finding over as a draft" }).click();
  await expect(page.getByRole("button", { name: /as a draft/ })).toHaveCount(0);
  await page.getByRole("link", { name: "E2E people pay sooner when they see two plans." }).click();
  await expect(page.getByText("E2E what people pay").first()).toBeVisible();
});
