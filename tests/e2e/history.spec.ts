import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import type { Sql } from "postgres";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import type { World } from "../support/record-world";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;

type Support = typeof import("../support/record-world");
let support: Support;
let world: World;
let database: Sql;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  const folder = join(process.env.TIDEMARK_E2E_FOLDER ?? "", "demo");
  process.env.DATABASE_URL = (await startPostgres({ folder, database: "tidemark_demo" })).url;
  support = await import("../support/record-world");
  world = await support.makeWorld("published", await support.makeCast());
  database = await openInstallation("demo");
  await database`
    update revisions set content = jsonb_set(content, '{summary}', '"Slower plans were chosen from sooner."'),
      html = jsonb_set(html, '{summary}', '"<p>Slower plans were chosen from sooner.</p>"')
    where insight_id = ${world.insightId} and number = 2`;
});

test.afterAll(async () => {
  await database`delete from drafts where insight_id = ${world.insightId}`;
  await support.removeWorlds([world]);
  await database.end();
});

const address = (rest = "") => `/insights/${world.slug}-${world.key}${rest}`;

async function enter(context: BrowserContext, who: "author" | "curator") {
  const [name = "", value = ""] = (await support.cookieFor(world.people[who])).split("=");
  await context.addCookies([{ name, value, url: base }]);
}

test("a change is found in the history and compared, and an old revision restored without losing the draft", async ({
  page,
  context,
}) => {
  await enter(context, "author");
  await page.goto(address("/history"));
  await page.getByRole("button", { name: "Show what changed" }).click();
  await page.waitForURL(`**${address("/compare/1..2")}`);
  const summary = page.getByRole("region", { name: "Summary" });
  await expect(summary.locator("ins").first()).toContainText("Slower");
  await expect(summary.locator("del").first()).toContainText("Fewer");
  await page.goto(address("/compare/2..1"));
  expect(new URL(page.url()).pathname).toBe(address("/compare/1..2"));
  for (const wrong of ["/compare/1..9", "/compare/first..last", "/revisions/9", "/revisions/01"])
    expect((await page.goto(address(wrong)))?.status(), wrong).toBe(404);

  await database`
    update drafts set content = jsonb_set(content, '{summary}', '"Never seen by anybody else."'),
      html = jsonb_set(html, '{summary}', '"<p>Never seen by anybody else.</p>"')
    where insight_id = ${world.insightId}`;
  await page.goto(address("/revisions/2"));
  await expect(page.getByText("This is revision 2, not today’s")).toBeVisible();
  await page.getByRole("button", { name: "Restore revision 2" }).click();
  await expect(page.getByText("says something that no revision holds").first()).toBeVisible();
  await page.getByLabel("Keep the open draft as a revision first").check();
  await page.getByRole("button", { name: "Restore revision 2" }).click();
  await page.waitForURL(`**${address("/edit")}`);
  await page.goto(address("/history"));
  await expect(page.getByText("restored from revision 2 by")).toBeVisible();
  await page.getByRole("link", { name: "Revision 3", exact: true }).click();
  await expect(page.getByText("Never seen by anybody else.")).toBeVisible();
});

test("without scripts a record is checked again, thrown away by a curator and brought back", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: base });
  await enter(context, "curator");
  const page = await context.newPage();
  await page.goto(address("/tend"));
  await page.getByLabel("What did you check?").fill("Too short");
  await page.getByRole("button", { name: "Still true" }).click();
  await expect(page.getByText("That is too short to help a reader")).toBeVisible();
  await expect(page.getByLabel("What did you check?")).toHaveValue("Too short");
  await page.getByLabel("What did you check?").fill("Asked both teams again.");
  await page.getByRole("button", { name: "Still true" }).click();
  await expect(page.getByText("Asked both teams again.").first()).toBeVisible();

  await page.getByRole("button", { name: "Move to the trash" }).click();
  await expect(page.getByText("tick the box to say that you know what will happen").first()).toBeVisible();
  await page.getByLabel("I know that readers lose it at once").check();
  await page.getByRole("button", { name: "Move to the trash" }).click();
  await page.waitForURL("**/insights/trash");
  expect((await page.goto(address()))?.status()).toBe(404);
  await page.goto("/insights/trash");
  const item = page.getByRole("listitem").filter({ hasText: "People who compare two plans" });
  await item.getByRole("button", { name: "Bring it back" }).click();
  await page.waitForURL(`**${address()}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("People who compare two plans");
  await context.close();
});

test("history, comparison, revision and tending: axe finds nothing, nothing complains", async ({
  page,
  context,
}) => {
  await enter(context, "author");
  const complaints = complaintsOf(page);
  for (const rest of ["/history", "/compare/1..2", "/revisions/2", "/tend"])
    await expectAccessible(page, () => page.goto(address(rest)));
  expect(complaints).toEqual([]);
});
