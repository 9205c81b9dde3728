import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startPostgres } from "@/scripts/start/embedded-postgres";
import type { State, Who, World } from "../support/record-world";

/*
 * Every page of a record, for every state a record can be in and everybody who may come by: 404 for whom it is not
 * there, 403 for whom it is there without being theirs, and the same page for hidden as for missing.
 */
const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
const all: Who[] = ["reader", "named", "author", "translator", "other", "reviewer", "curator", "admin"];
const tending: Who[] = ["author", "curator", "admin"];
const drafting: Who[] = [...tending, "translator", "reviewer"];
const drafts: State[] = ["draft", "restrictedDraft", "inReview"];
const published: State[] = ["published", "restricted"];

type Page = {
  path: string;
  may: Who[];
  /** States in which there is such a page; in all others it is missing for everybody. */
  only?: State[];
  /** What whoever sees the record but may not see this gets. */
  refusal?: 403 | 404;
};

const pages: Page[] = [
  { path: "", may: all },
  { path: "/history", may: all },
  { path: "/markdown", may: all },
  { path: "/revisions/1", may: all, only: [...published, "inReview"] },
  { path: "/compare/1..2", may: drafting, only: published, refusal: 404 },
  { path: "/edit", may: tending },
  { path: "/preview", may: drafting },
  { path: "/sharing", may: tending },
  { path: "/review", may: drafting },
  { path: "/retire", may: tending },
  { path: "/tend", may: tending },
  { path: "/access", may: tending },
];

type Support = typeof import("../support/record-world");
let support: Support;
let worlds: Map<State, World>;
const cookies = new Map<Who, string>();

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  const folder = join(process.env.TIDEMARK_E2E_FOLDER ?? "", "demo");
  process.env.DATABASE_URL = (await startPostgres({ folder, database: "tidemark_demo" })).url;
  support = await import("../support/record-world");
  const people = await support.makeCast();
  worlds = new Map();
  for (const state of support.states) worlds.set(state, await support.makeWorld(state, people));
  for (const who of support.cast) cookies.set(who, await support.cookieFor(people[who]));
});

test.afterAll(async () => {
  await support.removeWorlds([...worlds.values()]);
});

for (const page of pages)
  test(`GET /insights/…${page.path}: for whom it is there, and for whom it is theirs`, async () => {
    for (const [state, world] of worlds) {
      const missing = await asStranger(page, worlds.get("missing"));
      for (const who of support.cast) {
        const answer = await get(page, world, who);
        const place = `${page.path || "/"} of a ${state} record as ${who}`;
        expect(answer.status, place).toBe(expected(page, state, who));
        if (answer.status !== 404) continue;
        expect(answer.body, place).not.toContain("People who compare two plans");
        if (who === "other") expect(shape(answer.body), place).toBe(shape(missing));
      }
    }
  });

test("nobody signed in is told about a record, whatever its state", async () => {
  for (const [state, world] of worlds)
    for (const page of pages) {
      const response = await fetch(address(page, world), { redirect: "manual" });
      expect(response.status, `${page.path} of a ${state} record`).toBe(307);
      expect(response.headers.get("location")).toContain("/sign-in?to=");
    }
});

test("the short address leads to what is there, and hides what is not", async () => {
  for (const [state, world] of worlds)
    for (const who of support.cast) {
      const response = await fetch(`${base}/i/${world.key}`, {
        redirect: "manual",
        headers: { cookie: cookies.get(who) ?? "" },
      });
      const isThere = support.exists[state].includes(who);
      expect(response.status, `${state} as ${who}`).toBe(isThere ? 307 : 404);
    }
});

function expected({ may, only, refusal = 403 }: Page, state: State, who: Who): number {
  if (!support.exists[state].includes(who)) return 404;
  if (only && !only.includes(state)) return drafts.includes(state) && !may.includes(who) ? refusal : 404;
  return may.includes(who) ? 200 : refusal;
}

const address = ({ path }: Page, { slug, key }: World) => `${base}/insights/${slug}-${key}${path}`;

async function get(page: Page, world: World, who: Who) {
  const response = await fetch(address(page, world), {
    redirect: "manual",
    headers: { cookie: cookies.get(who) ?? "" },
  });
  return { status: response.status, body: await response.text() };
}

const asStranger = async (page: Page, world: World | undefined) =>
  world ? (await get(page, world, "other")).body : "";

/** The page without what is new on each request (nonces, ids) and without the address that was asked for. */
const shape = (body: string) =>
  body
    .replace(/nonce="[^"]*"|nonce\\":\\"[^"\\]*/g, "")
    .replace(/[a-z0-9-]*-[2-9bcdfghjkmnp-tv-z]{8}\b/g, "ADDRESS").length;
