import type { Page } from "@playwright/test";
import type { Sql } from "postgres";
import { openInstallation } from "./demo-database";
import { complaintsOf, demo, expect, test } from "./people";

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(() => database.end());

/** A published insight with a question that somebody neither met nor keeps, and who they are. */
async function findUnmet(person: string) {
  const [row] = await database<{ id: string; key: string; statement: string; personId: string }[]>`
    select i.id, i.key, i.statement, p.id as "personId" from people p cross join insights i
    where p.name = ${person} and i.status = 'published' and i.visibility = 'everyone' and i.trashed_at is null
      and exists (select from prompts q where q.insight_id = i.id and q.removed_at is null)
      and not exists (select from memory m where m.person_id = p.id and m.insight_id = i.id)
      and not exists (select from keepers k where k.person_id = p.id and k.insight_id = i.id)
    order by i.id limit 1`;
  if (!row) throw new Error("They have met everything.");
  return row;
}

const rail = (page: Page) => page.getByRole("complementary", { name: "About this insight" });
const entry = (page: Page, statement: string) => page.getByRole("listitem").filter({ hasText: statement });

test("a reader takes it upon themselves to keep an insight, and gives it back", async ({ page, signIn }) => {
  const complaints = complaintsOf(page);
  const { key, statement } = await findUnmet(demo.reader);
  await signIn("reader");
  await page.goto(`/i/${key}`);
  await rail(page)
    .getByRole("button", { name: /^Keep it/ })
    .click();
  await expect(rail(page).getByRole("link", { name: "You", exact: true })).toBeVisible();
  await expect(rail(page).getByText("Remembered by")).toBeVisible();
  await page.goto("/recall/remembered?show=entrusted");
  await entry(page, statement).getByRole("button", { name: "Stop keeping it" }).click();
  await expect(entry(page, statement)).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test("what was not for somebody is asked again when they say so, on a phone", async ({ page, signIn }) => {
  const { id, statement, personId } = await findUnmet(demo.reader);
  await database`
    insert into contacts (id, person_id, insight_id, prompt_id, channel, grade, at, day)
    values (gen_random_uuid(), ${personId}, ${id}, '', 'web', 'not-for-me', now() - interval '3 days', current_date - 3)`;
  await database`
    insert into memory (person_id, insight_id, stability, difficulty, last_contact_at, last_on, contacts, suppressed_at)
    values (${personId}, ${id}, 1.3, 5, now() - interval '3 days', current_date - 3, 1, now() - interval '3 days')`;
  await signIn("reader");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/recall/remembered?show=not-for-me");
  await entry(page, statement).getByRole("button", { name: "Ask me again" }).click();
  await expect(entry(page, statement)).toHaveCount(0);
  await page.goto("/recall/remembered?order=latest");
  await expect(entry(page, statement)).toContainText("%");
});

test("a curator sees what a team is asked already, and entrusts an insight to somebody", async ({
  page,
  signIn,
}) => {
  const { key, personId } = await findUnmet(demo.author);
  await signIn("curator");
  await page.goto(`/i/${key}`);
  const href = new URL(page.url()).pathname;
  await page.goto(`${href}/sharing`);
  await expect(page.getByText(/^Takes .+ of its questions/).first()).toBeVisible();
  await page.goto(`${href}/tend`);
  await page.getByLabel("Entrust it to").selectOption(personId);
  await page.getByRole("button", { name: "Entrust it" }).click();
  await page.getByRole("button", { name: `Release ${demo.author}` }).click();
  await expect(page.getByRole("button", { name: `Release ${demo.author}` })).toHaveCount(0);
});
