import { eq, sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { environment } from "@/config/environment";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { searchChanges, searchEngines } from "@/db/schema/search";
import { insight, person, testNow } from "@/tests/support/factories";
import { MeilisearchStandIn } from "@/tests/support/meilisearch/stand-in";
import { indexInsights } from "../index-insights";
import { findEngineState } from "./engine-state";
import { keepEngine, prepareEngine } from "./keep-engine";
import { newIndexUid } from "./own-indexes";

// A busy machine may take longer than people should wait.
vi.mock("./client", async (original) => {
  const client = await original<typeof import("./client")>();
  return { ...client, searchTimeout: 3000, searchClient: client.writeClient };
});

const server = new MeilisearchStandIn();

beforeAll(async () => {
  await server.start();
  Object.assign(environment(), { MEILISEARCH_URL: server.url, MEILISEARCH_API_KEY: server.key });
});

beforeEach(async () => {
  server.reset();
  await prepareEngine(testNow);
});

afterEach(() => {
  expect(server.refusals.filter((refusal) => !refusal.includes("index_not_found"))).toEqual([]);
});

afterAll(() => server.stop());

const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

const keep = (now = testNow, signal = new AbortController().signal) =>
  keepEngine({ now, signal, thoroughly: true });

/** Published records that our own index has read already. */
async function published(...statements: string[]) {
  const author = await person("author");
  const ids: string[] = [];
  for (const statement of statements) ids.push((await insight(author.id, { content: { statement } })).id);
  await indexInsights(ids);
  return ids;
}

async function retitle(id: string, statement: string) {
  await db.execute(sql`
    update search_texts set statement = ${statement} from search_documents d where d.doc = search_texts.doc and d.insight_id = ${id}`);
}

/** The index that answers, as statements by id. */
async function kept() {
  const state = await findEngineState();
  const documents = server.indexes.get(state?.indexUid ?? "")?.documents ?? new Map();
  return Object.fromEntries([...documents].map(([id, { statement }]) => [id, String(statement)]));
}

test("a new index holds every record, follows what changes, and lets go of what is gone", async () => {
  const [one = "", two = "", three = ""] = await published("One tide", "Two tides", "Three tides");
  await keep();
  expect(await kept()).toEqual({ [one]: "one tide", [two]: "two tides", [three]: "three tides" });

  await retitle(one, "Ebb");
  await retitle(one, "Flow");
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, two));
  await db.delete(insights).where(eq(insights.id, three));
  expect(await findEngineState()).toMatchObject({ behind: 4, narrows: true });
  await keep();
  expect(await kept()).toEqual({ [one]: "flow" });
  expect(await findEngineState()).toMatchObject({ behind: 0, narrows: false, compared: 1, differing: 0 });
});

test("whoever is stopped in the middle leaves everything to the next", async () => {
  const [one = ""] = await published("One tide");
  server.tasks.takesMs = 100;
  const stopped = AbortSignal.timeout(150);
  await keep(testNow, stopped);
  expect(await findEngineState()).toMatchObject({ indexUid: null, failingSince: null });
  await keep();
  server.tasks.takesMs = 300;
  await retitle(one, "Ebb");
  await keep(testNow, AbortSignal.timeout(100));
  expect(await findEngineState()).toMatchObject({ behind: 1, failingSince: null });
  await keep();
  expect([await kept(), (await findEngineState())?.behind]).toEqual([{ [one]: "ebb" }, 0]);
});

test("several workers at once build one index, and each change is told once", async () => {
  const [one = ""] = await published("One tide");
  await Promise.all([keep(), keep(), keep()]);
  expect(server.requests.filter((request) => request === "POST /indexes")).toHaveLength(1);
  server.requests.length = 0;
  await retitle(one, "Ebb");
  await Promise.all([keep(), keep(), keep()]);
  expect(server.requests.filter((request) => request.endsWith("/documents"))).toHaveLength(2);
  expect(await kept()).toEqual({ [one]: "ebb" });
});

test("a wiped server is filled again by itself, and not by what happens to change", async () => {
  const [one = "", two = ""] = await published("One tide", "Two tides");
  await keep();
  server.wipe();
  await retitle(two, "Ebb");
  await keep();
  expect(await kept()).toEqual({ [one]: "one tide", [two]: "ebb" });
  expect((await findEngineState())?.failingSince).toBeNull();
});

