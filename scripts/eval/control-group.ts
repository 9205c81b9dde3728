import type { BrowserContext } from "@playwright/test";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";
import { provoke } from "./provoke";
import type { XssCase } from "./xss-cases";

const address = "http://control.invalid/";

/** Markdown as somebody careless would show it. */
const careless = remark()
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });

/** The live cases that stay silent in a page without any defence: with them the trap would prove nothing. */
export async function silentWithoutDefence(
  context: BrowserContext,
  cases: Pick<XssCase, "id" | "text" | "live">[],
) {
  let served = "";
  await context.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: served })
      : route.abort(),
  );
  const silent: string[] = [];
  for (const { id, text } of cases.filter(({ live }) => live)) {
    const bodies = [text, String(careless.processSync(text))];
    let called = false;
    for (const body of bodies) {
      served = `<!doctype html><meta charset="utf-8"><body>${body}`;
      called ||= await calls(context);
    }
    if (!called) silent.push(id);
  }
  return silent;
}

async function calls(context: BrowserContext) {
  const page = await context.newPage();
  let called = 0;
  await page.exposeFunction("tmx", () => {
    called += 1;
  });
  await page.goto(address, { waitUntil: "domcontentloaded" }).catch(() => null);
  for (let tries = 0; tries < 10 && called === 0; tries++) {
    if (tries % 4 === 1) await page.evaluate(provoke, false).catch(() => null);
    await page.waitForTimeout(60);
  }
  await page.close();
  return called > 0;
}
