import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, signInByClick, test } from "./people";

const learner = "Demo New Product Manager";
const title = "What everybody here knows";
const key = "bcdfghjk";
let database: Sql;

test.describe.configure({ mode: "default" });

/** Three published records with a question, and a section before the second. */
test.beforeAll(async () => {
  database = await openInstallation("demo");
  await database`delete from paths where key = ${key}`;
  await database`
    with made as (
      insert into paths (id, key, slug, title, for_whom, status, owner_id, created_at, changed_at, published_at)
      select gen_random_uuid(), ${key}, 'what-everybody-here-knows', ${title}, 'Everybody new', 'published', id,
        now(), now(), now() from people where name = 'Demo Research Lead' returning id),
    records as (
      select i.id, row_number() over (order by i.published_at, i.id) as place from insights i
      where i.status = 'published' and i.visibility = 'everyone' and i.trashed_at is null
        and exists (select from prompts p where p.insight_id = i.id and p.removed_at is null and p.kind = 'free')
      order by i.published_at, i.id limit 3)
    insert into path_steps (id, path_id, insight_id, heading, note, position, added_at)
    select gen_random_uuid(), made.id, records.id, '', 'You will be asked about this in your first week.',
      records.place * 2, now() from made, records
    union all select gen_random_uuid(), made.id, null, 'Then', '', 3, now() from made`;
});

test.afterAll(async () => {
  await database`delete from paths where key = ${key}`;
  await database.end();
});

const address = `/paths/what-everybody-here-knows-${key}`;
const progress = (page: Page) => page.getByRole("main").getByText(/^Step \d of 3$/);

test("a path is started and walked by mouse and keyboard to its end, and what was said is taken back", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await signInByClick(page, learner);
  await page.goto(address);
  await page.getByRole("button", { name: "Start this path" }).click();
  await page.getByRole("link", { name: "Start with the first step" }).click();
  await expect(progress(page)).toHaveText("Step 1 of 3");
  await expect(page.getByText("You will be asked about this in your first week.")).toBeVisible();
  await page.getByText("Show the answer").click();
  await page.getByRole("button", { name: "Roughly" }).click();
  await expect(progress(page)).toHaveText("Step 2 of 3");
  await expect(page.getByText("Step 1: noted as “Roughly”.")).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(progress(page)).toHaveText("Step 1 of 3");
  for (const next of ["Step 2 of 3", "Step 3 of 3"]) {
    await answerByKeys(page, "1");
    await expect(progress(page)).toHaveText(next);
  }
  await answerByKeys(page, "3");
  await expect(page.getByRole("heading", { name: "You have come to the end of this path" })).toBeVisible();
  const done = page.getByRole("listitem").filter({ has: page.getByLabel("Done", { exact: true }) });
  await expect(done).toHaveCount(3);
  const said = await database`
    select c.grade, u.id is not null as undone from contacts c left join contacts u on u.undoes_id = c.id
    join people p on p.id = c.person_id
    where p.name = ${learner} and c.channel = 'path' and c.undoes_id is null order by c.at`;
  expect(said.map(({ grade, undone }) => [grade, undone])).toEqual([
    ["roughly", true],
    ["knew", false],
    ["knew", false],
    ["forgot", false],
  ]);
  await done.first().getByRole("link").click();
  await expect(page.getByText("You did this step")).toBeVisible();
  await expect(page.getByRole("button", { name: "Forgot" })).toBeHidden();
  expect(complaints).toEqual([]);
});

/** The question has to be in sight before the space bar is its own. */
async function answerByKeys(page: Page, grade: string) {
  await page.getByText("Show the answer").scrollIntoViewIfNeeded();
  await expect(async () => {
    await page.keyboard.press(" ");
    await expect(page.getByText("How well did you know it?")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press(grade);
}

test.describe("on a phone, without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a new person's home is their path, and a step is done with one thumb", async ({ page }) => {
    await signInByClick(page, "Demo New Analyst");
    await page.goto(address);
    await page.getByRole("button", { name: "Start this path" }).click();
    await page.goto("/");
    await page.getByRole("link", { name: "Start with the first step" }).click();
    await page.getByText("Show the answer").click();
    const grade = page.getByRole("button", { name: "Knew it" });
    expect((await grade.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await grade.click();
    await expect(progress(page)).toHaveText("Step 2 of 3");
    await page.goto("/");
    await expect(page.getByRole("link", { name: "Go on", exact: true })).toBeVisible();
  });
});

test("a path and its steps can be used by everybody", async ({ page }) => {
  await signInByClick(page, "Demo New Researcher");
  await page.goto(address);
  await page.getByRole("button", { name: "Start this path" }).click();
  await expect(page.getByRole("link", { name: "Start with the first step" })).toBeVisible();
  await expectAccessible(page, async () => {
    await page.goto(address);
  });
  const first = await page.getByRole("link", { name: "Start with the first step" }).getAttribute("href");
  await expectAccessible(page, async () => {
    await page.goto(first ?? "");
    await page.getByText("Show the answer").click();
  });
});
