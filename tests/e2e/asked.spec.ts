import { hostileStrings } from "../support/hostile-strings";
import { hostile } from "../support/search-cases";
import { expect, test } from "./people";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
/** A record of the demo that the demo's author may not read. */
const restricted = /tester passes over a link/i;

/** Longer than any address that browsers send from a form, in letters of nine characters each. */
const long = ["漢字".repeat(50_000), `${"plans ".repeat(17_000)}"`, '"'.repeat(100_000)];
const texts = [...hostile, ...long, "\u0001\u0008\u001f\u007f\u0085", "“passes over a link”"];

test("the page, the list while typing and the report answer whatever is asked, and show nothing restricted", async ({
  page,
  signIn,
}) => {
  await signIn("author");
  for (const text of texts) {
    const place = JSON.stringify(text.slice(0, 40));
    const query = new URLSearchParams({ q: text });
    const shown = await page.request.get(`${base}/insights?${query}`);
    expect(shown.status(), place).toBe(200);
    const html = await shown.text();
    expect(html, place).toMatch(/<h1[^>]*>.*(insights?|Library)/);
    expect(html.length, place).toBeLessThan(1_000_000);
    const found = await page.request.get(`${base}/insights/find?${query}`);
    expect(found.status(), place).toBe(200);
    expect([html, await found.text()].join().replaceAll(/<\/?mark[^>]*>/g, ""), place).not.toMatch(
      restricted,
    );
  }
  for (const text of [...texts, ...hostileStrings.map((one) => one.text)]) {
    const told = await page.request.post(`${base}/insights/searched`, {
      headers: { origin: base, "sec-fetch-site": "same-origin" },
      data: { q: text, topic: text.slice(0, 20), page: text.slice(0, 3) },
    });
    expect(told.status(), JSON.stringify(text.slice(0, 40))).toBe(204);
  }
});

test("what a reader does not find can be answered by authors, set aside and brought back", async ({
  page,
  signIn,
}) => {
  await signIn("reader");
  await page.goto("/insights");
  const told = page.waitForResponse("**/insights/searched");
  await page.getByLabel("Search the library").fill("Krill farming");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Krill farming");
  await page.getByLabel("Search the library").press("Enter");
  await told;
  expect((await page.goto("/insights/unanswered"))?.status()).toBe(403);

  await signIn("author");
  await page.goto("/insights/unanswered");
  const row = page.getByRole("listitem").filter({ hasText: "Krill farming" });
  await expect(row).toContainText(/Searched (once|twice|\d+ times)/);
  await row.getByRole("button", { name: "Set aside" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("link", { name: "Set aside", exact: true }).click();
  await row.getByRole("button", { name: "Bring it back" }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("link", { name: "Searched and not found", exact: true }).click();
  await row.getByRole("link", { name: "Write an insight about this" }).click();
  await expect(page.getByRole("textbox").last()).toHaveValue("Krill farming");
});
