import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { complaintsOf, expect, test } from "./people";

const saved = (page: Page) => expect(page.locator("[data-save-state=saved]")).toBeVisible();
const table = "day;boats\n1 May;12\n2 May;14\n";
const csv = (text: string, name = "<i>boats =1+1.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

/** An item of evidence of a new draft, open, with a title. */
async function startItem(page: Page, title: string) {
  await page.goto("/insights/new");
  await page.getByLabel("Statement").fill(`Boats come with the tide ${title}.`);
  await page.getByRole("button", { name: "Start writing" }).click();
  await expect(page.getByRole("textbox", { name: "Summary", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Add an item of evidence" }).click();
  await page.getByRole("textbox", { name: "Title", exact: true }).fill(title);
}

async function choose(page: Page, button: string, file: ReturnType<typeof csv>) {
  const chooser = page.waitForEvent("filechooser");
  await page.getByLabel(button, { exact: true }).click();
  await (await chooser).setFiles(file);
}

test("data is attached, kept with the draft, exchanged for a newer version and handed out as it came", async ({
  page,
  signIn,
}) => {
  const complaints = complaintsOf(page);
  await signIn("author");
  await startItem(page, "Counted at the pier");
  await choose(page, "Attach a file", csv(""));
  await expect(page.getByText("The file is empty")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("Counted at the pier");

  await choose(page, "Attach a file", csv(table));
  await expect(page.getByText(/2 rows, 2 columns, SHA-256 \w{8}…, 28 bytes/)).toBeVisible();
  await saved(page);
  await page.reload();
  await page.getByText("with data").click();
  await expect(page.getByText("2 rows, 2 columns")).toBeVisible();

  const opened = page.waitForEvent("popup");
  await page.getByRole("link", { name: "<i>boats =1+1" }).click();
  const data = await opened;
  await expect(data.getByRole("heading", { level: 1 })).toHaveText("<i>boats =1+1");
  await data.getByLabel("What changed").fill("The third of May came in.");
  await choose(data, "Choose the new file", csv(table));
  await expect(data.getByText("the same file as version 1, byte for byte")).toBeVisible();
  await choose(data, "Choose the new file", csv(`${table}3 May;9\n`));
  await expect(data.getByText("Version 2 is kept.")).toBeVisible();
  await expect(data.getByText("Since version 1: +1 row.")).toBeVisible();
  await expectAccessible(data);
  const download = data.waitForEvent("download");
  await data.getByRole("link", { name: "Download version 1" }).click();
  expect(readFileSync(await (await download).path(), "utf8")).toBe(table);
  await data.close();

  await page.reload();
  await page.getByText("with data").click();
  await expect(page.getByText("Version 2 is there; this was written on version 1.")).toBeVisible();
  await page.getByRole("button", { name: "Use version 2" }).click();
  await expect(page.getByText("3 rows, 2 columns")).toBeVisible();
  await saved(page);
  await expectAccessible(page);
  // The page says of the two refusals that they were refused.
  expect(complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
});

test("an upload says how far it is, and is cancelled without losing what was typed", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await startItem(page, "Counted by hand");
  await page.route("**/datasets/upload?**", () => {});
  await choose(page, "Attach a file", csv(table));
  await expect(page.getByRole("progressbar", { name: /Uploading/ })).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel the upload" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("progressbar", { name: /Uploading/ })).toHaveCount(0);
  await expect(page.getByLabel("Attach a file", { exact: true })).toBeFocused();
  await expect(page.getByText("Cancelled. Nothing of it was kept.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title", exact: true })).toHaveValue("Counted by hand");
});

test("while a file is on its way its note rests, and whoever leaves is asked or told", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await page.goto("/datasets");
  await page.getByRole("link", { name: /^Fund list trial/ }).click();
  await page.route("**/datasets/upload?**", () => {});
  const note = page.getByLabel(/^What changed/);
  await note.fill("Two weeks more.");
  await choose(page, "Choose the new file", csv(table));
  await expect(note).not.toBeEditable();
  await page.getByRole("button", { name: "Cancel the upload" }).press("Enter");
  await expect(note).toBeEditable();
  await expect(note).toHaveValue("Two weeks more.");

  await choose(page, "Choose the new file", csv(table));
  const asked = page.waitForEvent("dialog");
  void page.goto("/insights").catch(() => {});
  await (await asked).dismiss();
  await expect(page.getByRole("button", { name: "Cancel the upload" })).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: "Initiatives" }).first().click();
  await expect(page.getByText(/was not uploaded to its end, because you left/).first()).toBeVisible();
});
