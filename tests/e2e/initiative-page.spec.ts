import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, demo, expect, test } from "./people";

const owner = demo.reader;
const key = "bcdfghjm";
const address = `/initiatives/choose-plans-sooner-${key}`;
let database: Sql;

test.describe.configure({ mode: "default" });

/** An initiative on which three insights were put forward; a finished one, of which nothing is looked up again. */
test.beforeEach(async () => {
  database ??= await openInstallation("demo");
  await database`delete from initiatives where key = ${key}`;
  await database`
    with made as (
      insert into initiatives (id, key, slug, title, stage, owner_id, created_by_id, kickoff_on, created_at, changed_at)
      select gen_random_uuid(), ${key}, 'choose-plans-sooner', 'Choose plans sooner', 'done', id, id,
        current_date + 10, now(), now() from people where name = ${owner} returning id),
    records as (
      select i.id, row_number() over (order by i.published_at, i.id) as place from insights i
      where i.status = 'published' and i.visibility = 'everyone' and i.trashed_at is null
        and not exists (select from insight_links l where l.kind = 'contradicts' and i.id in (l.from_id, l.to_id))
      order by i.published_at, i.id limit 3)
    insert into matches (initiative_id, insight_id, origin, score, is_strong, reasons, first_at)
    select made.id, records.id, 'found', 0.9 - records.place * 0.1, true,
      '[{"kind":"terms","terms":[{"word":"plans","weight":1}]}]', now() from made, records`;
});

test.afterAll(async () => {
  await database`delete from initiatives where key = ${key}`;
  await database.end();
});

const said = () => database`
  select m.state, m.dismiss_reason as reason from matches m join initiatives i on i.id = m.initiative_id
  where i.key = ${key} order by m.score desc`;

test("what bears on it is accepted, dismissed and taken back by keys, where one stands", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("reader");
  await page.goto(address);
  const known = page.locator("[data-known]");
  await expect(known).toHaveCount(3);
  await expect(known.first().getByText("because both speak of “plans”")).toBeVisible();
  const focused = page.locator("[data-known]:focus");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(focused).toHaveCount(1, { timeout: 500 });
  }).toPass();
  const statement = await focused.getAttribute("aria-label");
  await page.keyboard.press("a");
  await expect(focused.getByText(`Accepted by ${owner}`)).toBeVisible();
  await page.keyboard.press("d");
  await expect(focused.getByRole("button", { name: "Outdated" })).toBeVisible();
  await page.keyboard.press("2");
  await expect(focused.getByText(`Dismissed as already decided by ${owner}`)).toBeVisible();
  await page.keyboard.press("u");
  await expect(focused.getByText(`Accepted by ${owner}`)).toBeVisible();
  await page.keyboard.press("u");
  await expect(focused.getByRole("button", { name: "Accept" })).toBeVisible();
  expect(await focused.getAttribute("aria-label")).toBe(statement);
  expect((await said()).map(({ state }) => state)).toEqual(["suggested", "suggested", "suggested"]);
  await page.keyboard.press("Shift+?");
  await expect(page.getByText("Dismiss it, then say why")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("everybody can use the page and that which asks for a text", async ({ page, signIn }) => {
  await signIn("reader");
  for (const place of [address, "/initiatives/try"])
    await expectAccessible(page, async () => {
      await page.goto(place);
    });
});

test.describe("on a phone, without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("it is judged, added to and ticked; a text brings up what we know", async ({ page, signIn }) => {
    await signIn("reader");
    await page.goto(address);
    await page.getByRole("button", { name: "Accept" }).first().click();
    await expect(page.getByText(`Accepted by ${owner}`)).toBeVisible();
    await page.getByText("Dismiss", { exact: true }).nth(1).click();
    await page.getByRole("button", { name: "Not relevant" }).click();
    await expect(page.getByText(`Dismissed as not relevant by ${owner}`)).toBeVisible();
    expect((await said()).map(({ state }) => state).sort()).toEqual(["accepted", "dismissed", "suggested"]);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Save what was used" }).click();
    await expect(page.getByText("used in the decision")).toBeVisible();
    await page.goto("/initiatives/try");
    await page.getByLabel("What is it about?").fill("qqqzzz");
    await page.getByRole("button", { name: "See what we know" }).click();
    await expect(page.getByText("We know nothing about this yet.")).toBeVisible();
    await expect(page.getByLabel("What is it about?")).toHaveValue("qqqzzz");
  });
});