test("a rebuilt index takes the place of the present one, which is followed meanwhile and goes later", async () => {
  const [one = ""] = await published("One tide");
  await keep();
  const before = (await findEngineState())?.indexUid ?? "";
  const leftover = await newIndexUid();
  const ofOthers = ["tidemark", "tidemark-deadbeef-0123456789", `${before}0`, "tidemark-staging-1"];
  for (const uid of [leftover, ...ofOthers])
    server.indexes.set(uid, Object.assign(Object.create(server.indexes.get(before) ?? {}), { uid }));

  await db.update(searchEngines).set({ builtAt: null });
  server.tasks.takesMs = 60;
  const building = keep(later(5));
  await vi.waitFor(() =>
    expect(server.requests.filter((asked) => asked === "POST /indexes")).toHaveLength(2),
  );
  await retitle(one, "Ebb");
  await building;
  const after = (await findEngineState())?.indexUid ?? "";
  expect(after).not.toBe(before);
  expect(await kept()).toEqual({ [one]: "ebb" });
  expect(server.indexes.get(before)?.documents.get(one)).toMatchObject({ statement: ["ebb"] });

  await keep(later(7));
  await vi.waitFor(() => expect([...server.indexes.keys()].sort()).toEqual([after, ...ofOthers].sort()));
});

test("an index of another shape, or one that a copied database brought along, is left for a new one", async () => {
  await published("One tide");
  await keep();
  for (const changed of [{ shape: "older" }, { indexUid: "tidemark-deadbeef-0123456789" }]) {
    await db.update(searchEngines).set(changed);
    await keep();
    const state = await findEngineState();
    expect(state).not.toMatchObject(changed);
    expect(server.indexes.get(state?.indexUid ?? "")?.documents.size).toBe(1);
  }
});

test("a comparison finds what differs, is missing or has no record, and mends it", async () => {
  const warned = vi.spyOn(log, "warn");
  const [one = "", two = "", three = ""] = await published("One tide", "Two tides", "Three tides");
  await keep();
  await keep();
  const { documents } = server.indexes.get((await findEngineState())?.indexUid ?? "") ?? {
    documents: new Map(),
  };
  documents.set(one, { ...documents.get(one), hash: "older", visibility: "everyone" });
  documents.delete(two);
  documents.set("00000000-0000-7000-8000-000000000000", { id: "00000000-0000-7000-8000-000000000000" });
  // Behind is not different.
  await retitle(three, "Ebb");

  await db.update(searchEngines).set({ checkedAt: null });
  await keep(later(1));
  expect(await findEngineState()).toMatchObject({
    checkedAt: later(1),
    compared: 3,
    differing: 3,
    behind: 0,
  });
  expect(await kept()).toEqual({ [one]: "one tide", [two]: "two tides", [three]: "ebb" });
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});

test("a server that cannot take in what it is sent is said to fail, and told again until it can", async () => {
  const [one = ""] = await published("One tide");
  await keep();
  await retitle(one, "Ebb");
  server.tasks.fail = true;
  await keep(later(1));
  const failing = await findEngineState();
  expect(failing).toMatchObject({ failingSince: later(1), behind: 1 });
  expect(failing?.problem).toMatch(/could not take in .* Look into its log/);
  server.tasks.fail = false;
  await keep(later(2));
  expect(await findEngineState()).toMatchObject({ failingSince: null, problem: null, behind: 0 });
  expect(await kept()).toEqual({ [one]: "ebb" });
});

test("an installation without a second engine forgets the one it had, and notes nothing", async () => {
  await published("One tide");
  const { MEILISEARCH_URL } = environment();
  Object.assign(environment(), { MEILISEARCH_URL: undefined });
  await prepareEngine(testNow);
  await published("Two tides");
  await keep();
  expect(await db.select().from(searchEngines)).toEqual([]);
  expect(await db.select().from(searchChanges)).toEqual([]);
  expect(server.requests).toEqual([]);
  Object.assign(environment(), { MEILISEARCH_URL });
});
