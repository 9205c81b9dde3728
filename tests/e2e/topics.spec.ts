import type { Sql } from "postgres";
import { openInstallation } from "./demo-database";
import { expect, test } from "./people";

test.describe.configure({ mode: "default" });

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(async () => {
  await database`delete from topic_synonyms where topic_id in (select id from topics where slug in ('tides', 'currents'))`;
  await database`delete from topics where slug = 'tides'`;
  await database`delete from topic_follows where topic_id in (select id from topics where slug = 'currents')`;
  await database`delete from topics where slug = 'currents'`;
  await database.end();
});

test("curators merge two topics that mean the same, and their followers stay with it", async ({
  page,
  signIn,
}) => {
  await signIn("curator");
  for (const [name, words] of [
    ["Tides", "Ebb, Flood"],
    ["Currents", "Streams"],
  ] as const) {
    await page.goto("/admin/topics");
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByLabel("Other words for it").fill(words);
    await page.getByRole("button", { name: "Add topic" }).click();
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
  }
  await page.goto("/topics/tides");
  await page.getByRole("button", { name: "Follow", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Following/ })).toBeVisible();

  await page.goto("/admin/topics/tides");
  await page.getByLabel("Into").selectOption("Currents");
  await page.getByRole("button", { name: "See what this will do" }).click();
  await expect(page.getByText("1 person who followed “Tides” will follow “Currents”.")).toBeVisible();
  await page.getByRole("button", { name: "Merge topics" }).click();
  await page.waitForURL("**/admin/topics/currents");
  await expect(page.getByLabel("Other words for it")).toHaveValue("Ebb, Flood, Streams, Tides");

  await page.goto("/topics/tides");
  expect(new URL(page.url()).pathname).toBe("/topics/currents");
  await expect(page.getByRole("button", { name: /^Following/ })).toBeVisible();
  await page.goto("/topics?q=flood");
  await expect(page.getByRole("link", { name: /^Currents/ })).toBeVisible();
});

test("who met a missing address asks from there, and learns nothing by it", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/insights/nothing-22222222");
  await page.getByRole("link", { name: "Ask for access" }).click();
  await expect(page.getByLabel("Address of the insight")).toHaveValue("/insights/nothing-22222222");
  await page.getByRole("button", { name: "Ask for access" }).click();
  await expect(page.getByText("If there is an insight under this address")).toBeVisible();
});
