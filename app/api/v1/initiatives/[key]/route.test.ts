import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { auditEntries } from "@/db/schema/audit";
import { initiatives, matches } from "@/db/schema/initiatives";
import { rateLimits } from "@/db/schema/operation";
import { listOwnTokens } from "@/domain/access/list-tokens";
import { makeToken } from "@/domain/access/make-token";
import { revokeToken } from "@/domain/access/revoke-token";
import type { TokenScope } from "@/domain/access/token-input";
import { insight, person, testNow } from "@/tests/support/factories";
import { GET, POST, PUT } from "./route";

const address = "http://127.0.0.1:3000/api/v1/initiatives";
const both: TokenScope[] = ["initiatives:read", "initiatives:write"];

let ana: Awaited<ReturnType<typeof person>>;
let token: string;
beforeEach(async () => {
  ana = await person("author", { name: "Ana" });
  token = await tokenOf(ana, both);
});
afterEach(() => vi.restoreAllMocks());

const tokenOf = async ({ actor }: typeof ana, scopes: TokenScope[]) =>
  (await makeToken(actor, { name: "Jira", scopes, days: 365 }, new Date())).token;

type Sent = { key?: string; body?: BodyInit; headers?: Record<string, string> };

function send(method: "GET" | "PUT", { key = "PAY-142", body, headers = {} }: Sent = {}) {
  const request = new Request(`${address}/${key}`, {
    ...{ method, body },
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
  });
  return (method === "GET" ? GET : PUT)(request, { params: Promise.resolve({ key }) });
}

const put = (body: unknown, headers?: Record<string, string>) =>
  send("PUT", { body: JSON.stringify(body), headers });

const nothingKept = async () => expect(await db.select().from(initiatives)).toEqual([]);

test("an initiative is told once, read with what is known, and the same again changes nothing", async () => {
  const begun = await put({ title: "Fewer plans", keywords: ["pricing"] });
  expect(begun.status).toBe(201);
  expect(begun.headers.get("etag")).toBe('"1"');
  expect(begun.headers.get("ratelimit-remaining")).toBe("599");
  expect(await begun.json()).toMatchObject({
    ...{ result: "created", key: "PAY-142", stage: "proposed", owner: "Ana", restricted: false },
    address: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/initiatives\/fewer-plans-/),
  });
  const again = await put({ title: "Fewer plans", keywords: ["pricing"] });
  expect([again.status, again.headers.get("etag"), (await again.json()).result]).toEqual([
    200,
    '"1"',
    "unchanged",
  ]);
  const changed = await put({ title: "Two plans" }, { "if-match": 'W/"1"' });
  expect([changed.status, changed.headers.get("etag"), (await changed.json()).result]).toEqual([
    200,
    '"2"',
    "changed",
  ]);

  const [seen, hidden] = [
    await insight(ana.id),
    await insight((await person("author")).id, { visibility: "restricted" }),
  ];
  const [{ id: initiativeId } = { id: "" }] = await db.select().from(initiatives);
  const match = { initiativeId, origin: "found" as const, isStrong: true, firstAt: testNow };
  const reasons = [
    { kind: "terms", terms: [{ word: "plans", weight: 1 }] },
    { kind: "link", throughInsightId: hidden.id, link: "supports" },
  ];
  await db.insert(matches).values([
    { ...match, insightId: seen.id, reasons },
    { ...match, insightId: hidden.id },
  ]);
  const read = await send("GET");
  expect(read.status).toBe(200);
  expect(read.headers.get("cache-control")).toBe("private, no-store");
  const { known } = await read.json();
  expect(known).toMatchObject({ isBeingLookedUp: true, lookedUpAt: null });
  expect(known.insights).toEqual([
    {
      ...{ statement: seen.statement, certainty: "moderate", state: "suggested", isUsed: false },
      address: expect.stringContaining(`-${seen.key}`),
      because: [{ kind: "terms", words: ["plans"] }],
      contradicts: [],
    },
  ]);
});

