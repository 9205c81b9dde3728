import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import type { Sql } from "postgres";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import type { World } from "../support/record-world";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
const list = "/insights/needs-review";

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
});

test.afterAll(async () => {
  await database`delete from asks where person_id in ${database(Object.values(world.people).map(({ id }) => id))}`;
  await support.removeWorlds([world]);
  await database.end();
});

test.beforeEach(async () => {
  const { insightId, people } = world;
  await database`delete from review_causes where insight_id = ${insightId}`;
  for (const [kind, source] of [
    ["review-date", "2026-06-01"],
    ["weight-fell", "weight:first"],
  ])
    await database`
      insert into review_causes (id, insight_id, kind, source, opened_at)
      values (gen_random_uuid(), ${insightId}, ${kind ?? ""}, ${source ?? ""}, now() - interval '3 days')`;
  await database`update insights set open_causes = 2, owner_id = ${people.author.id} where id = ${insightId}`;
});

const address = (rest = "") => `/insights/${world.slug}-${world.key}${rest}`;

async function enter(context: BrowserContext, who: "author" | "curator" | "reader") {
  const [name = "", value = ""] = (await support.cookieFor(world.people[who])).split("=");
  await context.addCookies([{ name, value, url: base }]);
}

test("an owner's desk says what needs review and why, and leads to the question", async ({
  page,
  context,
}) => {
  await enter(context, "author");
  await page.goto("/insights/desk");
  const part = page.getByRole("region", { name: /^Need review/ });
  await expect(part.getByText(/And 1 more\.$/)).toBeVisible();
  await part.getByRole("link", { name: /^Check:/ }).click();
  await expect(page).toHaveURL(address("/tend"));
});

test("by keyboard alone an owner goes from the list to the question, ticks what they looked at and answers", async ({
  page,
  context,
}) => {
  await enter(context, "author");
  await page.goto(list);
  const row = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: "Still true…" }) });
  await expect(row).toContainText("Its check was due on");
  await row.getByRole("link", { name: "Still true…" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${address("/tend")}`);
  await expect(page.getByText("What you leave unticked stays open")).toBeVisible();

  await page.getByLabel("What did you check?").focus();
  await page.keyboard.type("Yes, still true.");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Still true" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("not how you know").first()).toBeVisible();
  await expect(page.getByLabel("What did you check?")).toHaveValue("Yes, still true.");
  await page.getByLabel("What did you check?").fill("Re-ran the funnel on the May data");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Still true" }).press("Enter");
  await expect(page.getByText("Tick what you looked at: there is more than one reason.")).toBeVisible();
  await page.getByRole("checkbox", { name: /Its check was due/ }).press("Space");
  await page.getByRole("button", { name: "Still true" }).press("Enter");
  await expect(page.getByText("One reason is still open.").first()).toBeVisible();
  await expect(page.getByRole("checkbox")).toHaveCount(0);

  await page.goto(address());
  await expect(page.getByText(/Still true: Re-ran the funnel on the May data/)).toBeVisible();
  await expect(page.getByText("Its evidence weighs").first()).toBeVisible();
  await expect(page.getByText("Its check was due")).toHaveCount(0);
});

test("without scripts a curator narrows everybody's list, hands over what is ticked, and reads what stayed", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: base });
  await enter(context, "curator");
  const page = await context.newPage();
  await page.goto(list);
  await page.getByRole("link", { name: "Everybody’s" }).click();
  await page.goto(`${list}?whose=all&owner=${world.people.author.id}`);
  await page.getByRole("button", { name: "Hand over", exact: true }).click();
  await expect(page.getByText("Choose who looks after them from now on.").first()).toBeVisible();
  await page.getByRole("link", { name: "Tick it" }).click();
  await expect(page.getByRole("checkbox", { name: /^Hand over:/ })).toBeChecked();
  await page.getByLabel("Hand what is ticked over to").selectOption(world.people.author.id);
  await page.getByRole("button", { name: "Hand over", exact: true }).click();
  await expect(page.getByText("looks after it already").first()).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Hand over:/ })).toBeChecked();
  await page.getByLabel("Hand what is ticked over to").selectOption(world.people.other.id);
  await page.getByRole("button", { name: "Hand over", exact: true }).click();
  await expect(page.getByText("Nothing fits what you chose")).toBeVisible();
  const [row] = await database`select owner_id from insights where id = ${world.insightId}`;
  expect(row?.owner_id).toBe(world.people.other.id);
  await context.close();
});

test("the list, everybody's list, the question and the record: axe finds nothing, nothing complains", async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page);
  await enter(context, "curator");
  for (const path of [
    `${list}?whose=all`,
    `${list}?whose=all&cause=weight-fell`,
    address("/tend"),
    address(),
  ])
    await expectAccessible(page, () => page.goto(path));
  expect(complaints).toEqual([]);
});

test("a reader learns what the list is for, and everybody's is not theirs", async ({ page, context }) => {
  await enter(context, "reader");
  await page.goto(list);
  await expect(page.getByText("Nothing waits for your check")).toBeVisible();
  expect((await page.goto(`${list}?whose=all`))?.status()).toBe(403);
});
