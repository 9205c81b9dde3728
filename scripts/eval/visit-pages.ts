import type { BrowserContext, Page } from "@playwright/test";
import { type Looked, look, provoke } from "./provoke";

export type Visit = { path: string; medium?: "print" };
export type Seen = Looked & { status: number; ms: number };

const nothing = { status: 0, faults: [], counts: {}, heading: "", values: [] };

/** Pages of one browser context in which every call of the canary and every foreign request is held against the page that made it. */
export class Visitor {
  private readonly caught = new Map<Page, string[]>();

  private constructor(
    private readonly context: BrowserContext,
    private readonly base: string,
  ) {}

  static async of(context: BrowserContext, base: string) {
    const visitor = new Visitor(context, base);
    await context.exposeBinding("tmx", ({ page }, n: unknown) =>
      visitor.note(page, `tmx(${String(n)}) was called`),
    );
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:$/.test(url.protocol) && url.origin !== base)
        visitor.note(request.frame().page(), `${url.origin} was asked for something`);
    });
    return visitor;
  }

  async page() {
    const page = await this.context.newPage();
    this.caught.set(page, []);
    page.on(
      "dialog",
      (dialog) => void (dialog.type() === "beforeunload" ? dialog.accept() : dialog.dismiss()),
    );
    page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) this.note(page, message.text().slice(0, 160));
    });
    return page;
  }

  /** Opens a page, touches everything in it and says what was found; faults of the moment before are not mixed in. */
  async see(page: Page, { path, medium }: Visit): Promise<Seen> {
    const began = performance.now();
    const response = await page
      .goto(`${this.base}${path}`, { waitUntil: "load", timeout: 60_000 })
      .catch(() => null);
    if (!response) return { ...nothing, faults: ["it did not load within a minute"], ms: 60_000 };
    const ms = performance.now() - began;
    if (medium) await page.emulateMedia({ media: medium });
    const looked = await this.touch(page);
    if (medium) await page.emulateMedia({ media: null });
    const faults = [...looked.faults, ...this.taken(page)];
    const left = new URL(page.url()).pathname;
    if (left !== new URL(path, this.base).pathname) faults.push(`the page was left for ${left}`);
    return { ...looked, faults, status: response.status(), ms };
  }

  /** How long the server takes to answer, in the best of three tries, since others use the machine. */
  async answerMs(page: Page, path: string) {
    const times: number[] = [];
    for (let tries = 0; tries < 3; tries++) {
      const began = performance.now();
      await page.request.get(`${this.base}${path}`);
      times.push(performance.now() - began);
    }
    return Math.round(Math.min(...times));
  }

  private async touch(page: Page): Promise<Looked> {
    try {
      await page.evaluate(provoke, true);
      await page.waitForTimeout(120);
      return await page.evaluate(look);
    } catch (error) {
      const went = `it went to ${page.url()} when touched: ${error instanceof Error ? error.message : ""}`;
      return { ...nothing, faults: [went.slice(0, 200)] };
    }
  }

  private note(page: Page, fault: string) {
    this.caught.get(page)?.push(fault);
  }

  private taken(page: Page) {
    return this.caught.get(page)?.splice(0) ?? [];
  }
}
