import { expectAccessible } from "./accessible";
import { pages } from "./pages";
import { complaintsOf, expect, test } from "./people";

for (const { path, as, status = 200 } of pages) {
  test(`${path} as ${as ?? "nobody"}: axe finds nothing, nothing complains, nothing scrolls sideways`, async ({
    page,
    signIn,
  }) => {
    if (as) await signIn(as);
    const complaints = complaintsOf(page);
    await expectAccessible(page, async () => expect((await page.goto(path))?.status()).toBe(status));
    // A refused page is reported by the browser itself; everything else is ours.
    expect(complaints.filter((text) => status === 200 || !text.includes("Failed to load resource"))).toEqual(
      [],
    );
  });
}

for (const { list, link } of [
  { list: "/admin/people", link: "Demo Product Manager" },
  { list: "/admin/deliveries", link: /invites you/ },
])
  test(`one entry of ${list}: axe finds nothing, nothing complains`, async ({ page, signIn }) => {
    await signIn("admin");
    const complaints = complaintsOf(page);
    await page.goto(list);
    await page.getByRole("link", { name: link }).first().click();
    await page.waitForURL(`**${list}/*`);
    const address = page.url();
    await expectAccessible(page, () => page.goto(address));
    expect(complaints).toEqual([]);
  });

test("open dialogs, menus and the palette: axe finds nothing", async ({ page, signIn }) => {
  await signIn("admin");
  await page.goto("/", { waitUntil: "networkidle" });
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Your account/ }).click();
  await expectAccessible(page);
});
