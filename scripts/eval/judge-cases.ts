import type { Browser } from "@playwright/test";
import { textsOf } from "./fill-content";
import { type Seen, type Visit, Visitor } from "./visit-pages";
import type { Written } from "./write-records";
import type { XssCase } from "./xss-cases";

export type Case = XssCase & Written;
type Judged = {
  failures: number;
  pages: number;
  missing: string[];
  slowestPage: { path: string; ms: number };
};

/** Pages of a record; those marked are opened with the content security policy in force, too. */
const recordPages: (Visit & { guarded?: true })[] = [
  { path: "", guarded: true },
  { path: "", medium: "print" },
  { path: "/edit", guarded: true },
  { path: "/preview" },
  { path: "/history" },
  { path: "/compare/1..2" },
  { path: "/compare/1..2", medium: "print" },
  { path: "/revisions/1" },
  { path: "/review" },
  { path: "/sharing" },
];
/** Pages that show all records, people, teams or topics at once. */
const sharedPages = ["/", "/insights", "/insights/trash", "/insights/desk", "/teams", "/admin/topics"];
const moreSharedPages = ["/admin/people", "/admin/audit", "/admin/deliveries"];
const side = 3;
export const slowMs = 1000;

/** Opens every page of every case, first without the content security policy, which must not be needed, then with it. */
export async function judgeCases(
  browser: Browser,
  { base, token }: { base: string; token: string },
  ordinaryHref: string,
  cases: Case[],
): Promise<Judged> {
  const judged: Judged = { failures: 0, pages: 0, missing: [], slowestPage: { path: "", ms: 0 } };
  for (const bypassCSP of [true, false]) {
    const context = await browser.newContext({ bypassCSP });
    await context.addCookies([{ name: "tidemark-session", value: token, url: base }]);
    const visitor = await Visitor.of(context, base);
    const pages = recordPages.filter(({ guarded }) => bypassCSP || guarded);
    const usual = await seeOrdinary(visitor, ordinaryHref, pages, judged);
    const waiting = [...cases];
    const work = async () => {
      const page = await visitor.page();
      for (let one = waiting.shift(); one; one = waiting.shift())
        for (const [index, visit] of pages.entries()) {
          const usually = usual[index];
          if (!usually || usually.status === 404) continue;
          const there = { ...visit, path: one.href + visit.path };
          const seen = await visitor.see(page, there);
          if (one.slow && seen.ms > slowMs) {
            const usualMs = await visitor.answerMs(page, ordinaryHref + visit.path);
            const longer = (await visitor.answerMs(page, there.path)) - usualMs;
            if (longer > slowMs) seen.faults.push(`answering took ${longer} ms longer than usual`);
          }
          const where = `${one.id}: ${visit.path || "/"}${visit.medium ? ` in ${visit.medium}` : ""}`;
          const guard = bypassCSP ? "" : " with its policy";
          judged.pages += 1;
          if (seen.ms > judged.slowestPage.ms) judged.slowestPage = { path: where, ms: Math.round(seen.ms) };
          say(judged, where + guard, faultsOf(one, visit, seen, usually));
        }
      await page.close();
    };
    await Promise.all(Array.from({ length: side }, work));
    await seeShared(visitor, bypassCSP ? cases : [], judged);
    await context.close();
  }
  return judged;
}

async function seeOrdinary(visitor: Visitor, href: string, pages: Visit[], judged: Judged) {
  const page = await visitor.page();
  const usual: Seen[] = [];
  for (const visit of pages) {
    const seen = await visitor.see(page, { ...visit, path: href + visit.path });
    if (seen.status === 404 && !judged.missing.includes(visit.path)) judged.missing.push(visit.path);
    else say(judged, `ordinary: ${visit.path || "/"}`, seen.faults);
    usual.push(seen);
  }
  await page.close();
  return usual;
}

function faultsOf({ filled }: Case, { path }: Visit, seen: Seen, usual: Seen): string[] {
  const faults = [...seen.faults];
  if (seen.status !== 200) faults.push(`answered ${seen.status}`);
  for (const [name, count] of Object.entries(seen.counts))
    if (count > (usual.counts[name] ?? 0))
      faults.push(`${count - (usual.counts[name] ?? 0)} more <${name}> than usual`);
  const statement = flat(filled.content.statement);
  if (path === "" && !flat(seen.heading).includes(statement))
    faults.push("the statement is not shown as typed");
  if (path === "/edit") faults.push(...notShownAgain(filled.content, seen.values));
  return faults;
}

/** Fields of one line leave line breaks out; all others hold the same characters. */
function notShownAgain(content: Case["filled"]["content"], values: string[]) {
  const shown = new Set(values.map((value) => value.replace(/\r\n?/g, "\n")));
  return textsOf(content)
    .filter(({ text }) => {
      const lines = text.replace(/\r\n?/g, "\n");
      return !shown.has(lines) && !shown.has(lines.replaceAll("\n", "")) && !shown.has(lines.trim());
    })
    .map(({ path }) => `${path} is not shown again as it was typed`);
}

async function seeShared(visitor: Visitor, cases: Case[], judged: Judged) {
  const page = await visitor.page();
  const searches = cases.map(({ text }) => `/insights?q=${encodeURIComponent(text.slice(0, 200))}`);
  for (const path of [...sharedPages, ...moreSharedPages, ...searches]) {
    const seen = await visitor.see(page, { path });
    judged.pages += 1;
    if (seen.status === 404) judged.missing.push(path);
    else say(judged, path, seen.faults);
  }
  await page.close();
}

/** One line for each fault, as soon as it is found. */
function say(judged: Judged, where: string, faults: string[]) {
  judged.failures += faults.length;
  for (const fault of faults) console.log(`${where}: ${fault}`);
}

const flat = (text: string) => text.replace(/\s+/g, " ").trim();
