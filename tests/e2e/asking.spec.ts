import { join } from "node:path";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { expectAccessible, tabTo } from "./accessible";
import { demo, expect, test } from "./people";

type Factories = typeof import("../support/factories");
type Publishing = typeof import("../support/publish-draft");
let record: { id: string; href: string };

const words = "Does it also hold for people who **renew**?";
const answer = "Nobody tried it with people who renew.";

test.describe.configure({ mode: "serial" });

/** A published record of the demo's author, which no other test meets. */
test.beforeAll(async () => {
  const folder = join(process.env.TIDEMARK_E2E_FOLDER ?? "", "demo");
  process.env.DATABASE_URL = (await startPostgres({ folder, database: "tidemark_demo" })).url;
  const { insight }: Factories = await import("../support/factories");
  const { findPersonId }: Publishing = await import("../support/publish-draft");
  const statement = "People who see what renewing costs decide a week sooner.";
  const { id, slug, key } = await insight(await findPersonId(demo.author), { content: { statement } });
  record = { id, href: `/insights/${slug}-${key}` };
});

test.afterAll(async () => {
  const { trashRecord }: Publishing = await import("../support/publish-draft");
  await trashRecord(record.id);
});

test("without scripts a reader asks at the end of a record, and what is refused stays typed", async ({
  browser,
  signIn,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: test.info().project.use.baseURL,
  });
  await signIn("reader", context);
  const page = await context.newPage();
  await page.goto(record.href);
  await expect(page.getByText("Nobody has asked anything yet.")).toBeVisible();
  await page.getByLabel("Ask about this").fill("x".repeat(2001));
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(page.getByText("Use at most 2,000 characters for a question.")).toBeVisible();
  await expect(page.getByLabel("Ask about this")).toHaveValue("x".repeat(2001));
  await page.getByLabel("Ask about this").fill(words);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  const asked = page.getByRole("region", { name: "Questions (1)" });
  await expect(asked.getByText("Waits for an answer")).toBeVisible();
  await expect(asked.locator("strong").getByText("renew")).toBeVisible();
  await expect(asked.getByLabel("Ask about this")).toHaveValue("");
  await context.close();
});

test("its owner finds it at home, answers with the keyboard and folds the answer into the limits", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await page.goto("/");
  const ask = page
    .getByRole("listitem")
    .filter({ hasText: `${demo.reader} asked about “People who see what` });
  await ask.getByRole("link", { name: "Open" }).click();
  await page.waitForURL(/#question-/);
  await page.waitForLoadState("networkidle");
  const question = page.getByRole("listitem").filter({ hasText: "Does it also hold" });
  await tabTo(page, question.getByText("Answer", { exact: false }).and(page.locator("summary")));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByLabel("Your answer"));
  await page.keyboard.type(answer);
  await tabTo(page, question.getByRole("button", { name: "Answer", exact: true }));
  await page.keyboard.press("Enter");
  await expect(question.getByText(answer).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/insights/questions?whose=own");
  await expect(page.getByText("Does it also hold")).toHaveCount(0);
  await page.goto(record.href);
  await page.getByRole("button", { name: "Fold into limitations" }).click();
  await page.waitForURL(/\/edit#write-limitations-/);
  await expect(page.getByLabel("Mind the limits, limit 2")).toBeFocused();
  await expect(page.getByLabel("Mind the limits, limit 2")).toHaveValue(answer);
});

test("once the draft is published, readers see the limit and that it came of the question", async ({
  page,
  signIn,
}) => {
  await signIn("reader");
  await page.goto(record.href);
  const question = page.getByRole("listitem").filter({ hasText: "Does it also hold" });
  await expect(question).toBeVisible();
  await expect(question.getByText("Folded into")).toHaveCount(0);
  const { publishDraft }: Publishing = await import("../support/publish-draft");
  await publishDraft(record.id, new Date());
  await page.reload();
  await question.getByRole("link", { name: "limitations" }).click();
  await expect(page).toHaveURL(/#limits$/);
  await expect(page.locator("#limits").getByText(answer)).toBeVisible();
  await question.getByRole("button", { name: "Take back" }).click();
  await expect(page.getByText("Nobody has asked anything yet.")).toBeVisible();
});

test("authors see by how many what they wrote was read, and curators see it of others", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await page.goto("/insights/desk");
  await page.getByRole("link", { name: "What came of yours" }).click();
  const own = page.getByRole("listitem").filter({ hasText: "People who see what renewing costs" });
  await expect(own.getByText(/^Since you published it/)).toBeVisible();
  await signIn("reader");
  const { findPersonId }: Publishing = await import("../support/publish-draft");
  await page.goto(`/insights/yours?person=${await findPersonId(demo.author)}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("not open to you");
});
