import { randomUUID } from "node:crypto";
import type { Sql } from "postgres";
import { hashOf, newBrowserSecret } from "@/domain/access/session-token";
import { builtActions, builtRoutes, callAction } from "./call-action";
import { openInstallation } from "./demo-database";
import { type DemoRole, demo, expect, signInByClick, test } from "./people";
import { actions, everybody, type Ids, routes, type Who } from "./policy-table";

const base = `http://127.0.0.1:${process.env.TIDEMARK_E2E_DEMO_PORT}`;
const cookies = new Map<Who, string | undefined>([["anonymous", undefined]]);
let database: Sql;
let ids: Ids;
const somebodyGone = randomUUID();

test.describe.configure({ mode: "default" });

test.beforeAll(async ({ browser }) => {
  database = await openInstallation("demo");
  ids = await lookUp(database);
  for (const role of Object.keys(demo) as DemoRole[]) cookies.set(role, await cookieOf(demo[role]));
  cookies.set("deactivated", await cookieOfSomebodyGone());

  async function cookieOf(name: string) {
    const context = await browser.newContext({ baseURL: base });
    await signInByClick(await context.newPage(), name);
    const session = (await context.cookies()).find((cookie) => cookie.name === "tidemark-session");
    await context.close();
    return `tidemark-session=${session?.value}`;
  }
});

test.afterAll(async () => {
  await database`delete from sessions where person_id = ${somebodyGone}`;
  await database`delete from people where id = ${somebodyGone}`;
  await database.end();
});

/** Whoever of the demo were deactivated for it would be missed by the tests that go on meanwhile. */
async function cookieOfSomebodyGone() {
  const secret = newBrowserSecret();
  await database`
    insert into people (id, name, email, role, created_at, deactivated_at)
    values (${somebodyGone}, 'Somebody Gone', 'somebody.gone@example.org', 'author', now(), now())`;
  await database`
    insert into sessions (id, token_hash, person_id, way, created_at, authenticated_at, last_seen_at, expires_at)
    values (gen_random_uuid(), ${hashOf(secret)}, ${somebodyGone}, 'demo', now(), now(), now(), now() + interval '1 day')`;
  return `tidemark-session=${secret}`;
}

test("every route and every action of the build stands in the policy table, and nothing else does", () => {
  expect(Object.keys(routes).sort()).toEqual(
    builtRoutes()
      .map((route) => route.pattern)
      .sort(),
  );
  const ours = builtActions().filter((action) => !action.name.startsWith("dev/"));
  expect(Object.keys(actions).sort()).toEqual(ours.map((action) => action.name).sort());
});

for (const [pattern, rule] of Object.entries(routes))
  test(`GET ${pattern}: answered for whom it is for, and for nobody else`, async () => {
    for (const who of everybody) {
      const place = `${pattern} as ${who}`;
      if (rule.for === "anybody" || rule.for.includes(who)) {
        const { status } = await get(rule.path(ids), who);
        expect(status, place).toBe(rule.ledOn?.includes(who) ? 307 : (rule.status ?? 200));
        continue;
      }
      const isOut = who === "anonymous" || who === "deactivated";
      for (const form of forms) {
        const { status, body } = await get(form.path(rule.path(ids)), who, form.headers);
        if (form.name === "plain") expect(status, place).toBe(rule.refusal ?? (isOut ? 307 : 403));
        expect(body, `${place} (${form.name})`).not.toMatch(
          /Demo (Senior|Platform|Leaving|Guest)|guest\.researcher|finance\.partner/,
        );
      }
    }
  });

for (const [name, rule] of Object.entries(actions))
  test(`action ${name}: done for whom it is for, and for nobody else`, async () => {
    const action = builtActions().find((built) => built.name === name);
    if (!action) throw new Error(`${name} is not in the build.`);
    for (const who of everybody) {
      // Signing out would end the session that the other tests share.
      const cookie = name.endsWith("#signOut") ? undefined : cookies.get(who);
      const answer = await callAction(base, action, { fields: rule.fields(ids), cookie, bare: rule.bare });
      const allowed = rule.for === "anybody" || rule.for.includes(who);
      const refused =
        answer.status === "refused" && /^(You may not|Please sign in first)/.test(answer.message);
      expect(refused, `${name} as ${who}: ${answer.status} ${answer.message}`).toBe(!allowed);
    }
  });

/** The ways around a page that servers have forgotten before: prefetches, data requests, headers that skip the proxy. */
const forms: { name: string; path: (path: string) => string; headers: Record<string, string> }[] = [
  { name: "plain", path: (path) => path, headers: {} },
  { name: "data", path: (path) => `${path}${path.includes("?") ? "&" : "?"}_rsc=1`, headers: { rsc: "1" } },
  { name: "prefetch", path: (path) => path, headers: { rsc: "1", "next-router-prefetch": "1" } },
  {
    name: "subrequest",
    path: (path) => path,
    headers: { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  },
  { name: "slashes", path: (path) => `/${path}`.replace(/^\/\/$/, "/"), headers: {} },
  { name: "encoded", path: (path) => path.replace("admin", "%61dmin"), headers: {} },
];

async function get(path: string, who: Who, headers: Record<string, string> = {}) {
  const cookie = cookies.get(who);
  const response = await fetch(base + path, {
    redirect: "manual",
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
  });
  return { status: response.status, body: await response.text() };
}

async function lookUp(sql: Sql): Promise<Ids> {
  const one = async (query: Promise<{ id: string }[]>) =>
    (await query)[0]?.id ?? "00000000-0000-7000-8000-000000000000";
  return {
    team: await one(sql`select id from teams where slug = 'harbour'`),
    topic: await one(sql`select id from topics where slug = 'performance'`),
    reader: await one(sql`select id from people where name = ${demo.reader}`),
    author: await one(sql`select id from people where name = ${demo.author}`),
    delivery: await one(sql`select id from deliveries limit 1`),
    invitation: await one(sql`select id from invitations limit 1`),
  };
}
