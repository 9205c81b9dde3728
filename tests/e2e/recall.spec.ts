import type { Locator, Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, demo, expect, signInByClick, test } from "./people";

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(() => database.end());

/** Puts questions before somebody as if they had been planned this morning, in this order, and nothing else. */
async function ask(name: string, count: number) {
  await database`delete from cards where person_id = (select id from people where name = ${name})`;
  const rows = await database`
    insert into cards (id, person_id, insight_id, prompt_id, reason, day, planned_at, closes_on, value)
    select gen_random_uuid(), p.id, i.id, q.prompt_id, 'base', current_date, now() - interval '1 hour',
      current_date + 7, 1.0 / row_number() over (order by i.id)
    from people p, insights i join lateral (
      select prompt_id from prompts where insight_id = i.id and removed_at is null order by position limit 1) q on true
    where p.name = ${name} and i.status = 'published' and i.trashed_at is null and i.visibility = 'everyone'
    order by i.id limit ${count}
    returning id`;
  return rows.map(({ id }) => String(id));
}

/** What is noted of these questions, in their order. */
async function noted(ids: string[]) {
  const rows = await database`
    select c.id, c.state, k.grade, (
      select count(*)::int from contacts a where a.person_id = c.person_id and a.insight_id = c.insight_id
        and a.undoes_id is null and a.at > c.planned_at
        and not exists (select from contacts u where u.undoes_id = a.id)) as times
    from cards c left join contacts k on k.id = c.contact_id where c.id = any(${ids}::uuid[])`;
  return ids.map((id) => {
    const row = rows.find((one) => one.id === id);
    return row?.state === "answered" ? `${row.grade} ${row.times}` : row?.state;
  });
}

const at = (page: Page, number: number, of: number) => page.getByText(`Question ${number} of ${of}`);
const button = (page: Page, name: string) => page.getByRole("button", { name });
const topOf = async (what: Locator) => Math.round((await what.boundingBox())?.y ?? Number.NaN);

const answerOf = (page: Page) => page.getByRole("link", { name: "Read the insight and its limits" });

/** The first time again and again, until the page listens. */
const showByKey = (page: Page) =>
  expect(async () => {
    await page.keyboard.press(" ");
    await expect(answerOf(page)).toBeVisible({ timeout: 500 });
  }).toPass();

test("questions are answered by keyboard alone; nothing moves when the answer comes", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("author");
  const ids = await ask(demo.author, 4);
  await page.goto("/recall");
  await expect(at(page, 1, 4)).toBeVisible();
  const question = page.locator("[data-question]");
  const tops = [await topOf(question), await topOf(button(page, "Show the answer"))];
  await showByKey(page);
  expect([await topOf(question), await topOf(button(page, "Forgot"))]).toEqual(tops);
  await expectAccessible(page);
  await page.keyboard.press("3");
  await expect(at(page, 2, 4)).toBeVisible();
  await page.keyboard.press("u");
  await expect(at(page, 1, 4)).toBeVisible();
  await page.keyboard.press("1");
  await expect(at(page, 2, 4)).toBeVisible();
  await page.keyboard.press("z");
  await expect(button(page, "Tomorrow")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(at(page, 3, 4)).toBeVisible();
  for (const key of [" ", "2", " ", "4"]) await page.keyboard.press(key);
  await expect(page.getByRole("heading", { name: "That was all for now" })).toBeVisible();
  await expect(page.getByText("You answered three questions.")).toBeVisible();
  await expect.poll(() => noted(ids)).toEqual(["knew 1", "snoozed", "roughly 1", "not-for-me 1"]);
  await page.goto(`/recall/${ids[0]}`);
  await expect(page.getByText("You have answered this question")).toBeVisible();
  expect(complaints).toEqual([]);
});

test("what is answered without network is kept, and sent once when it is back", async ({
  page,
  context,
  signIn,
}) => {
  await signIn("curator");
  const ids = await ask(demo.curator, 3);
  await page.goto("/recall");
  await expect(at(page, 1, 3)).toBeVisible();
  await showByKey(page);
  await context.setOffline(true);
  for (const name of ["Knew it", "Show the answer", "Roughly"]) await button(page, name).click();
  await expect(page.getByText("Two answers are kept on this device")).toBeVisible();
  expect(await noted(ids)).toEqual(["open", "open", "open"]);
  await context.setOffline(false);
  await expect(page.getByText("kept on this device")).toBeHidden();
  await expect.poll(() => noted(ids)).toEqual(["knew 1", "roughly 1", "open"]);
  await page.reload();
  await expect(at(page, 1, 1)).toBeVisible();
});

test.describe("on a phone, without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, hasTouch: true });

  test("questions are answered, taken back and put off by one thumb", async ({ page }) => {
    // Who wants no questions has none from the demo's own story.
    const name = "Demo Engineering Manager";
    const ids = await ask(name, 2);
    await signInByClick(page, name);
    await page.goto("/");
    await expect(page.getByText("Two questions, under a minute.")).toBeVisible();
    await page.goto("/recall");
    const show = button(page, "Show the answer");
    const place = await show.boundingBox();
    expect(place?.height).toBeGreaterThanOrEqual(48);
    expect(place?.y).toBeGreaterThan(600);
    await show.tap();
    await expect(answerOf(page)).toBeVisible();
    await button(page, "Roughly").tap();
    await expect(page.getByText("Noted.")).toBeVisible();
    await button(page, "Take it back").tap();
    await show.tap();
    await button(page, "Knew it").tap();
    await page.getByText("Not now").tap();
    await button(page, "Next week").tap();
    await expect(page.getByText("You answered one question.")).toBeVisible();
    expect(await noted(ids)).toEqual(["knew 1", "snoozed"]);
  });
});
