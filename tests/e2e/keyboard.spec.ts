import { expect, test } from "./people";

test("the skip link is first and leads past the frame", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#main")).toBeFocused();
});

test("keys go to rooms, open help and search, and stay silent while typing", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/", { waitUntil: "networkidle" });
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByLabel("Search the library")).toBeFocused();
  await page.keyboard.type("gl?[");
  await expect(page.getByLabel("Search the library")).toHaveValue("gl?[");
  await page.getByLabel("Search the library").blur();
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page.getByRole("heading", { level: 1, name: /insights$/ })).toBeVisible();
});

test("the rail narrows by key and stays so on the next page", async ({ page, signIn }) => {
  await signIn("reader");
  await page.goto("/", { waitUntil: "networkidle" });
  await page.keyboard.press("[");
  await expect(page.locator("[data-frame]")).toHaveAttribute("data-rail", "narrow");
  await page.goto("/teams");
  await expect(page.locator("[data-frame]")).toHaveAttribute("data-rail", "narrow");
});

test("the palette goes to a page by a few letters", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.type("init");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Initiatives" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("needs");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Needs review" })).toBeVisible();
});

test("a profile is changed without a mouse, and single keys can be switched off", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  await page.goto("/settings", { waitUntil: "networkidle" });
  const name = page.getByLabel("Name");
  await name.focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Enter");
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute("aria-invalid", "true");
  await page.keyboard.type("Demo Analyst");
  await page.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your profile is saved.").first()).toBeVisible();
  await page.reload({ waitUntil: "networkidle" });
  await page.keyboard.press("?");
  await page.waitForTimeout(300);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Save profile" }).press("Enter");
  await expect(page.getByText("Your profile is saved.").first()).toBeVisible();
});

test("a dialog keeps the focus and gives it back", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/admin/people?q=New+Product+Manager");
  await page.getByRole("link", { name: "Demo New Product Manager" }).press("Enter");
  const open = page.getByRole("button", { name: /^Deactivate Demo New/ });
  await open.press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses++) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(open).toBeFocused();
});

test("the theme is chosen from the account menu and kept", async ({ page, signIn }) => {
  await signIn("curator");
  await page.goto("/");
  await page.getByRole("button", { name: /Your account/ }).press("Enter");
  await page.getByRole("button", { name: "Dark", exact: true }).press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.goto("/teams");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
