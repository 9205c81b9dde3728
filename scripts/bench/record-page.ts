import type { BrowserContext } from "@playwright/test";
import { emptyPage } from "./empty-page";
import { measurePage } from "./measure-page";
import { runDemo } from "./running-demo";
import { openBrowser, signIn } from "./sign-in";

/** A record of the demo with every section, evidence both ways, and one that contradicts it. */
const rich = "Adding options harms choosing only under certain conditions";

/** What the page of a rich record costs, and beside it an empty page of the same server. */
export async function benchRecordPage() {
  const demo = await runDemo();
  const browser = await openBrowser();
  const context = await signIn(browser, demo.base, "Demo Product Manager");
  await measurePage({ bench: "record-page", demo, context, path: await pathOf(context, rich) });
  await measurePage({ bench: "record-page, empty page beside it", demo, context, path: emptyPage });
  await browser.close();
  await demo.stop();
}

async function pathOf(context: BrowserContext, statement: string) {
  const page = await context.newPage();
  await page.goto(`/insights?q=${encodeURIComponent(statement)}`);
  const href = await page.getByRole("main").getByRole("link", { name: statement }).getAttribute("href");
  await page.close();
  if (!href) throw new Error(`The demo has no record “${statement}”.`);
  return href;
}
