import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

const title = "Where people are";
const key = "fghjkmnp";
const address = `/paths/where-people-are-${key}`;
let database: Sql;

test.describe.configure({ mode: "default" });

/** Two published records on a path of the administrator's. */
test.beforeAll(async () => {
  database = await openInstallation("demo");
  await database`delete from paths where key = ${key}`;
  await database`
    with made as (
      insert into paths (id, key, slug, title, for_whom, status, owner_id, created_at, changed_at, published_at)
      select gen_random_uuid(), ${key}, 'where-people-are', ${title}, 'Everybody', 'published', id, now(), now(), now()
      from people where name = 'Demo Research Lead' returning id),
    records as (
      select id, row_number() over (order by published_at, id) as place from insights
      where status = 'published' and visibility = 'everyone' and trashed_at is null
      order by published_at, id limit 2)
    insert into path_steps (id, path_id, insight_id, position, added_at)
    select gen_random_uuid(), made.id, records.id, records.place, now() from made, records`;
});

test.afterAll(async () => {
  await database`delete from paths where key = ${key}`;
  await database.end();
});

test("a curator puts a person and a team on a path, sees where they are, and takes one off and back", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("curator");
  await page.goto(`${address}/people`);
  await expect(page.getByText("Nobody is on it yet")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Put people on it" }).first().click();
  await page.getByRole("searchbox", { name: "Find by name or mail address" }).fill("Senior");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Put them on the path" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose somebody first");
  await page.getByRole("checkbox", { name: "Demo Senior Researcher" }).check();
  await page.getByRole("button", { name: "Put them on the path" }).click();
  await expect(page.getByText("1 person is on this path now.", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Team", { exact: true }).selectOption({ label: await optionOf("keel") });
  await page.getByRole("button", { name: "Put the team on the path" }).click();
  // The worker takes its time; the page says how far it is and shows what came of it.
  await expect(page.getByText(/put Keel on this path/)).toBeVisible({ timeout: 30_000 });
  const row = page.getByRole("row", { name: /Demo Platform Engineer/ });
  await expect(row).toContainText("0 of 2");
  await expectAccessible(page);

  await row.getByRole("button", { name: "Take off Demo Platform Engineer" }).click();
  await page.getByRole("link", { name: /^Left/ }).click();
  await page.getByRole("button", { name: "Put back Demo Platform Engineer" }).click();
  await expect(page.getByText("Nobody fits")).toBeVisible();
  await page.getByRole("link", { name: "How the steps fare" }).click();
  await expect(page.getByRole("img", { name: /^Step 1: 0 of \d+ did it/ })).toBeVisible();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("those who are on it may not see who else is, and the table is for those who look after it", async ({
  page,
  signIn,
}) => {
  await signIn("reader");
  for (const below of ["people", "people/steps", "people/add", "people/csv", "people/progress"])
    expect((await page.request.get(`${address}/${below}`)).status(), below).toBe(403);
  await signIn("admin");
  const table = await page.request.get(`${address}/people/csv`);
  expect(table.headers()["content-disposition"]).toBe(
    `attachment; filename="where-people-are-${key}-people.csv"`,
  );
  expect(await table.text()).toContain("Demo Senior Researcher");
});

async function optionOf(slug: string) {
  const [team] = await database<{ name: string; members: string }[]>`
    select t.name, count(*) as members from teams t join memberships m on m.team_id = t.id
    where t.slug = ${slug} and m.from_on <= now() and (m.until_on is null or m.until_on >= now()::date) group by t.name`;
  return `${team?.name} (${team?.members})`;
}
