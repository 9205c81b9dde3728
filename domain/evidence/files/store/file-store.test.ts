import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type S3Server, startS3Server } from "@/tests/support/s3-server";
import { diskStore } from "./disk-store";
import { s3Store } from "./s3-store";
import type { FileStore } from "./store-port";

let folder: string;
let server: S3Server;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidemark-store-"));
  server = await startS3Server();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.remove();
});

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const content = (bytes: Buffer) => ({
  bytes: bytes.length,
  async *chunks() {
    for (let place = 0; place < bytes.length; place += 100_000) yield bytes.subarray(place, place + 100_000);
  },
});

const stores: [string, () => FileStore][] = [
  ["a folder", () => diskStore(join(folder, "files"))],
  ["a bucket", () => s3Store(server.bucket)],
];

describe.each(stores)("%s", (_, make) => {
  test("gives back what it was given, under its checksum, any number of times", async () => {
    const store = make();
    const bytes = randomBytes(1_234_567);
    const name = sha256(bytes);
    expect([await store.has(name), await store.open(name)]).toEqual([false, null]);
    await store.put(name, content(bytes));
    await store.put(name, content(bytes));
    const opened = await store.open(name);
    expect([await store.has(name), opened?.bytes]).toEqual([true, bytes.length]);
    expect(opened && (await buffer(opened.stream())).equals(bytes)).toBe(true);
    await store.remove(name);
    await store.remove(name);
    expect(await store.has(name)).toBe(false);
  });

  test("keeps nothing of what breaks off, or is not what its checksum says", async () => {
    const store = make();
    const bytes = randomBytes(300_000);
    const name = sha256(bytes);
    async function* torn() {
      yield bytes.subarray(0, 100_000);
      throw new Error("torn");
    }
    await expect(store.put(name, { bytes: bytes.length, chunks: torn })).rejects.toThrow();
    await expect(store.put(name, content(randomBytes(300_000)))).rejects.toThrow();
    expect(await store.has(name)).toBe(false);
  });

  test("can be left in the middle of reading", async () => {
    const store = make();
    const bytes = randomBytes(3_000_000);
    await store.put(sha256(bytes), content(bytes));
    for (let time = 0; time < 60; time++)
      for await (const chunk of (await store.open(sha256(bytes)))?.stream() ?? []) {
        expect(chunk.length).toBeGreaterThan(0);
        break;
      }
  });
});

describe("a folder", () => {
  test("is two folders deep, for its owner alone, and nothing half written lies in it", async () => {
    const bytes = Buffer.from("tide");
    const name = sha256(bytes);
    await diskStore(join(folder, "files")).put(name, content(bytes));
    const path = join(folder, "files", name.slice(0, 2), name.slice(2, 4), name);
    expect([readFileSync(path, "utf8"), statSync(path).mode & 0o777]).toEqual(["tide", 0o600]);
    expect(readdirSync(join(folder, "files.arriving"))).toEqual([]);
  });

  test("forgets what killed processes left beside it, a day later", async () => {
    const store = diskStore(join(folder, "files"));
    await store.put(sha256(Buffer.from("x")), content(Buffer.from("x")));
    for (const [name, at] of [
      ["old", 1000],
      ["new", 3000],
    ] as const) {
      writeFileSync(join(folder, "files.arriving", name), "half");
      utimesSync(join(folder, "files.arriving", name), at, at);
    }
    await store.tidy(new Date(2_000_000));
    expect(readdirSync(join(folder, "files.arriving"))).toEqual(["new"]);
  });
});

describe("a bucket", () => {
  beforeEach(() => server.become("well"));

  test("has the same names below its prefix as the folder has", async () => {
    const name = sha256(Buffer.from("names"));
    await s3Store(server.bucket).put(name, content(Buffer.from("names")));
    const key = `kept/${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
    expect(server.requests.at(-1)).toBe(`PUT /${server.bucket.name}/${key}?x-id=PutObject`);
  });

  test("that is missing, or does not know the key, is an error and not an empty store", async () => {
    const elsewhere = s3Store({ ...server.bucket, name: "no-such-bucket" });
    await expect(elsewhere.open("0".repeat(64))).rejects.toThrow();
    await expect(elsewhere.put(sha256(Buffer.from("x")), content(Buffer.from("x")))).rejects.toThrow();
    const locked = s3Store({ ...server.bucket, key: { accessKeyId: "NOBODY", secretAccessKey: "wrong" } });
    await expect(locked.put(sha256(Buffer.from("x")), content(Buffer.from("x")))).rejects.toThrow();
  });

  test("that is silent or gone costs a person no more than the patience that was set", async () => {
    const store = s3Store(server.bucket);
    const bytes = randomBytes(2_000_000);
    server.become("silent");
    await within(3000, () => expect(store.put(sha256(bytes), content(bytes))).rejects.toThrow());
    await within(3000, () => expect(store.open(sha256(bytes))).rejects.toThrow());
    await within(3000, () => expect(store.has(sha256(bytes))).rejects.toThrow());
    server.become("well");
    await server.stop();
    await within(3000, () => expect(store.put(sha256(bytes), content(bytes))).rejects.toThrow());
    await server.start();
    await store.put(sha256(bytes), content(bytes));
    expect(await store.has(sha256(bytes))).toBe(true);
  });
});

async function within(milliseconds: number, work: () => Promise<unknown>) {
  const began = performance.now();
  await work();
  expect(performance.now() - began).toBeLessThan(milliseconds);
}
