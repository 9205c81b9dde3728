import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expectAccessible, tabTo } from "./accessible";
import { openInstallation } from "./demo-database";
import { mailsTo, nextMailTo, secretsOf } from "./mails";
import { emptyURL, expect, test } from "./people";

test.describe.configure({ mode: "serial" });
test.use({ baseURL: emptyURL });

const folder = process.env.TIDEMARK_E2E_FOLDER ?? "";
const reader = "ana.ruiz@example.org";
const secrets = new Set<string>();

test("A5: an empty installation asks for the code of the log, makes one administrator, and then has no such page", async ({
  page,
}) => {
  await page.goto("/admin/people");
  await page.waitForURL("**/setup");
  await expectAccessible(page);
  const code = readFileSync(join(folder, "empty", "setup-code"), "utf8").trim();
  await page.getByLabel("Setup code").fill("WRONG-CODE");
  await page.getByLabel("Your name").fill("Maren Holt");
  await page.getByLabel("Your mail address").fill("maren@example.org");
  await page.getByLabel("Organization").fill("Northlight");
  await page.getByRole("button", { name: "Set up Tidemark" }).click();
  await expect(page.getByText(/code/i).first()).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Maren Holt");
  await page.getByLabel("Setup code").fill(code);
  await page.getByRole("button", { name: "Set up Tidemark" }).click();
  await expect(page.getByRole("heading", { name: "First steps" })).toBeVisible();
  expect((await page.goto("/setup"))?.status()).toBe(404);
});

test("an administrator invites, the mail arrives, and the invited person comes in with the code of a second mail", async ({
  page,
  browser,
}) => {
  await signInAsAdministrator();
  await page.goto("/admin/invitations");
  await page.getByLabel("Mail addresses").fill(`Ana Ruiz <${reader}>\nnot an address`);
  await page.getByRole("button", { name: "Send invitations" }).click();
  await expect(page.getByText("not an address").first()).toBeVisible();
  await page.getByLabel("Mail addresses").fill(`Ana Ruiz <${reader}>`);
  await page.getByRole("button", { name: "Send invitations" }).click();
  const invitation = secretsOf(await nextMailTo(reader, 0));
  const context = await browser.newContext({ baseURL: emptyURL });
  const arriving = await context.newPage();
  await arriving.goto(invitation.link);
  await expectAccessible(arriving);
  await arriving.getByRole("button", { name: "Send me a mail to come in" }).click();
  await arriving.waitForURL("**/sign-in/sent");
  await expectAccessible(arriving);
  const mail = secretsOf(await nextMailTo(reader, 1));
  await arriving.getByLabel("Code from the mail").fill(mail.code.toLowerCase().replace("-", " "));
  await arriving.getByRole("button", { name: "Sign in" }).click();
  await expect(arriving.getByText("Look over your profile")).toBeVisible();
  for (const one of [invitation.link, mail.link, mail.code]) secrets.add(one);
  await context.close();

  async function signInAsAdministrator() {
    const before = mailsTo("maren@example.org").length;
    // With the keyboard alone, as far as the mail.
    await page.goto("/sign-in");
    await tabTo(page, page.getByLabel("Mail address"));
    await page.keyboard.type("maren@example.org");
    await tabTo(page, page.getByRole("button", { name: "Send me a mail" }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sign-in/sent");
    const { link, code } = secretsOf(await nextMailTo("maren@example.org", before));
    for (const one of [link, code]) secrets.add(one);
    await page.goto(link);
    await tabTo(page, page.getByRole("button", { name: "Sign in" }));
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname === "/");
  }
});

test("A1: a scanner that opens, renders and presses makes no session, and the person's own click still works", async ({
  page,
  browser,
  request,
}) => {
  const before = mailsTo(reader).length;
  await page.goto("/sign-in?to=/teams");
  await page.getByLabel("Mail address").fill(reader);
  await page.getByRole("button", { name: "Send me a mail" }).click();
  await page.waitForURL("**/sign-in/sent");
  const { link, code } = secretsOf(await nextMailTo(reader, before));
  for (const one of [link, code]) secrets.add(one);
  const sessionsBefore = await countSessions();
  await request.head(link);
  for (let times = 0; times < 5; times++) await request.get(link);
  const scanner = await browser.newContext();
  const scanning = await scanner.newPage();
  await scanning.goto(link, { waitUntil: "networkidle" });
  await scanning.getByRole("button").first().click();
  await scanning.waitForLoadState("networkidle");
  const links = await scanning
    .getByRole("link")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  for (const one of links) await request.get(one);
  await scanner.close();
  expect(await countSessions()).toBe(sessionsBefore);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teams");
});

test("another browser signs in with the number that the first one shows", async ({ page, browser }) => {
  const before = mailsTo(reader).length;
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill(reader);
  await page.getByRole("button", { name: "Send me a mail" }).click();
  await page.waitForURL("**/sign-in/sent");
  const number = await page.getByText(/^\d{3} \d{3}$/).innerText();
  const { link } = secretsOf(await nextMailTo(reader, before));
  secrets.add(link);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const onPhone = await phone.newPage();
  await onPhone.goto(link);
  await expectAccessible(onPhone);
  await onPhone.getByLabel("Number from where you asked").fill("000000");
  await onPhone.getByRole("button", { name: "Sign in" }).click();
  await expect(onPhone.getByLabel("Number from where you asked")).toHaveAttribute("aria-invalid", "true");
  await onPhone.getByLabel("Number from where you asked").fill(number);
  await onPhone.getByRole("button", { name: "Sign in" }).click();
  await onPhone.waitForURL((url) => url.pathname === "/");
  await onPhone.goto(link);
  await expect(onPhone.getByRole("button", { name: "Sign in" })).toHaveCount(0);
  await phone.close();
});

test("without scripts the link signs in where it was asked for", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: emptyURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const before = mailsTo(reader).length;
  await page.goto("/sign-in?to=/teams");
  await page.getByLabel("Mail address").fill(reader);
  await page.getByRole("button", { name: "Send me a mail" }).click();
  await page.waitForURL("**/sign-in/sent");
  const { link, code } = secretsOf(await nextMailTo(reader, before));
  for (const one of [link, code]) secrets.add(one);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/teams");
  await context.close();
});

