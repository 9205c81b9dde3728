import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { insight, person, testNow } from "@/tests/support/factories";
import { MeilisearchStandIn } from "@/tests/support/meilisearch/stand-in";
import { indexInsights } from "./index-insights";
import { findEngineState } from "./meilisearch/engine-state";
import { keepEngine, prepareEngine } from "./meilisearch/keep-engine";
import { quickFind } from "./quick-find";
import { searchInsights } from "./search-insights";
import { searchQuery } from "./search-query";

// A busy machine may take longer than people should wait.
vi.mock("./meilisearch/client", async (original) => {
  const client = await original<typeof import("./meilisearch/client")>();
  return { ...client, searchTimeout: 3000, searchClient: client.writeClient };
});

const server = new MeilisearchStandIn();
const [warned, told] = [vi.spyOn(log, "warn"), vi.spyOn(log, "info")];
const key = server.key;

beforeAll(async () => {
  await server.start();
  Object.assign(environment(), { MEILISEARCH_URL: server.url, MEILISEARCH_API_KEY: key });
});

beforeEach(async () => {
  server.reset();
  await prepareEngine(testNow);
});

afterEach(() => vi.clearAllMocks());
afterAll(() => server.stop());

const keep = () => keepEngine({ now: testNow, signal: new AbortController().signal, thoroughly: true });
const asked = searchQuery.parse({ q: "tides" });

/** Two records that say “tides”, in the index of Meilisearch, and somebody who may read them. */
async function tides() {
  const [author, reader] = [await person("author"), await person("reader")];
  const ids: string[] = [];
  for (const statement of ["One of two tides", "The other of two tides"])
    ids.push((await insight(author.id, { content: { statement } })).id);
  await indexInsights(ids);
  await keep();
  vi.clearAllMocks();
  server.requests.length = 0;
  return { reader, first: ids[0] ?? "" };
}

test("Meilisearch answers while it is well and in step, in one request", async () => {
  const { reader } = await tides();
  const answer = await searchInsights(reader.actor, asked, testNow);
  expect(answer).toMatchObject({ engine: "meilisearch", total: { count: 2 }, hits: [{}, {}] });
  expect(server.requests).toEqual(["POST /multi-search"]);
  expect(server.refusals).toEqual([]);
});

const failures: [string, () => unknown, RegExp][] = [
  ["is down", () => server.stop(), /cannot be reached\. Start it, or check MEILISEARCH_URL/],
  [
    "answers after thirty seconds",
    () => Object.assign(server, { delayMs: 30_000 }),
    /does not answer in time/,
  ],
  ["has another key", () => Object.assign(server, { key: "another" }), /Set MEILISEARCH_API_KEY/],
  ["answers HTML", () => Object.assign(server, { mood: "html" }), /not Meilisearch\. Check that address/],
  [
    "answers nonsense",
    () => Object.assign(server, { mood: "nonsense" }),
    /not Meilisearch\. Check that address/,
  ],
  ["reports errors", () => Object.assign(server, { mood: "error" }), /an error of its own \(500\)/],
  ["has lost its index", () => server.wipe(), /A new one is being built/],
];

describe.each(failures)("while Meilisearch %s", (_, fail, sentence) => {
  test("PostgreSQL answers within its time, everybody after the first at once, and the log is told once", async () => {
    const { reader } = await tides();
    await fail();
    const [answer, other] = await Promise.all([
      searchInsights(reader.actor, asked, testNow),
      quickFind(reader.actor, "tid", testNow),
    ]);
    expect([answer.engine, answer.total.count, other.total.count]).toEqual(["postgres", 2, 2]);

    server.requests.length = 0;
    await searchInsights(reader.actor, asked, testNow);
    expect(server.requests).toEqual([]);
    expect(warned).toHaveBeenCalledOnce();
    expect(warned.mock.calls[0]?.[1]).toMatch(sentence);
    expect((await findEngineState())?.problem).toMatch(sentence);
    await mend();
    await keep();
    await keep();
    expect(warned).toHaveBeenCalledOnce();
    expect(told.mock.calls.filter(([words]) => /answers searches again/.test(String(words)))).toHaveLength(1);
    expect(await searchInsights(reader.actor, asked, testNow)).toMatchObject({
      engine: "meilisearch",
      total: { count: 2 },
    });
  });
});

async function mend() {
  Object.assign(server, { mood: "well", delayMs: 0, key });
  await server.stop();
  await server.start();
}

test("a worker notices by itself that Meilisearch is down, before anybody searches", async () => {
  const { reader } = await tides();
  await server.stop();
  await keep();
  await keep();
  expect(warned).toHaveBeenCalledOnce();
  await server.start();
  expect(await searchInsights(reader.actor, asked, testNow)).toMatchObject({ engine: "postgres" });
  expect(server.requests).toEqual([]);
});

test("what somebody may no longer see is neither found nor counted nor suggested before Meilisearch knows", async () => {
  const { reader, first } = await tides();
  await db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, first));
  const seen = () =>
    Promise.all([searchInsights(reader.actor, asked, testNow), quickFind(reader.actor, "tid", testNow)]);
  const [before, suggested] = await seen();
  expect([before.engine, before.total.count, before.counts.owner[0]?.count, suggested.hits.length]).toEqual([
    ...["postgres", 1, 1, 1],
  ]);
  await keep();
  const [after] = await seen();
  expect([after.engine, after.total.count, after.counts.owner[0]?.count]).toEqual(["meilisearch", 1, 1]);
  expect(warned).not.toHaveBeenCalled();
});

test("little behind it still answers; far behind, or for long, PostgreSQL does", async () => {
  const { reader } = await tides();
  const engine = async (now = testNow) => (await searchInsights(reader.actor, asked, now)).engine;
  const fall = (changes: number) =>
    db.execute(sql`
      insert into search_changes (insight_id, narrows, at)
      select gen_random_uuid(), false, ${testNow.toISOString()} from generate_series(1, ${changes})`);
  await fall(1000);
  expect(await engine()).toBe("meilisearch");
  expect(await engine(new Date(testNow.getTime() + 121_000))).toBe("postgres");
  await fall(1);
  expect(await engine()).toBe("postgres");
});
