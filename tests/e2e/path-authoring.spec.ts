import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

test.describe.configure({ mode: "default" });

let database: Sql;
let statements: string[];
test.beforeAll(async () => {
  database = await openInstallation("demo");
  const rows = await database`
    select statement from insights
    where status = 'published' and visibility = 'everyone' and trashed_at is null order by statement limit 3`;
  statements = rows.map(({ statement }) => statement);
});
test.afterAll(async () => {
  await database`delete from paths where title like 'E2E %' or title like 'Copy of E2E %'`;
  await database.end();
});

const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();
const stepsIn = (page: Page) => page.locator("[data-step]");

/** Makes a path as an author does, and waits until it can be changed. */
async function make(page: Page, title: string) {
  await page.goto("/paths/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Who it is for").fill("New designers");
  await page.getByRole("button", { name: "Make path" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(title);
  await expect(page.getByRole("combobox", { name: "Find an insight to add" })).toBeEditable();
}

async function add(page: Page, statement: string) {
  await page.getByRole("combobox", { name: "Find an insight to add" }).fill(statement);
  await page.getByRole("option", { name: statement }).click();
  await expect(stepsIn(page).filter({ hasText: statement })).toBeVisible();
}

/** The order as it is kept. */
async function kept(title: string) {
  const rows = await database`
    select i.statement from path_steps s join paths p on p.id = s.path_id join insights i on i.id = s.insight_id
    where p.title = ${title} and s.removed_at is null order by s.position`;
  return rows.map(({ statement }) => statement);
}

test("an author makes a path, puts it in order by keyboard and by pointer, and publishes it", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  const title = "E2E how people choose";
  const [first = "", second = "", third = ""] = statements;
  await signIn("author");
  // High enough for all steps, so that dragging needs no scrolling.
  await page.setViewportSize({ width: 1280, height: 1800 });
  await make(page, title);
  for (const statement of statements) await add(page, statement);
  await expect.poll(() => kept(title)).toEqual([first, second, third]);

  const down = stepsIn(page)
    .first()
    .getByRole("button", { name: /^Move .* down$/ });
  await down.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect.poll(() => kept(title)).toEqual([second, third, first]);
  await expect(page.getByText("Moved to place 3 of 3.")).toBeAttached();

  const last = stepsIn(page).filter({ hasText: first });
  const handle = await last.locator("[data-handle]").boundingBox();
  const target = await stepsIn(page).first().boundingBox();
  if (!handle || !target) throw new Error("There is nothing to drag.");
  await page.mouse.move(handle.x + 10, handle.y + 10);
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + 40, { steps: 4 });
  await page.mouse.move(target.x + 20, target.y + 8);
  await page.mouse.up();
  await expect.poll(() => kept(title)).toEqual([first, second, third]);

  await stepsIn(page).first().getByLabel("Why this matters to you").fill("You draw such pages every week.");
  await page.getByLabel("Title").focus();
  await saved(page);
  await stepsIn(page)
    .nth(1)
    .getByRole("button", { name: /^Take out/ })
    .click();
  await expect.poll(() => kept(title)).toEqual([first, third]);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect.poll(() => kept(title)).toEqual([first, second, third]);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL(/\/paths\/e2e-how-people-choose-[a-z0-9]{8}$/);
  await expect(page.getByText("You draw such pages every week.")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("two who put one path in order at once lose nothing", async ({ page, browser, signIn }) => {
  const title = "E2E two at once";
  const [first = "", second = "", third = ""] = statements;
  await signIn("curator");
  await make(page, title);
  for (const statement of statements) await add(page, statement);
  const context = await browser.newContext();
  await signIn("admin", context);
  const other = await context.newPage();
  await other.goto(page.url());
  const move = (where: Page, statement: string, way: "up" | "down") =>
    stepsIn(where)
      .filter({ hasText: statement })
      .getByRole("button", { name: new RegExp(`^Move .* ${way}$`) })
      .click();
  await expect(stepsIn(other)).toHaveCount(3);
  await Promise.all([move(page, first, "down"), move(other, third, "up")]);
  // Each was put beside the one it was put beside, whichever came first.
  await expect.poll(async () => (await kept(title)).toSorted()).toEqual([first, second, third].toSorted());
  await expect.poll(() => kept(title)).not.toEqual([first, second, third]);
  await context.close();
});

test("a reader sees what a path holds and how long it takes, and prints it; drafts are not theirs", async ({
  page,
  signIn,
}) => {
  await signIn("reader");
  await page.goto("/paths");
  await expect(page.getByRole("link", { name: "E2E two at once" })).toHaveCount(0);
  await page.getByRole("link", { name: "E2E how people choose" }).click();
  await expect(page.getByText("About 6 minutes, two a week for two weeks")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change it" })).toHaveCount(0);
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(statements[0] ?? "")).toBeVisible();
  await expect(page.getByRole("button", { name: "More about this path" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  const markdown = await page.request.get(`${page.url()}/markdown`);
  expect(markdown.headers()["content-disposition"]).toMatch(/e2e-how-people-choose-[a-z0-9]{8}\.md/);
});
