import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { datasets, filePieces, filePreviews, snapshots, storedFiles } from "@/db/schema/evidence";
import { photo } from "@/tests/support/bad-uploads";
import { person, testNow } from "@/tests/support/factories";
import { type S3Server, startS3Server } from "@/tests/support/s3-server";
import { keepFiles } from "./keep-files";
import { keepTaken } from "./keep-taken";
import { openFile } from "./open-file";
import { diskStore } from "./store/disk-store";
import { s3Store } from "./store/s3-store";
import type { FileStore } from "./store/store-port";
import { takeUpload } from "./take-upload";

const chosen = vi.hoisted(() => ({ store: null as FileStore | null }));
vi.mock("./store/file-store", () => ({ fileStore: () => chosen.store }));

const megabyte = 1024 * 1024;
const hours = (count: number) => new Date(testNow.getTime() + count * 60 * 60 * 1000);

let server: S3Server;
let folder: string;
let bucket: FileStore;
beforeAll(async () => {
  server = await startS3Server();
  folder = mkdtempSync(join(tmpdir(), "tidemark-keep-"));
});
beforeEach(() => {
  server.become("well");
  bucket = s3Store(server.bucket);
  chosen.store = bucket;
});
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

let made = 0;
const someBytes = (size = 10) => Buffer.alloc(size, `text ${made++} `);

async function* whole(bytes: Buffer) {
  yield bytes;
}
const send = (bytes: Buffer, now = testNow, fileName = "a.txt") =>
  takeUpload(whole(bytes), { fileName, declaredBytes: bytes.length }, now);

const rowOf = async (sha256: string) =>
  (await db.select().from(storedFiles).where(eq(storedFiles.sha256, sha256)))[0];
const bytesOf = async (sha256: string) => buffer((await openFile(sha256)).stream());

/** A dataset with this file as its only version. */
async function refer(sha256: string) {
  const { id: createdById } = await person("author");
  const at = { createdById, createdAt: testNow };
  await db.transaction(async (tx) => {
    await keepTaken(tx, { sha256 }, testNow);
    const [dataset] = await tx
      .insert(datasets)
      .values({ key: sha256.slice(0, 8), name: "Tides", ...at })
      .returning();
    if (!dataset) throw new Error("The dataset was not made.");
    await tx.insert(snapshots).values({ datasetId: dataset.id, number: 1, sha256, fileName: "a", ...at });
  });
}

test.each(["stopped", "silent", "refusing"] as const)(
  "while the store is %s, nothing is lost",
  async (how) => {
    const bytes = someBytes(2.5 * megabyte);
    if (how === "stopped") await server.stop();
    else server.become(how);
    const began = performance.now();
    const { sha256 } = await send(bytes);
    expect(performance.now() - began).toBeLessThan(3500);
    await refer(sha256);
    expect(await rowOf(sha256)).toMatchObject({ place: "waiting" });
    expect(await db.$count(filePieces)).toBe(3);
    expect((await bytesOf(sha256)).equals(bytes)).toBe(true);
    if (how === "stopped") await keepFiles(testNow);
    expect(await db.$count(filePieces)).toBe(3);
    if (how === "stopped") await server.start();
    server.become("well");
    await keepFiles(testNow);
    expect([await rowOf(sha256), await db.$count(filePieces)]).toMatchObject([{ place: "store" }, 0]);
    expect((await bytesOf(sha256)).equals(bytes)).toBe(true);
  },
);

test("a file that is brought to the store while somebody reads it comes out whole", async () => {
  const bytes = someBytes(3.5 * megabyte);
  server.become("refusing");
  const { sha256 } = await send(bytes);
  server.become("well");
  const read: Buffer[] = [];
  for await (const piece of (await openFile(sha256)).stream()) {
    if (read.length === 0) await keepFiles(testNow);
    read.push(piece);
  }
  expect(Buffer.concat(read).equals(bytes)).toBe(true);
});

test("a file that waits is in the store once somebody sends it again", async () => {
  const bytes = someBytes();
  server.become("refusing");
  const { sha256 } = await send(bytes);
  server.become("well");
  await send(bytes);
  expect([await rowOf(sha256), await db.$count(filePieces)]).toMatchObject([{ place: "store" }, 0]);
});

test("a file in the store that does not answer is refused with a sentence, and stays what it is", async () => {
  const { sha256 } = await send(someBytes());
  server.become("refusing");
  await expect(openFile(sha256)).rejects.toThrow(/^The store of files does not answer at the moment/);
  await send(someBytes());
  expect(await rowOf(sha256)).toMatchObject({ place: "store" });
  await expect(openFile("0".repeat(64))).rejects.toMatchObject({ reason: "not-found" });
});

