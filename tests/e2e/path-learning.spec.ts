import type { Browser, BrowserContext, Page } from "@playwright/test";
import type { Sql } from "postgres";
import { expectAccessible, tabTo } from "./accessible";
import { openInstallation } from "./demo-database";
import { keptSecrets } from "./kept-mails";
import { complaintsOf, expect, signInByClick, test } from "./people";

// Whole ways of thirty pages each: on a busy machine one takes most of the usual minute.
test.describe.configure({ timeout: 120_000 });

let database: Sql;
test.beforeAll(async () => {
  database = await openInstallation("demo");
});
test.afterAll(() => database.end());

type SignIn = (role: "admin", context: BrowserContext) => Promise<void>;
type Begins = { "They begin with the path": string } | { "On the team": string };

/** An administrator who invites somebody, and reads them their mails. */
async function inviter(browser: Browser, signIn: SignIn, address: string) {
  const context = await browser.newContext();
  await signIn("admin", context);
  return {
    async invite(begins: Begins) {
      const page = await context.newPage();
      await page.goto("/admin/invitations");
      await page.getByLabel("Mail addresses").fill(`Somebody New <${address}>`);
      for (const [label, value] of Object.entries(begins)) await page.getByLabel(label).selectOption(value);
      await page.getByRole("button", { name: "Send invitations" }).click();
      await expect(page.getByRole("row").filter({ hasText: address })).toBeVisible();
    },
    secrets: () => keptSecrets(database, context.request, address),
    leave: () => context.close(),
  };
}

const newAddress = (name: string) => `${name}.${Date.now()}@example.com`;
const progress = (page: Page) => page.getByRole("main").getByText(/^Step \d of \d$/);
const theEnd = (page: Page) => page.getByRole("heading", { name: "You have come to the end of this path" });
const done = (page: Page) =>
  page.getByRole("listitem").filter({ has: page.getByLabel("Done", { exact: true }) });
const begin = (page: Page) => page.getByRole("link", { name: "Start with the first step" });

