import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
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

test("who may not read an insight learns nothing by asking, and reads it once its owner lets them", async ({
  page,
  signIn,
  browser,
}) => {
  const [record] = await database`
    select id, slug || '-' || key as segment, statement from insights
    where visibility = 'restricted' and statement like 'When a tester passes over a link%'`;
  const address = `/insights/${record?.segment}`;
  await signIn("reader");
  for (const hidden of ["/insights/nothing-22222222", address]) {
    expect((await page.goto(hidden))?.status()).toBe(404);
    await page.getByRole("link", { name: "Ask for access" }).click();
    await expect(page.getByLabel("Address of the insight")).toHaveValue(hidden);
    await page.getByRole("button", { name: "Ask for access" }).click();
    await expect(page.getByText("If there is an insight under this address")).toBeVisible();
  }

  const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
  await signIn("admin", context);
  const tending = await context.newPage();
  await expectAccessible(tending, () => tending.goto(`${address}/access`));
  await tending.getByRole("button", { name: "Let them read it" }).click();
  await expect(tending.getByText("Nobody waits for an answer")).toBeVisible();
  await context.close();

  await page.goto("/");
  await expect(page.getByText(`You may now read “${record?.statement.slice(0, 40)}`)).toBeVisible();
  expect((await page.goto(address))?.status()).toBe(200);
  await page.goto(`/insights/ask-access?address=${address}`);
  await expect(page.getByText("You can read it already")).toBeVisible();
  await database`delete from insight_people where insight_id = ${record?.id}
    and person_id in (select person_id from access_requests where insight_id = ${record?.id})`;
});