test("an address that may not come in sees the same page and gets no mail", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Mail address").fill("stranger@example.net");
  await page.getByRole("button", { name: "Send me a mail" }).click();
  await page.waitForURL("**/sign-in/sent");
  await expect(page.getByLabel("Code from the mail")).toBeVisible();
  expect(mailsTo("stranger@example.net")).toEqual([]);
});

test("A8: no link and no code stands in a log, in the audit trail or in the outbox", async () => {
  expect(secrets.size).toBeGreaterThan(5);
  const sql = await openInstallation("empty");
  const rows = await sql`
    select coalesce(string_agg(one::text, ' '), '') as text from audit_entries one
    union all select coalesce(string_agg(one::text, ' '), '') from deliveries one
    union all select coalesce(string_agg(one::text, ' '), '') from sign_in_requests one
    union all select coalesce(string_agg(one::text, ' '), '') from graphile_worker._private_jobs one`;
  await sql.end();
  const logs = readdirSync(folder)
    .filter((name) => name.endsWith(".log") && statSync(join(folder, name)).size > 0)
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const haystack = [...rows.map((row) => String(row.text)), ...logs].join("\n");
  expect(haystack).toContain("/sign-in/link/");
  for (const secret of secrets) expect(haystack).not.toContain(secret.split("/").at(-1));
});

async function countSessions() {
  const sql = await openInstallation("empty");
  const [row] = await sql<{ sessions: number }[]>`select count(*)::int as sessions from sessions`;
  await sql.end();
  return row?.sessions;
}