/** A new person's home is their path as soon as the job that puts them on it has run. */
async function expectPathAtHome(page: Page) {
  await expect(async () => {
    await page.goto("/");
    await expect(begin(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole("heading", { name: "Your path" })).toBeVisible();
}

/** What was said on the way, in its order; what was taken back is marked. */
async function said(address: string) {
  const rows = await database`
    select c.grade, u.id is not null as undone from contacts c left join contacts u on u.undoes_id = c.id
    join people p on p.id = c.person_id
    where p.email = ${address} and c.channel = 'path' and c.undoes_id is null order by c.at`;
  return rows.map(({ grade, undone }) => (undone ? `(${grade})` : grade));
}

test("a product manager comes in by an invitation and walks their path to its end by mouse", async ({
  page,
  browser,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  const address = newAddress("mouse");
  const admin = await inviter(browser, signIn, address);
  await admin.invite({ "They begin with the path": "New product manager" });
  await page.goto((await admin.secrets()).path);
  await page.getByRole("button", { name: "Send me a mail to come in" }).click();
  await page.waitForURL("**/sign-in/sent");
  await page.getByLabel("Code from the mail").fill((await admin.secrets()).code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expectPathAtHome(page);
  await begin(page).click();
  await expect(progress(page)).toHaveText("Step 1 of 8");
  await expect(page.getByText("Most of what you will bet on changes nothing.")).toBeVisible();
  await sayByMouse(page, "Roughly");
  await expect(page.getByText("Step 1: noted as “Roughly”.")).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  for (let step = 1; step < 8; step++) {
    await expect(progress(page)).toHaveText(`Step ${step} of 8`);
    await sayByMouse(page, "Knew it");
  }
  await expect(progress(page)).toHaveText("Step 8 of 8");
  await sayByMouse(page, "Forgot");
  await expect(theEnd(page)).toBeVisible();
  await expect(done(page)).toHaveCount(8);
  expect(await said(address)).toEqual(["(roughly)", ...Array(7).fill("knew"), "forgot"]);
  expect(complaints).toEqual([]);
  await admin.leave();
});

async function sayByMouse(page: Page, grade: string) {
  await page.getByText("Show the answer").click();
  await page.getByRole("button", { name: grade }).click();
}

test("a researcher joins a team that begins with a path, and walks it by keyboard alone", async ({
  page,
  browser,
  signIn,
}) => {
  const address = newAddress("keys");
  const admin = await inviter(browser, signIn, address);
  await admin.invite({ "On the team": "Lantern" });
  await page.goto((await admin.secrets()).path);
  await press(page, page.getByRole("button", { name: "Send me a mail to come in" }));
  await page.waitForURL("**/sign-in/sent");
  await tabTo(page, page.getByLabel("Code from the mail"));
  await page.keyboard.type((await admin.secrets()).code);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/");
  await expectPathAtHome(page);
  await press(page, begin(page));
  for (let step = 1; step <= 8; step++) {
    await expect(progress(page)).toHaveText(`Step ${step} of 8`);
    await answerByKeys(page, String((step % 3) + 1));
  }
  await expect(theEnd(page)).toBeVisible();
  const grades = ["roughly", "forgot", "knew"];
  expect(await said(address)).toEqual(Array.from({ length: 8 }, (_, place) => grades[place % 3]));
  await press(page, done(page).first().getByRole("link"));
  await expect(page.getByText("You did this step")).toBeVisible();
  await expect(page.getByRole("button", { name: "Forgot" })).toBeHidden();
  await admin.leave();
});

async function press(page: Page, target: ReturnType<Page["getByRole"]>) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** The space bar turns the page until the question is in sight; then it shows the answer. */
async function answerByKeys(page: Page, grade: string) {
  await expect(async () => {
    await page.keyboard.press(" ");
    await expect(page.getByText("How well did you know it?")).toBeVisible({ timeout: 300 });
  }).toPass();
  await page.keyboard.press(grade);
}

test.describe("on a phone, without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, hasTouch: true });

  test("an analyst comes in by an invitation and walks their path with one thumb", async ({
    page,
    browser,
    signIn,
  }) => {
    const address = newAddress("thumb");
    const admin = await inviter(browser, signIn, address);
    await admin.invite({ "They begin with the path": "New experimentation analyst" });
    await page.goto((await admin.secrets()).path);
    await page.getByRole("button", { name: "Send me a mail to come in" }).tap();
    await page.waitForURL("**/sign-in/sent");
    await page.getByLabel("Code from the mail").fill((await admin.secrets()).code);
    await page.getByRole("button", { name: "Sign in" }).tap();
    await page.waitForURL((url) => url.pathname === "/");
    await expectPathAtHome(page);
    await begin(page).tap();
    for (let step = 1; step <= 9; step++) {
      await expect(progress(page)).toHaveText(`Step ${step} of 9`);
      await page.getByText("Show the answer").tap();
      const grade = page.getByRole("button", { name: "Knew it" });
      expect((await grade.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      await grade.tap();
    }
    await expect(theEnd(page)).toBeVisible();
    await page.goto("/");
    await expect(begin(page)).toHaveCount(0);
    await admin.leave();
  });
});

test("somebody who is behind is told without blame, and can use the path and its steps however they look at it", async ({
  page,
}) => {
  await signInByClick(page, "Demo New Researcher");
  await expect(page.getByText("3 steps were planned for before today.")).toBeVisible();
  await page.getByRole("link", { name: "New UX researcher" }).click();
  const next = page.getByRole("link", { name: "Go on", exact: true });
  await expect(next).toBeVisible();
  const [path, step] = [page.url(), (await next.getAttribute("href")) ?? ""];
  await expectAccessible(page, () => page.goto(path));
  await expectAccessible(page, async () => {
    await page.goto(step);
    await page.getByText("Show the answer").click();
  });
});
