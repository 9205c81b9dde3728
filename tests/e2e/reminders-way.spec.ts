import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, signInByClick, test } from "./people";

/** Tests of this file run in two workers, and each clears away its own alone. */
const worker = process.env.TEST_PARALLEL_INDEX ?? "0";

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(async () => {
  await database`delete from initiatives where title like ${`Kinder forms ${worker} %`}`;
  await database.end();
});

const learner = "Demo New Analyst";
const telling = /^Telling people right after they leave a field/;

/** Has the worker plan somebody's day at whatever hour it is, and leaves them what this initiative needs. */
async function planDay(name: string, title: string) {
  const own = database`(select id from people where name = ${name})`;
  await database`
    update preferences set cap = 15, days = '{1,2,3,4,5,6,7}', ask_from = '00:00', ask_until = '23:59:59'
    where person_id = ${own}`;
  const needed = database`initiative_id = (select id from initiatives where title = ${title})`;
  const find = () => database`select id from cards where person_id = ${own} and ${needed}`;
  // The clock plans as well: what it has planned in between, without this initiative, is not kept.
  await expect(async () => {
    for (const table of ["plans", "cards", "memory", "contacts"])
      await database`
        delete from ${database(table)} where person_id = ${own}
          and ${table === "contacts" ? database`channel = 'web'` : database`true`}`;
    await database`update people set remind_at = null where name = ${name}`;
    await database`select graphile_worker.add_job('plan-reminders', '{}'::json)`;
    await expect.poll(async () => (await find()).length, { timeout: 15_000 }).toBeGreaterThan(0);
  }).toPass({ timeout: 60_000 });
  await database`delete from cards where person_id = ${own} and (${needed}) is not true`;
  // One in ten is checked before its answer is shown, which is tried elsewhere.
  await database`update cards set is_checked = false where person_id = ${own}`;
}

const questionsOf = (page: Page) => page.getByRole("region", { name: "Questions" });

test("from an initiative to a question with its reason, its answer, and what is remembered", async ({
  page,
}) => {
  test.slow();
  const complaints = complaintsOf(page);
  await signInByClick(page, learner);
  await page.goto("/initiatives/new");
  const title = `Kinder forms ${worker} ${Date.now()}`;
  await page.getByLabel("Title").fill(title);
  await page
    .getByLabel("Brief")
    .fill(
      "Our sign-up form finds errors only on submit. Telling people right after they leave a field whether the entry is acceptable should make the form quicker and more accurate.",
    );
  const nextWeek = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await page.getByLabel("Kickoff").fill(nextWeek);
  await page.getByRole("button", { name: "Begin it" }).click();
  const known = page.getByRole("article", { name: telling });
  await known.getByRole("button", { name: "Accept" }).click({ timeout: 45_000 });
  await expect(known).toContainText("Accepted by");

  await planDay(learner, title);
  await page.goto("/");
  const asked = questionsOf(page);
  await expect(asked).toContainText(`“${title}” kicks off`);
  await asked.getByText("Show the answer").click();
  const record = asked.getByRole("link", { name: "Read the insight and its limits" });
  const address = (await record.getAttribute("href")) ?? "";
  await asked.getByRole("button", { name: "Knew it" }).click();
  const find = () => database`
    select c.id from cards c join initiatives i on i.id = c.initiative_id
    where i.title = ${title} and c.state = 'answered'`;
  await expect.poll(async () => (await find()).length).toBe(1);

  await page.goto(address);
  await expect(page.getByText("You remember this", { exact: true })).toBeVisible();
  const statement = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.goto("/recall/remembered");
  await expect(page.getByRole("link", { name: statement })).toBeVisible();
  const [card] = await find();
  await page.goto(`/recall/${card?.id}`);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("button", { name: "Show the answer" })).toBeVisible();
  expect(complaints).toEqual([]);
});

/** Others ask for more as the first and the last of them meanwhile: how many there are is tried where the demo is laid. */
const homes: [string, (RegExp | string)[]][] = [
  ["Demo Product Manager", [/question/, /“More shift workers saving for retirement” kicks off/]],
  [
    "Demo Product Lead",
    ["You were asked three questions in the last seven days", "The next one may come on"],
  ],
  ["Demo Platform Engineer", [/Nothing is asked of you before \d+ /]],
  ["Demo Leaving Engineer", ["Do you want to go on?", "Keep going"]],
  ["Demo Research Lead", [/question/, /“Rare procedures done right in autumn” kicks off/]],
];

for (const [name, said] of homes)
  test(`the home page of ${name} says how it stands with their questions`, async ({ page }) => {
    await signInByClick(page, name);
    for (const words of said) await expect(questionsOf(page)).toContainText(words);
  });

test("whoever has just come sees their path, and no question", async ({ page }) => {
  await signInByClick(page, "Demo New Product Manager");
  await expect(page.getByRole("region", { name: "Your path" })).toBeVisible();
  await expect(questionsOf(page)).toBeHidden();
});
