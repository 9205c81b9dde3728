import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { PlainProblem } from "@/config/plain-problem";
import { renderMarkdown } from "@/domain/markdown/render-markdown";
import { openBrowser } from "../bench/sign-in";
import { runPlainly } from "../start/run-plainly";
import { silentWithoutDefence } from "./control-group";
import { type Case, judgeCases, slowMs } from "./judge-cases";
import { startApp } from "./running-app";
import { readCases, type XssCase } from "./xss-cases";

/**
 * Puts every hostile text of a file into every field of a record and opens, edits, compares and prints it in Chromium:
 * `npm run eval:xss -- FILE [id …]`. One line for each fault, a summary as JSON, exit code 1 when there was any.
 */
await runPlainly(async () => {
  const [file, ...wanted] = process.argv.slice(2);
  if (!file || !existsSync(file))
    throw new PlainProblem("Name a file of cases: npm run eval:xss -- FILE. It has one JSON object a line.");
  const all = readCases(readFileSync(file, "utf8"));
  const cases = wanted.length > 0 ? all.filter(({ id }) => wanted.includes(id)) : all;
  const app = await startApp();
  const browser = await openBrowser();
  try {
    await evaluate(app, browser, cases);
  } finally {
    await browser.close();
    await app.stop();
  }
});
process.exit();

async function evaluate(
  { base, databaseUrl }: { base: string; databaseUrl: string },
  browser: Browser,
  cases: XssCase[],
) {
  const began = performance.now();
  // Read when the database is first asked.
  process.env.DATABASE_URL = databaseUrl;
  const { writeAdmin, writeRecord } = await import("./write-records");
  const now = new Date();
  const { token } = await writeAdmin(now);
  const ordinary = { ...(await writeRecord("ordinary", "Two plans are chosen from sooner than six.", now)) };
  const written: Case[] = [];
  for (const one of cases) written.push({ ...one, ...(await writeRecord(one.id, one.text, now)) });
  for (const { id, filled } of written)
    if (filled.clipped.length > 0) console.log(`${id}: clipped ${filled.clipped.join(", ")}`);

  const slow = written.flatMap(({ id, text, saveMs }) => [
    ...(saveMs > slowMs ? [`${id}: saving took ${Math.round(saveMs)} ms`] : []),
    ...(renderMs(text) > slowMs ? [`${id}: rendering took longer than ${slowMs} ms`] : []),
  ]);
  const judged = await judgeCases(browser, { base, token }, ordinary.href, written);
  const silent = await silentWithoutDefence(await browser.newContext(), cases);
  const others = [...slow, ...silent.map((id) => `${id}: does not call the canary without a defence either`)];
  for (const line of others) console.log(line);
  const failures = judged.failures + others.length;
  console.log(
    JSON.stringify({
      cases: cases.length,
      pages: judged.pages,
      failures,
      live: cases.filter(({ live }) => live).length,
      liveWithoutDefence: cases.filter(({ live }) => live).length - silent.length,
      slowestSaveMs: Math.round(Math.max(0, ...written.map(({ saveMs }) => saveMs))),
      slowestPage: judged.slowestPage,
      missingPages: judged.missing,
      seconds: Math.round((performance.now() - began) / 1000),
    }),
  );
  if (failures > 0 || judged.missing.length > 0) process.exitCode = 1;
}

/** The better of two, since others use the machine. */
function renderMs(text: string) {
  return Math.min(
    ...[1, 2].map(() => {
      const began = performance.now();
      renderMarkdown(text);
      return performance.now() - began;
    }),
  );
}
