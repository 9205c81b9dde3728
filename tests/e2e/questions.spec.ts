import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { demo, expect, test } from "./people";

test.describe.configure({ mode: "default" });

let database: Sql;
/** The days that the demo's people chose depend on the day on which it was begun. */
const forget = () =>
  database`delete from preferences where person_id = (select id from people where name = ${demo.curator})`;
test.beforeAll(async () => {
  database = await openInstallation("demo");
  await forget();
});
test.afterAll(async () => {
  await forget();
  await database.end();
});

const page = "/settings/questions";

test("how often, when and how one is asked is chosen on one page, and shown", async ({
  page: tab,
  signIn,
}) => {
  await signIn("curator");
  await expectAccessible(tab, () => tab.goto(page));
  const number = tab.getByLabel("At most so many in any seven days");
  await number.selectOption("0");
  await expect(tab.getByText("You are asked nothing.")).toBeVisible();
  await number.selectOption("1");
  await expect(tab.getByText("One a week keeps about 10 new insights a year alive")).toBeVisible();
  for (const day of ["Tuesday", "Wednesday", "Thursday", "Friday"]) await tab.getByLabel(day).uncheck();
  const save = tab.getByRole("button", { name: "Save your choices" });
  await save.click();
  await expect(tab.getByText("Choose at least one day.")).toBeVisible();
  await tab.getByLabel("Monday").check();
  await tab.getByLabel("Not after").fill("08:45");
  await save.click();
  await expect(tab.getByText("Leave at least an hour between the two")).toBeVisible();
  await tab.getByLabel("Not after").fill("11:30");
  await tab.getByRole("radio", { name: "On your home page only" }).first().check();
  await save.click();
  const agreed = tab.getByText("at most one question in any seven days, on Monday, between 08:30 and 11:30.");
  await expect(agreed).toBeVisible();
  await tab.reload();
  await expect(agreed).toBeVisible();
  await expect(tab.getByRole("radio", { name: "On your home page only" }).first()).toBeChecked();
});

test("a pause is promised, a stop is one click, and both end with one", async ({ page: tab, signIn }) => {
  await signIn("curator");
  await tab.goto(page);
  await tab.getByRole("button", { name: "Pause until then" }).click();
  await expect(tab.getByText("Choose the day from which you may be asked again.").first()).toBeVisible();
  await tab.getByRole("button", { name: "For a month" }).click();
  await expect(tab.getByText(/^No questions until \d+ \w+ \d{4}$/)).toBeVisible();
  await tab.getByRole("button", { name: "Ask me again now" }).click();
  await expect(tab.getByText(/^You are asked at most/)).toBeVisible();
  await tab.getByRole("button", { name: "Stop all questions" }).click();
  await expect(tab.getByText("You are not asked anything", { exact: true })).toBeVisible();
  await expect(tab.getByRole("button", { name: "For a week" })).toHaveCount(0);
  await tab.getByRole("button", { name: "Ask me again" }).click();
  await expect(tab.getByText(/^You are asked at most/)).toBeVisible();
});

test("everybody sees why they are asked what they are, administrators of anybody, others of nobody else", async ({
  page: tab,
  signIn,
}) => {
  const [curator] = await database`select id from people where name = ${demo.curator}`;
  await signIn("curator");
  await tab.goto(page);
  await tab.getByRole("link", { name: "What is asked today, and why" }).click();
  await expect(tab.getByRole("heading", { level: 1, name: "Why these questions" })).toBeVisible();
  await expect(tab.getByText(/^At most 1 in any seven days/)).toBeVisible();
  await expect(tab.getByRole("img", { name: "The next seven days" })).toBeVisible();
  await expectAccessible(tab);
  expect((await tab.goto(`/admin/people/${curator?.id}/plan`))?.status()).toBe(403);

  await tab.context().clearCookies();
  await signIn("admin");
  await tab.goto(`/admin/people/${curator?.id}`);
  await tab.getByRole("link", { name: "What they are asked" }).click();
  await expect(tab.getByRole("heading", { level: 1, name: `What ${demo.curator} is asked` })).toBeVisible();
  await expect(tab.getByText(/^At most 1 in any seven days/)).toBeVisible();
  await expect(tab.getByText(/times in ten|every other time/)).toHaveCount(0);
});
