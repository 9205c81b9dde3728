import { expectAccessible } from "./accessible";
import { expect, test } from "./people";

const claim = "Adding options harms choosing only under certain conditions";

test("what rests on what is drawn and said as a list, a click away from the record", async ({
  page,
  signIn,
}) => {
  await signIn("reader");
  await page.goto(`/insights?q=${encodeURIComponent(claim)}`);
  await page.getByRole("main").getByRole("link", { name: claim }).click();
  await page.getByRole("region", { name: "Evidence" }).getByRole("link", { name: "Lineage" }).click();
  const picture = page.getByRole("region", { name: "Lineage, drawn" });
  await expect(picture.getByRole("link", { name: /^This insight/ })).toBeVisible();
  await expect(picture.getByRole("link", { name: /^Evidence/ }).first()).toBeVisible();
  const address = page.url();
  await expectAccessible(page, () => page.goto(address));

  await page.setViewportSize({ width: 768, height: 800 });
  await page.reload();
  await expect(picture.getByRole("link", { name: /^This insight/ })).toBeInViewport();
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole("navigation", { name: "How it is shown" }).getByRole("link", { name: "List" }).click();
  await expect(page.getByRole("heading", { name: "What it rests on" })).toBeVisible();
  await expectAccessible(page, () => page.goto(`${address}?as=list`));

  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(address);
  await expect(picture).toBeHidden();
  await expect(page.getByRole("heading", { name: "What it rests on" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
