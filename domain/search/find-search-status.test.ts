import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { searchEngines } from "@/db/schema/search";
import { insight, person, testNow } from "@/tests/support/factories";
import { auditTrail, queuedJobs } from "@/tests/support/inspect";
import { findWork } from "../find-work";
import { compareIndex } from "./compare-index";
import { findSearchStatus } from "./find-search-status";
import { indexInsights } from "./index-insights";
import { shape } from "./meilisearch/index-settings";
import { rebuildSearch } from "./rebuild-search";

beforeEach(() => {
  Object.assign(environment(), { MEILISEARCH_URL: "http://127.0.0.1:9" });
});
afterEach(() => {
  Object.assign(environment(), { MEILISEARCH_URL: undefined });
});

const earlier = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000);
const well = {
  name: "meilisearch",
  indexUid: "tidemark-1",
  shape,
  builtAt: earlier(90),
  checkedAt: earlier(30),
};
const change = (at: Date, narrows = false) =>
  db.execute(sql`
    insert into search_changes (insight_id, narrows, at) values (gen_random_uuid(), ${narrows}, ${at.toISOString()})`);

test("administrators read which engine answers, and why it is not the other", async () => {
  const admin = await person("admin");
  const second = async () => (await findSearchStatus(admin.actor, testNow)).second;
  expect(await second()).toMatchObject({ standstill: "not-prepared" });
  await db.insert(searchEngines).values({ name: "meilisearch" });
  expect(await second()).toMatchObject({ standstill: "not-built", isRebuilding: false });
  await db.update(searchEngines).set(well);
  expect(await second()).toMatchObject({ standstill: null, behind: 0, builtAt: earlier(90) });
  await change(earlier(1));
  expect(await second()).toMatchObject({ standstill: null, behind: 1, behindSince: earlier(1) });
  await change(earlier(1), true);
  expect(await second()).toMatchObject({ standstill: "narrowing" });
  await db.execute(sql`update search_changes set narrows = false, at = ${earlier(3).toISOString()}`);
  expect(await second()).toMatchObject({ standstill: "behind" });
  await db.update(searchEngines).set({ failingSince: earlier(5), problem: "It is down." });
  expect(await second()).toMatchObject({ standstill: "failing", problem: "It is down." });
  Object.assign(environment(), { MEILISEARCH_URL: undefined });
  expect(await second()).toBeNull();
});

test("they read how much PostgreSQL's own index holds", async () => {
  const admin = await person("admin");
  const [one] = [
    await insight(admin.id),
    await insight(admin.id),
    await insight(admin.id, { trashed: true }),
  ];
  await indexInsights([one.id]);
  expect(await findSearchStatus(admin.actor, testNow)).toMatchObject({ records: 2, missing: 1 });
  expect(await findWork(admin.actor, testNow)).toMatchObject({ isWorked: false, waiting: 0, givenUp: 0 });
});

test("they have an index built anew or compared, which is audited, and the present one answers meanwhile", async () => {
  const admin = await person("admin");
  await db.insert(searchEngines).values(well);
  await rebuildSearch(admin.actor, { engine: "meilisearch" });
  await compareIndex(admin.actor);
  const status = await findSearchStatus(admin.actor, testNow);
  expect(status.second).toMatchObject({
    standstill: null,
    isRebuilding: true,
    builtAt: null,
    checkedAt: null,
  });
  await rebuildSearch(admin.actor, { engine: "postgres" });
  expect((await queuedJobs()).map(({ name }) => name)).toEqual(["rebuild-index"]);
  const entries = await auditTrail();
  expect(entries.map(({ action }) => action)).toEqual([
    ...["search.rebuilding-asked", "search.comparison-asked", "search.rebuilding-asked"],
  ]);
});

test("an engine that is not there, or fails, is not compared", async () => {
  const admin = await person("admin");
  await expect(compareIndex(admin.actor)).rejects.toMatchObject({ reason: "conflict" });
  await expect(rebuildSearch(admin.actor, { engine: "meilisearch" })).rejects.toMatchObject({
    reason: "conflict",
  });
  await db.insert(searchEngines).values({ ...well, failingSince: testNow });
  await expect(compareIndex(admin.actor)).rejects.toMatchObject({ reason: "conflict" });
});

test("nobody else reads or asks for any of it", async () => {
  const { actor } = await person("curator");
  for (const asked of [
    findSearchStatus(actor, testNow),
    findWork(actor, testNow),
    compareIndex(actor),
    rebuildSearch(actor, { engine: "postgres" }),
  ])
    await expect(asked).rejects.toMatchObject({ reason: "not-allowed" });
});
