import { openInstallation } from "./demo-database";
import { complaintsOf, expect, signInByClick, test } from "./people";

/** They stopped questions, so that nothing is asked of them by looking at what their next digest would say. */
const manager = "Demo Engineering Manager";

test("from one's choice to what the next digest would say, and to the weeks that came, which count as read", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await signInByClick(page, manager);
  await page.goto("/settings/digest");
  await expect(page.getByText(/^It comes on \w+days at 16:30\. The next one is due on/)).toBeVisible();
  await page.getByRole("link", { name: "See what it would say now" }).first().click();
  await expect(page).toHaveURL(/\/digest\/next$/);
  await expect(page.getByText("Nothing is sent or asked by looking at it.")).toBeVisible();
  await page.getByRole("link", { name: "Your digests" }).click();
  await expect(page.getByText(/^Your digest of \d/)).toBeVisible();
  await page.locator('main a[href^="/digest/2"]').first().click();
  await expect(page).toHaveURL(/\/digest\/\d{4}-W\d\d$/);
  await expect(page.getByRole("heading", { name: "What comes up" })).toBeVisible();
  const database = await openInstallation("demo");
  const seen = async () => {
    const [row] = await database<{ count: number }[]>`
      select count(*)::int as count from exposures e join people p on p.id = e.person_id
      where p.name = ${manager} and e.channel = 'digest'`;
    return row?.count;
  };
  await expect.poll(seen, { timeout: 20_000 }).toBeGreaterThan(0);
  await database.end();
  expect(complaints).toEqual([]);
});

test("an administrator finds what is uncertain and what failed, each with what its server said", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  await page.goto("/admin/deliveries?state=uncertain");
  await page
    .getByRole("row", { name: /Demo New Product Manager/ })
    .getByRole("link")
    .first()
    .click();
  const tries = page.getByRole("table");
  await expect(tries).toContainText("it may have arrived");
  await page.goto("/admin/deliveries?state=failed");
  await page
    .getByRole("row", { name: /Demo Leaving Engineer/ })
    .getByRole("link")
    .first()
    .click();
  await expect(tries).toContainText("550 5.1.1");
});
