import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { expect, test } from "./people";

const good = {
  name: "good.md",
  mimeType: "text/markdown",
  buffer: Buffer.from(
    "---\nid: e2e-vellichor\n---\n\n# Vellichor is felt in libraries more than in shops\n\nText.\n",
  ),
};
const bad = { ...good, name: "bad.md", buffer: Buffer.from("---\ncertainty: sure-ish\n---\n\n# Bad\n") };

async function upload(page: Page, files: (typeof good)[]) {
  await page.goto("/insights/import");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose files" }).click();
  await (await chooser).setFiles(files);
}

test("files are looked through, what is wrong is named, the rest comes in once", async ({ page, signIn }) => {
  await signIn("author");
  await upload(page, [{ ...good, name: "empty.md", buffer: Buffer.alloc(0) }]);
  await expect(page.getByText("This file is empty")).toBeVisible();

  await upload(page, [good, bad]);
  const store = page.getByRole("button", { name: "Import 1 insight as a draft" });
  await expect(store).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("“sure-ish” is not one of")).toBeVisible();
  await expectAccessible(page);
  const address = page.url();
  await page.goto("/insights/import");
  await page.getByRole("link", { name: "2 files.zip" }).first().click();
  await expect(page).toHaveURL(address);
  await store.click();
  await expect(page.getByText("1 insight taken in as a draft, 1 not taken in.")).toBeVisible({
    timeout: 30_000,
  });

  await upload(page, [good]);
  await expect(page.getByText("1 unchanged")).toBeVisible({ timeout: 30_000 });
});

test("administrators take everything along as one archive", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/admin/export");
  const download = page.waitForEvent("download");
  await page.getByRole("main").getByRole("button").first().click();
  const path = await (await download).path();
  expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
});
