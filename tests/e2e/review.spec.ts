import type { Sql } from "postgres";
import { expectAccessible, tabTo } from "./accessible";
import { openInstallation } from "./demo-database";
import { demo, expect, test } from "./people";

const statement = "People asked for one thing at a time finish a long form more often.";
const key = "r3v33w22";
const review = `/insights/people-asked-for-one-thing-${key}/review`;

/** All that publishing wants but a summary. */
const content = {
  statement,
  certainty: "low",
  certaintyReason: "One experiment on one form.",
  businessContext: "Half of those who begin the form leave it.",
  goals: [{ id: "g1", text: "More than half finish the form." }],
  nonGoals: [{ id: "n1", text: "Saying what to ask." }],
  limitations: [{ id: "l1", text: "Only tried with new customers." }],
  usageDo: [{ id: "d1", text: "Ask one thing a page." }],
  evidence: [{ id: "e1", title: "Form experiment", strength: "low", publishedOn: "2025" }],
  prompts: [{ id: "q1", question: "How many things a page?", answer: "One." }],
};
const summary = "Fewer people left when each page asked one thing. Split long forms.";

let database: Sql;

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  database = await openInstallation("demo");
  const [author] = await database<{ id: string }[]>`select id from people where name = ${demo.author}`;
  const id = author?.id ?? "";
  await database`
    with made as (
      insert into insights (id, key, slug, statement, author_id, owner_id, created_at)
      values (gen_random_uuid(), ${key}, 'people-asked-for-one-thing', ${statement}, ${id}, ${id}, now())
      returning id)
    insert into drafts (insight_id, content, html, renderer_version, editor_ids, created_by_id, created_at, saved_by_id, saved_at)
    select id, ${database.json(content)}, '{}', 0, array[${id}::uuid], ${id}, now(), ${id}, now() from made`;
});

test.afterAll(async () => {
  await database.end();
});

test("an author asks for a review with the keyboard, and the reviewer is told by mail and at home", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await page.goto(review, { waitUntil: "networkidle" });
  await expect(page.getByText("One thing is missing")).toBeVisible();
  const reviewer = page.getByRole("checkbox", { name: demo.curator });
  await tabTo(page, reviewer);
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel("What they should look at"));
  await page.keyboard.type("Is the limit honest?");
  await tabTo(page, page.getByRole("button", { name: "Ask for a review" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${demo.author} asked ${demo.curator}`)).toBeVisible();
  const [mail] = await database<{ subject: string; text: string }[]>`
    select subject, text from deliveries where kind = 'review-request' and subject like ${`%${statement}`}`;
  expect(mail?.subject).toBe(`${demo.author} asks you to review: ${statement}`);
  for (const part of ["Is the limit honest?", "- Say what was found", review])
    expect(mail?.text).toContain(part);
});

test("a reviewer finds it at home, comments without JavaScript, and cannot approve what is incomplete", async ({
  page,
  browser,
  signIn,
}) => {
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL,
  });
  await signIn("curator", plain);
  const still = await plain.newPage();
  await still.goto(review);
  const limits = still.getByRole("region", { name: "Mind the limits" });
  await limits.getByText("Comment on Mind the limits").click();
  await limits.getByLabel("Your comment").fill("Say *how many* customers.");
  await limits.getByRole("button", { name: "Add comment" }).click();
  await expect(limits.getByText("Say how many customers.")).toBeVisible();
  await plain.close();

  await signIn("curator");
  await page.goto("/", { waitUntil: "networkidle" });
  const ask = page.getByRole("listitem").filter({ hasText: statement.replace(".", "") });
  await expect(ask).toContainText(`${demo.author} asks you to review`);
  await ask.getByRole("link", { name: "Open" }).click();
  await page.waitForURL(`**${review}`);
  await expectAccessible(page, () => page.goto(review, { waitUntil: "networkidle" }));
  await page.getByRole("button", { name: "Approve" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "It cannot be approved" });
  await expect(refusal.getByRole("link", { name: /Say what was found/ })).toHaveAttribute(
    "href",
    `${review}#section-summary`,
  );
  await page.getByLabel("What should change").fill("The summary is missing.");
  await page.getByRole("button", { name: "Send back" }).click();
  await expect(page.getByText("It is sent back.").first()).toBeVisible();
});

test("the author mends it, the reviewer approves, and it is published once its comment is resolved", async ({
  page,
  browser,
  signIn,
}) => {
  await database`
    update drafts set content = ${database.json({ ...content, summary })}, version = version + 1
    from insights where insights.id = drafts.insight_id and insights.key = ${key}`;
  await signIn("author");
  await page.goto("/insights/desk", { waitUntil: "networkidle" });
  await expectAccessible(page);
  const sentBack = page.getByRole("region", { name: /Sent back/ });
  await sentBack.getByRole("link", { name: statement, exact: true }).click();
  await expect(page.getByText("The summary is missing.")).toBeVisible();
  await page.getByRole("checkbox", { name: demo.curator }).check();
  await page.getByRole("button", { name: "Ask for a review" }).click();
  await expect(page.getByText("In review", { exact: true })).toBeVisible();

  const other = await browser.newContext({ baseURL: test.info().project.use.baseURL });
  await signIn("curator", other);
  const theirs = await other.newPage();
  await theirs.goto(review, { waitUntil: "networkidle" });
  await theirs.getByLabel("A word to the writer").fill("Clear now.");
  await theirs.getByRole("button", { name: "Approve" }).click();
  await expect(theirs.getByText("It is approved.").first()).toBeVisible();
  await other.close();

  await page.goto(review, { waitUntil: "networkidle" });
  await expect(page.getByText("Clear now.")).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "It cannot be published yet" });
  await expect(refusal.getByRole("link", { name: "One comment is not resolved yet." })).toBeVisible();
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByText(`Comment by ${demo.curator}, resolved by ${demo.author}`)).toBeVisible();
  await page.getByRole("button", { name: "Publish" }).click();
  await page.waitForURL((url) => url.pathname.endsWith(key));
  await expect(page.getByText("It is published.").first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: statement })).toBeVisible();
});

test("retiring says what it will do, asks why, and is taken back as easily", async ({ page, signIn }) => {
  await signIn("author");
  const retire = `/insights/${key}/retire`;
  await expectAccessible(page, () => page.goto(retire, { waitUntil: "networkidle" }));
  await expect(page.getByText("Readers keep the page")).toBeVisible();
  await page.getByRole("button", { name: "Retire this insight" }).click();
  await expect(page.getByLabel("Why it should not be used any more")).toBeFocused();
  await page.keyboard.type("The form is gone.");
  await page.getByRole("button", { name: "Retire this insight" }).click();
  await page.waitForURL((url) => url.pathname.endsWith(key));
  await expect(page.getByText("The form is gone.").first()).toBeVisible();
  await page.goto(retire, { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Reinstate this insight" }).click();
  await page.waitForURL((url) => url.pathname.endsWith(key));
  await expect(page.getByText("It is reinstated.").first()).toBeVisible();
});
