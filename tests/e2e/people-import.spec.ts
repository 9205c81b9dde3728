import { expectAccessible } from "./accessible";
import { demo, expect, test } from "./people";

const table = [
  "name;mail;role;teams",
  "Ana Silva;ana.silva@people.example;author;Harbour",
  "Bo Lind;bo.lind@people.example;;",
  "Nobody;nobody@@people.example;;",
].join("\n");
const file = { name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(table) };

test("a table of people is looked through line by line, then all are invited, once", async ({
  page,
  signIn,
}) => {
  await signIn("admin");
  const upload = async () => {
    await page.goto("/admin/people/import");
    await page.getByLabel("A table saved as CSV").setInputFiles(file);
    await page.getByRole("button", { name: "Look it through" }).click();
  };
  await upload();
  const invite = page.getByRole("button", { name: "Invite 2 people" });
  await expect(invite).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("A mail address has exactly one @")).toBeVisible();
  await expect(page.getByText("author, on Harbour")).toBeVisible();
  await expectAccessible(page);
  await invite.click();
  await expect(page.getByText("2 people invited, 1 not invited.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "See the invitations" }).click();
  await expect(page.getByText("ana.silva@people.example")).toBeVisible();
  await upload();
  await expect(page.getByText("2 here or invited already")).toBeVisible({ timeout: 30_000 });
});

test("everybody has a page, and what they remember is on their own alone", async ({ page, signIn }) => {
  await signIn("author");
  await page.goto("/");
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("link", { name: "Your page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: demo.author })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^What you remember/ })).toBeVisible();
  await expectAccessible(page);
  const address = page.url();
  for (const [role, learning] of [
    ["curator", 1],
    ["reader", 0],
  ] as const) {
    await page.context().clearCookies();
    await signIn(role);
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: demo.author })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Learning" })).toHaveCount(learning);
    await expect(page.getByRole("heading", { name: /remember/ })).toHaveCount(0);
  }
});
