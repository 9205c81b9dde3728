import { demo, expect, test } from "./people";

test.use({ javaScriptEnabled: false });

test("signing in, reading and a refused form work without JavaScript, and nothing typed is lost", async ({
  page,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(demo.admin) }).click();
  await expect(page.getByRole("heading", { name: "Asked of you" })).toBeVisible();
  await page.goto("/admin/settings");
  await page.getByLabel("Organization").fill("");
  await page.getByLabel("Mail domains that may join").fill("example.org, not a domain");
  await page.getByRole("button", { name: "Save settings" }).click();
  await expect(page.getByText("Nothing was saved yet. Please look at the marked fields.")).toBeVisible();
  await expect(page.getByLabel("Mail domains that may join")).toHaveValue("example.org, not a domain");
});
