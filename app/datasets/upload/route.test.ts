import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { currentActor } from "@/app/_request/current-actor";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { datasets, snapshots, storedFiles } from "@/db/schema/evidence";
import type { Actor } from "@/domain/actor";
import type { ItemData } from "@/domain/datasets/dataset-query";
import { photo } from "@/tests/support/bad-uploads";
import { completeContent, dataset, insight, person } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { GET as downloadFile } from "../[key]/[number]/file/route";
import { GET as showPicture } from "../[key]/[number]/picture/route";
import { GET as findChoices } from "../choices/route";
import { POST } from "./route";

vi.mock("@/app/_request/current-actor");

beforeEach(() => {
  const kept = join(environment().TIDEMARK_DIR, "files");
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
});

const as = (actor: Actor) => vi.mocked(currentActor).mockResolvedValue(actor);
const table = Buffer.from("day;boats\n1 May;12\n2 May;14\n");

const send = (query: Record<string, string>, body: Buffer, headers: Record<string, string> = {}) =>
  POST(
    new Request(`http://127.0.0.1:3000/datasets/upload?${new URLSearchParams(query)}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...headers },
      body: new Uint8Array(body),
    }),
  );

const fileOf = (
  get: typeof downloadFile,
  key: string,
  number: number | string,
  headers: Record<string, string> = {},
) =>
  get(new Request("http://127.0.0.1:3000/", { headers }), {
    params: Promise.resolve({ key, number: String(number) }),
  });

const nothing = async () => {
  expect(await db.select().from(storedFiles)).toEqual([]);
  expect(await db.select().from(snapshots)).toEqual([]);
};

test("a file comes in, is said in words, and goes out byte for byte as a download", async () => {
  const author = await person("author");
  as(author.actor);
  const answer = await send({ fileName: "../boats <b>.csv" }, table);
  expect(answer.status).toBe(200);
  const kept = (await answer.json()) as ItemData & { mayAddVersion: boolean };
  expect(kept).toMatchObject({
    dataset: { name: "boats <b>" },
    snapshot: { number: 1, fileName: "boats <b>.csv", file: { rows: 2, columns: 2, kind: "table" } },
    mayAddVersion: true,
  });

  const { key } = kept.dataset;
  const file = await fileOf(downloadFile, key, 1);
  expect(Buffer.from(await file.arrayBuffer()).equals(table)).toBe(true);
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="?boats/);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-length": String(table.length),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    etag: `"${kept.snapshot.file.sha256}"`,
  });
  const held = await fileOf(downloadFile, key, 1, {
    "if-none-match": `W/"x", "${kept.snapshot.file.sha256}"`,
  });
  expect(held.status).toBe(304);

  const second = await send(
    { fileName: "b.csv", datasetId: kept.dataset.id, note: "More." },
    Buffer.concat([table, table]),
  );
  expect(await second.json()).toMatchObject({ snapshot: { number: 2, note: "More." }, latest: null });
  const again = await send({ fileName: "b.csv", datasetId: kept.dataset.id }, Buffer.concat([table, table]));
  expect([again.status, (await again.json()).sentence]).toEqual([409, expect.stringContaining("version 2")]);

  const found = await findChoices(new Request("http://127.0.0.1:3000/datasets/choices?words=boats"));
  expect(await found.json()).toMatchObject({ found: [{ dataset: { key }, snapshot: { number: 2 } }] });
});

/** A file that is on its way until `meanwhile` has run. */
const sendSlowly = (meanwhile: () => Promise<void>) =>
  POST(
    new Request("http://127.0.0.1:3000/datasets/upload?fileName=a.csv", {
      method: "POST",
      duplex: "half",
      body: new ReadableStream({
        async pull(controller) {
          controller.enqueue(new Uint8Array(table));
          await meanwhile();
          controller.close();
        },
      }),
    } as RequestInit),
  );

test("what was long on its way is as new as its last byte, and needs its sender to be there still", async () => {
  as((await person("author")).actor);
  let last = new Date();
  const answer = await sendSlowly(async () => {
    await new Promise((done) => setTimeout(done, 30));
    last = new Date();
  });
  const { snapshot } = (await answer.json()) as { snapshot: { addedAt: string } };
  expect(new Date(snapshot.addedAt).getTime()).toBeGreaterThanOrEqual(last.getTime());

  const kept = await db.$count(snapshots);
  const refused = await sendSlowly(async () => {
    as({ kind: "anonymous" });
  });
  expect([refused.status, await db.$count(snapshots)]).toEqual([401, kept]);
});

test("who asks for the headers alone gets them, and the store is left alone", async () => {
  as((await person("author")).actor);
  const { dataset: made } = (await (await send({ fileName: "a.csv" }, table)).json()) as ItemData;
  rmSync(join(environment().TIDEMARK_DIR, "files"), { recursive: true });
  const params = Promise.resolve({ key: made.key, number: "1" });
  const head = await downloadFile(new Request("http://127.0.0.1:3000/", { method: "HEAD" }), { params });
  expect([head.status, head.body, head.headers.get("content-length")]).toEqual([
    200,
    null,
    `${table.length}`,
  ]);
});

test("what no database keeps is taken out of what is said with a file", async () => {
  as((await person("author")).actor);
  const answer = await send({ fileName: "\0a.csv", name: "Bo\0ats", note: "Mo\0re." }, table);
  expect(await answer.json()).toMatchObject({
    dataset: { name: "Boats" },
    snapshot: { fileName: "a.csv", note: "More." },
  });
});

test("the same bytes say nothing of who else sent them, under which name", async () => {
  const [one, other] = [await person("author"), await person("author")];
  const [asText, asTable] = [{ fileName: "a.txt" }, { fileName: "a.csv" }];
  const shown = async (query: { fileName: string }, by: Actor) => {
    as(by);
    const { dataset: made, snapshot } = (await (await send(query, table)).json()) as ItemData;
    return { key: made.key, kind: snapshot.file.kind, rows: snapshot.file.rows };
  };
  const alone = await shown(asText, one.actor);
  expect(alone).toMatchObject({ kind: "text", rows: null });
  expect(await shown(asTable, other.actor)).toMatchObject({ kind: "table", rows: 2 });
  expect(await shown(asText, other.actor)).toMatchObject({ kind: "text", rows: null });
  as(one.actor);
  const found = await findChoices(new Request("http://127.0.0.1:3000/datasets/choices?words=a"));
  expect(await found.json()).toMatchObject({
    found: [{ dataset: { key: alone.key }, snapshot: { file: { kind: "text", rows: null } } }],
  });
});

test("a picture is shown drawn anew, never as its own bytes", async () => {
  as((await person("author")).actor);
  const png = await photo(40, 30).png().toBuffer();
  const { dataset: made } = (await (await send({ fileName: "a.png" }, png)).json()) as ItemData;
  const picture = await fileOf(showPicture, made.key, 1);
  expect(picture.headers.get("content-type")).toMatch(/^image\/(webp|png|jpeg|avif)$/);
  expect(picture.headers.get("content-security-policy")).toContain("sandbox");
  expect(Buffer.from(await picture.arrayBuffer()).equals(png)).toBe(false);
  const file = await fileOf(downloadFile, made.key, 1);
  expect(file.headers.get("content-type")).toBe("application/octet-stream");
});

describe("is refused, and leaves nothing behind", () => {
  test("to whoever is not signed in, or is a reader", async () => {
    as({ kind: "anonymous" });
    expect((await send({ fileName: "a.csv" }, table)).status).toBe(401);
    as((await person("reader")).actor);
    expect((await send({ fileName: "a.csv" }, table)).status).toBe(403);
    await nothing();
  });

  test.each([
    ["empty", { fileName: "a.csv" }, Buffer.alloc(0), {}, "The file is empty"],
    ["cut off", { fileName: "a.csv" }, table, { "content-length": "9999" }, "did not arrive to its end"],
    ["too large", { fileName: "a.csv" }, table, { "content-length": "99999999" }, "larger than"],
    ["named as what it is not", { fileName: "a.png" }, Buffer.from("<html><script>1</script>"), {}, "“.png”"],
    ["without a name", { fileName: "" }, table, {}, "no name"],
    ["for what is no data", { fileName: "a.csv", datasetId: "x" }, table, {}, ""],
    ["with more than is asked", { fileName: "a.csv", createdById: "x" }, table, {}, ""],
  ])("what is %s", async (_, query, body, headers, words) => {
    as((await person("author")).actor);
    const answer = await send(query, body, headers);
    expect(answer.status).toBe(422);
    expect((await answer.json()).sentence).toContain(words);
    await nothing();
  });

  test("for data that is somebody else's: as if it were not there", async () => {
    const [maker, other] = [await person("author"), await person("author")];
    const { id, key } = await dataset(maker.id);
    as(other.actor);
    const missing = "00000000-0000-4000-8000-000000000000";
    const [hidden, gone] = [
      await send({ fileName: "a.csv", datasetId: id }, table),
      await send({ fileName: "a.csv", datasetId: missing }, table),
    ];
    expect([hidden.status, gone.status]).toEqual([404, 404]);
    expect(await hidden.text()).toBe(await gone.text());
    for (const [get, of, number] of [
      [downloadFile, key, 1],
      [showPicture, key, 1],
      [downloadFile, "22222222", 1],
      [downloadFile, key, "1.5"],
    ] as const)
      expect((await fileOf(get, of, number)).status).toBe(404);
    expect(await db.select().from(datasets)).toHaveLength(1);
  });
});

test("an administrator who looks up a version that nobody shared with them is written down", async () => {
  const [author, admin] = [await person("author"), await person("admin")];
  const {
    id,
    snapshots: [first],
  } = await dataset(author.id);
  const content = completeContent({
    evidence: completeContent().evidence.map((item) => ({
      ...item,
      datasetId: id,
      snapshotId: first?.id ?? null,
    })),
  });
  await insight(author.id, { visibility: "restricted", content });
  const lookUp = async (actor: Actor) => {
    as(actor);
    return (
      await findChoices(new Request(`http://127.0.0.1:3000/datasets/choices?snapshot=${first?.id}`))
    ).json();
  };
  const actions = async () => (await auditTrail()).map(({ action }) => action);
  expect(await lookUp((await person("author")).actor)).toEqual({ data: null });
  expect(await lookUp(author.actor)).toMatchObject({ data: { dataset: { id } } });
  expect(await actions()).toEqual([]);
  expect(await lookUp(admin.actor)).toMatchObject({ data: { dataset: { id } } });
  expect(await actions()).toEqual(["dataset.read-restricted"]);
});