test("a store without room refuses, and leaves no row", async () => {
  const full = Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" });
  chosen.store = { ...diskStore(folder), put: () => Promise.reject(full) };
  await expect(send(someBytes())).rejects.toThrow(/^The server has no room/);
  expect(await db.select().from(storedFiles)).toEqual([]);
});

test("whoever cancels while a file is brought to the store is told so, and it goes like any that nothing refers to", async () => {
  const [disk, going] = [diskStore(folder), new AbortController()];
  chosen.store = { ...disk, put: (...file) => disk.put(...file).then(() => going.abort()) };
  const bytes = someBytes();
  const upload = { fileName: "a.txt", declaredBytes: bytes.length, signal: going.signal };
  await expect(takeUpload(whole(bytes), upload, testNow)).rejects.toThrow(/^The upload was cancelled/);
  await keepFiles(new Date(testNow.getTime() + 25 * 60 * 60 * 1000));
  expect(await db.select().from(storedFiles)).toEqual([]);
});

test("what no snapshot refers to goes after a day, with everything of it", async () => {
  const picture = await send(await photo(30, 20).png().toBuffer(), testNow, "a.png");
  const [used, young] = [await send(someBytes()), await send(someBytes(), hours(2))];
  server.become("refusing");
  const waiting = await send(someBytes());
  server.become("well");
  await refer(used.sha256);
  await keepFiles(hours(23));
  expect(await db.$count(storedFiles)).toBe(4);
  await keepFiles(hours(25));
  const left = (await db.select().from(storedFiles)).map(({ sha256 }) => sha256);
  expect(left.sort()).toEqual([used.sha256, young.sha256].sort());
  expect([await db.$count(filePreviews), await db.$count(filePieces)]).toEqual([0, 0]);
  const has = [picture, used, young, waiting].map(({ sha256 }) => bucket.has(sha256));
  expect(await Promise.all(has)).toEqual([false, true, true, false]);
  await expect(refer(picture.sha256)).rejects.toThrow(/^The file was not used for too long and is gone/);
});

test("what a killed process had announced goes as well", async () => {
  const { sha256 } = await send(someBytes());
  await db.update(storedFiles).set({ place: "waiting" });
  await keepFiles(hours(25));
  expect([await rowOf(sha256), await bucket.has(sha256)]).toEqual([undefined, false]);
});

test("a removal that the store does not take is tried again", async () => {
  const { sha256 } = await send(someBytes());
  server.become("refusing");
  await keepFiles(hours(25));
  expect(await rowOf(sha256)).toBeDefined();
  server.become("well");
  await keepFiles(hours(26));
  expect(await rowOf(sha256)).toBeUndefined();
});

/** A store that stops before it removes or after it has put, until it is let go on. */
function haltingAt(where: "remove" | "put") {
  let reached = () => {};
  let goOn = () => {};
  const isReached = new Promise<void>((done) => {
    reached = done;
  });
  const isFree = new Promise<void>((done) => {
    goOn = done;
  });
  const halt = async () => {
    reached();
    await isFree;
  };
  const store: FileStore = {
    ...bucket,
    async put(...all) {
      await bucket.put(...all);
      if (where === "put") await halt();
    },
    async remove(sha256) {
      if (where === "remove") await halt();
      await bucket.remove(sha256);
    },
  };
  return { store, isReached, goOn };
}

test("a file that is sent again while it is being removed is there afterwards", async () => {
  const bytes = someBytes();
  const { sha256 } = await send(bytes);
  const { store, isReached, goOn } = haltingAt("remove");
  chosen.store = store;
  const removing = keepFiles(hours(25));
  await isReached;
  const sending = send(bytes, hours(25)).then((taken) => refer(taken.sha256));
  await new Promise((done) => setTimeout(done, 100));
  goOn();
  await Promise.all([removing, sending]);
  expect((await bytesOf(sha256)).equals(bytes)).toBe(true);
});

test("a file whose upload is under way is not removed", async () => {
  const bytes = someBytes();
  const { sha256 } = await send(bytes);
  const { store, isReached, goOn } = haltingAt("put");
  chosen.store = store;
  const sending = send(bytes, hours(25));
  await isReached;
  await keepFiles(hours(25));
  goOn();
  await sending;
  expect([await rowOf(sha256), await bucket.has(sha256)]).toMatchObject([{ place: "store" }, true]);
});