test.each<[string, number, string[], Sent]>([
  ["no JSON", 400, [], { body: "{title: 1}" }],
  ["an empty body", 400, [], { body: "" }],
  ["broken UTF-8", 400, [], { body: new Uint8Array([0x7b, 0xff, 0x7d]) }],
  ["a hundred thousand brackets", 400, [], { body: "[".repeat(100_000) }],
  ["deep nesting that closes", 400, [], { body: `{"title":${"[".repeat(50_000)}${"]".repeat(50_000)}}` }],
  ["a list", 422, ["#"], { body: "[]" }],
  ["null", 422, ["#"], { body: "null" }],
  ["a form", 415, [], { body: "title=A", headers: { "content-type": "application/x-www-form-urlencoded" } }],
  [
    "text that simple requests may send",
    415,
    [],
    { body: '{"title":"A"}', headers: { "content-type": "text/plain" } },
  ],
  [
    "another charset",
    415,
    [],
    { body: "{}", headers: { "content-type": "application/json; charset=utf-16" } },
  ],
  ["compression", 415, [], { body: "{}", headers: { "content-encoding": "gzip" } }],
  ["too much", 413, [], { body: `{"title":"${"x".repeat(1_000_000)}"}` }],
  ["a tag that is none", 400, [], { body: '{"title":"A"}', headers: { "if-match": "3" } }],
  ["a version that is not there", 412, [], { body: '{"title":"A"}', headers: { "if-match": '"3"' } }],
  ["a key with blanks", 400, [], { key: "PAY%20142", body: '{"title":"A"}' }],
  ["a key of dots", 400, [], { key: "..", body: '{"title":"A"}' }],
  ["no title", 422, ["#/title"], { body: "{}" }],
  [
    "fields that are not known",
    422,
    ["#/id", "#/ownerId", "#/__proto__", "#/a~1b~0c", "#/%EF%BF%BD"],
    { body: '{"title":"A","id":"1","ownerId":"2","__proto__":{"x":1},"a/b~c":1,"\\ud800":1}' },
  ],
  [
    "values of other kinds",
    422,
    ["#/title", "#/brief", "#/stage", "#/kickoff", "#/milestones/0/on", "#/milestones/0/id", "#/topics/1"],
    {
      body: JSON.stringify({
        ...{ title: ["A"], brief: {}, stage: "begun", kickoff: "31.12.2026", topics: ["x", 1] },
        milestones: [{ name: "x", on: "2026-02-30", id: 1 }],
      }),
    },
  ],
  [
    "addresses of other protocols and people who are not there",
    422,
    ["#/url"],
    { body: JSON.stringify({ title: "A", url: "javascript:alert(1)" }) },
  ],
  ["somebody who is not here", 422, ["#/people/0"], { body: '{"title":"A","people":["x@example.org"]}' }],
  [
    "an end before the kickoff",
    422,
    ["#/ends"],
    { body: '{"title":"A","kickoff":"2026-07-03","ends":"2026-07-02"}' },
  ],
])("%s is refused with a problem that says where: %i", async (_, status, pointers, sent) => {
  const answer = await send("PUT", sent);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const problem = await answer.json();
  expect(problem).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  const named = (problem.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
  expect(named.sort()).toEqual(pointers.sort());
  await nothingKept();
});

test("text that a database cannot keep and a prototype in the body do no harm", async () => {
  const told = await send("PUT", {
    body: '{"title":"A\\u0000B\\ud800","brief":"<script>alert(1)</script>"}',
  });
  expect(await told.json()).toMatchObject({ title: "AB\uFFFD", brief: "<script>alert(1)</script>" });
  expect((await db.select().from(initiatives))[0]?.briefHtml).not.toContain("<script");
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test.each([
  ["no token", {}, "Bearer realm"],
  ["a cookie", { cookie: "tidemark-session=abc" }, "Bearer realm"],
  ["another scheme", { authorization: "Basic YTpi" }, "Bearer realm"],
  ["an unknown token", { authorization: `Bearer tdm_${"a".repeat(43)}` }, "invalid_token"],
])("%s opens nothing", async (_, headers, challenge) => {
  for (const method of ["GET", "PUT"] as const) {
    const body = method === "PUT" ? '{"title":"A"}' : undefined;
    const request = new Request(`${address}/PAY-142`, { method, body, headers });
    const answer = await (method === "GET" ? GET : PUT)(request, {
      params: Promise.resolve({ key: "PAY-142" }),
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toContain(challenge);
  }
  await nothingKept();
});

test("a token does what it is for, as long as it counts, and what its person may see", async () => {
  await put({ title: "Merger", restricted: true });
  const all = token;
  token = await tokenOf(ana, ["initiatives:read"]);
  const refused = await put({ title: "B" });
  expect([refused.status, refused.headers.get("www-authenticate")]).toEqual([
    403,
    expect.stringContaining('scope="initiatives:write"'),
  ]);
  token = await tokenOf(await person("curator"), both);
  const [hidden, missing] = [await send("GET"), await send("GET", { key: "NONE-1" })];
  expect([hidden.status, missing.status]).toEqual([404, 404]);
  expect(await hidden.json()).toEqual(await missing.json());
  expect((await put({ title: "Mine" })).status).toBe(404);
  token = await tokenOf(await person("admin"), both);
  expect((await send("GET")).status).toBe(200);
  expect((await db.select().from(auditEntries)).map(({ action }) => action)).toContain(
    "initiative.read-restricted",
  );
  token = all;
  const [first] = (await listOwnTokens(ana.actor, new Date())).toReversed();
  await revokeToken(ana.actor, { tokenId: first?.id ?? "" }, new Date());
  expect((await put({ title: "B" })).status).toBe(401);
});

test("a token that asks too often waits, and a fault of ours says nothing of itself", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date() });
  await put({ title: "A" });
  await db.update(rateLimits).set({ hits: 600 });
  const answer = await put({ title: "B" });
  vi.useRealTimers();
  expect([answer.status, answer.headers.get("ratelimit-remaining")]).toEqual([429, "0"]);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  await db.delete(rateLimits);
  const logged: unknown[] = [];
  vi.spyOn(log, "error").mockImplementation((...said: unknown[]) => void logged.push(said));
  const params = Promise.reject(new Error("postgres://secret"));
  params.catch(() => {});
  const broken = PUT(
    new Request(`${address}/PAY-142`, { method: "PUT", headers: { authorization: `Bearer ${token}` } }),
    { params },
  );
  const problem = await (await broken).text();
  expect(problem).not.toContain("secret");
  expect(JSON.stringify(logged)).not.toContain(token);
  expect((await POST()).status).toBe(405);
});
