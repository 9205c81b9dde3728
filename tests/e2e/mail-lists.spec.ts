import { readFileSync } from "node:fs";
import { join } from "node:path";
import { environment } from "@/config/environment";
import { listToken, type MailList } from "@/domain/deliveries/mail-list";
import { expectAccessible } from "./accessible";
import { openInstallation } from "./demo-database";
import { complaintsOf, expect, test } from "./people";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
const name = "Demo Senior Researcher";
const tokens = new Map<MailList, string>();

test.describe.configure({ mode: "serial" });

test.beforeAll(async () => {
  // Another file of this worker may have read the environment before.
  environment().AUTH_SECRET = readFileSync(
    join(process.env.TIDEMARK_E2E_FOLDER ?? "", "demo/secret"),
    "utf8",
  ).trim();
  const database = await openInstallation("demo");
  const [row] = await database<{ id: string }[]>`select id from people where name = ${name}`;
  await database.end();
  for (const list of ["digest", "questions", "asks"] as const)
    tokens.set(list, listToken({ personId: row?.id ?? "", list }));
});

test("M2: any mail provider takes somebody off a list, and opening the same address shows a page", async ({
  page,
}) => {
  const address = `/u/${tokens.get("digest")}`;
  const form = new FormData();
  form.set("List-Unsubscribe", "One-Click");
  for (const body of [new URLSearchParams({ "List-Unsubscribe": "One-Click" }), form]) {
    const headers = { origin: "https://mail.example.net", "sec-fetch-site": "cross-site", cookie: "a=b" };
    const answer = await fetch(base + address, { method: "POST", body, headers, redirect: "manual" });
    expect([answer.status, await answer.text(), answer.headers.get("location")]).toEqual([200, "", null]);
  }
  await page.goto(address);
  await expect(page).toHaveURL(/\/mail\//);
  await expect(page.getByText("No digest is sent to you any more.")).toBeVisible();
  await page.getByRole("button", { name: "Send me the digest again" }).click();
  await expect(page.getByText(/It comes every \w+day at/)).toBeVisible();
  expect((await fetch(`${base}${address.slice(0, -2)}--`, { method: "POST" })).status).toBe(404);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a mail's page moves the digest, lessens the questions, and stops and starts each list by itself", async ({
    page,
  }) => {
    await page.goto(`/mail/${tokens.get("digest")}`);
    await page.getByLabel("Day", { exact: true }).selectOption("Friday");
    await page.getByLabel("Time").fill("16:30");
    await page.getByRole("button", { name: "Save day and time" }).click();
    await expect(page.getByText("It comes every Friday at 16:30")).toBeVisible();
    await page.goto(`/mail/${tokens.get("questions")}`);
    await page.getByLabel("At most so many").selectOption("1");
    await page.getByRole("button", { name: "Save your choices" }).click();
    await expect(page.getByText("at most one question in any seven days")).toBeVisible();
    for (const list of ["questions", "asks"] as const) {
      await page.goto(`/mail/${tokens.get(list)}`);
      await page.getByRole("button", { name: "Stop these mails" }).click();
      await expect(page.getByText("You get no mail")).toBeVisible();
      await page.getByRole("button", { name: /again$/ }).click();
      await expect(page.getByRole("button", { name: "Stop these mails" })).toBeVisible();
    }
  });
});

test("the pages of the lists: axe finds nothing, nothing complains, and a forged link is missing", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  for (const token of tokens.values()) await expectAccessible(page, () => page.goto(`/mail/${token}`));
  expect(complaints).toEqual([]);
  expect((await page.goto(`/mail/${tokens.get("digest")?.slice(0, -2)}--`))?.status()).toBe(404);
});

test("an administrator sends themselves a test, and sees what became of it", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/admin");
  await page.getByRole("link", { name: /^Mail / }).click();
  await expect(page.getByText("No mail server is configured")).toBeVisible();
  await page.getByRole("button", { name: "Send a test to my address" }).click();
  const sent = page.getByRole("row").filter({ hasText: "Kept here" }).first();
  await expect(sent).toBeVisible();
  await sent.getByRole("link").click();
  await expect(page.getByText("Test message", { exact: true })).toBeVisible();
});
