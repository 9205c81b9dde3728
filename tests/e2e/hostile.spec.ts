import { join } from "node:path";
import { silentWithoutDefence } from "@/scripts/eval/control-group";
import { fillContent } from "@/scripts/eval/fill-content";
import { type Seen, Visitor } from "@/scripts/eval/visit-pages";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import { hostileStrings } from "../support/hostile-strings";
import { demo, expect, test } from "./people";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
const half = hostileStrings.length / 2;
const texts = [hostileStrings.slice(0, half), hostileStrings.slice(half)].map((some) =>
  some.map(({ text }) => text).join("\n\n"),
);
const visits = [
  { path: "" },
  { path: "", medium: "print" as const },
  { path: "/edit" },
  { path: "/preview" },
  { path: "/compare/1..2" },
];

type Support = typeof import("../support/hostile-records");
let support: Support;
let records: Awaited<ReturnType<Support["writeHostileRecord"]>>[];

test.beforeAll(async () => {
  const folder = join(process.env.TIDEMARK_E2E_FOLDER ?? "", "demo");
  process.env.DATABASE_URL = (await startPostgres({ folder, database: "tidemark_demo" })).url;
  support = await import("../support/hostile-records");
  records = [];
  for (const text of ["Two plans are chosen from sooner than six.", ...texts])
    records.push(await support.writeHostileRecord(text, demo.admin));
});

test.afterAll(() => support.removeHostileRecords(records));

test("no text becomes more than text on the pages of a record, even where no content policy stands behind it", async ({
  browser,
  signIn,
}) => {
  const context = await browser.newContext({ bypassCSP: true });
  await signIn("admin", context);
  const visitor = await Visitor.of(context, base);
  const page = await visitor.page();
  const [ordinary, ...hostile] = records;
  for (const visit of visits) {
    const open = (href = "") => visitor.see(page, { ...visit, path: href + visit.path });
    const usual = await open(ordinary?.href);
    expect(usual.status, visit.path).toBe(200);
    for (const { href } of hostile) expect(found(await open(href)), visit.path).toEqual(found(usual));
  }
  await context.close();
});

test("writers find the characters again that they typed", async ({ page, signIn }) => {
  await signIn("admin");
  for (const [index, text] of texts.entries()) {
    await page.goto(`${base}${records[index + 1]?.href}/edit`);
    const { content } = fillContent(text);
    await expect(page.locator("main textarea").first()).toHaveValue(content.statement);
    const values = await page
      .locator("main textarea")
      .evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
    expect(values).toEqual(expect.arrayContaining([content.summary, content.goals[0]?.text]));
  }
});

test("the trap works: live texts run where nothing defends the page", async ({ browser }) => {
  const cases = hostileStrings.map(({ name, text, live = false }) => ({ id: name, text, live }));
  const context = await browser.newContext();
  expect(await silentWithoutDefence(context, cases)).toEqual([]);
  await context.close();
});

const found = ({ status, faults, counts }: Seen) => ({ status, faults, counts });
