import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { environment } from "@/config/environment";
import { db } from "@/db/client";
import { storedFiles } from "@/db/schema/evidence";
import { badUploads, photo } from "@/tests/support/bad-uploads";
import { testNow } from "@/tests/support/factories";
import { findPreviewPicture } from "./find-preview-picture";
import { keepTaken } from "./keep-taken";
import { openFile } from "./open-file";
import { spoolUpload } from "./spool-upload";
import { takeUpload } from "./take-upload";

const megabyte = 1024 * 1024;

let temporary: string;
let kept: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), "tidemark-take-"));
  vi.stubEnv("TMPDIR", temporary);
  kept = join(environment().TIDEMARK_DIR, "files");
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
});

async function* inPieces(bytes: Buffer, size = 64 * 1024) {
  for (let place = 0; place < bytes.length; place += size) yield bytes.subarray(place, place + size);
}

const send = (
  bytes: Buffer,
  fileName = "a.csv",
  options: { declaredBytes?: number; signal?: AbortSignal } = {},
) => takeUpload(inPieces(bytes), { fileName, declaredBytes: null, ...options }, testNow);

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

async function expectNothingLeft() {
  expect(readdirSync(temporary)).toEqual([]);
  expect(filesIn(kept)).toEqual([]);
  expect(existsSync(`${kept}.arriving`) ? readdirSync(`${kept}.arriving`) : []).toEqual([]);
  expect(await db.select().from(storedFiles)).toEqual([]);
}

test("a file is kept once however often it is sent, and comes back as it was", async () => {
  const bytes = Buffer.from("a;b\n1;2\n");
  const [one, other] = await Promise.all([
    send(bytes, "C:\\first.csv", { declaredBytes: bytes.length }),
    send(bytes, "second.csv"),
  ]);
  expect([one.fileName, other.fileName]).toEqual(["first.csv", "second.csv"]);
  expect({ ...one, fileName: "" }).toEqual({ ...other, fileName: "" });
  await db.transaction((tx) => keepTaken(tx, one, testNow));
  const rows = await db.select().from(storedFiles);
  expect(rows).toEqual([
    expect.objectContaining({ sha256: one.sha256, bytes: 8, kind: "table", place: "store" }),
  ]);
  expect(filesIn(kept)).toHaveLength(1);
  expect(readdirSync(temporary)).toEqual([]);
  const opened = await openFile(one.sha256);
  expect([opened.bytes, await buffer(opened.stream())]).toEqual([8, bytes]);
});

test("what first came as a text is a table once it is sent as one", async () => {
  const bytes = Buffer.from("a,b\n1,2\n");
  expect(await send(bytes, "a.txt")).toMatchObject({ kind: "text" });
  expect(await send(bytes, "a.csv")).toMatchObject({ kind: "table" });
  await send(bytes, "a.txt");
  expect(await db.select().from(storedFiles)).toEqual([
    expect.objectContaining({
      kind: "table",
      mediaType: "text/csv",
      facts: expect.objectContaining({ rows: 1 }),
    }),
  ]);
});

test("a picture's small picture is kept with it", async () => {
  const { sha256 } = await send(await photo(60, 40).png().toBuffer(), "a.png");
  expect(await findPreviewPicture(sha256)).toMatchObject({
    mediaType: "image/webp",
    bytes: expect.any(Buffer),
  });
  expect(await findPreviewPicture("0".repeat(64))).toBeNull();
});

test("sending the same file again mends it in the store", async () => {
  const bytes = Buffer.from("tide");
  const { sha256 } = await send(bytes, "a.txt");
  rmSync(kept, { recursive: true });
  await expect(openFile(sha256)).rejects.toMatchObject({ reason: "conflict" });
  await send(bytes, "a.txt");
  expect((await buffer((await openFile(sha256)).stream())).toString()).toBe("tide");
});

test.each(badUploads.filter((_, at) => at % 4 === 0))(
  "%s leaves nothing behind",
  async (_, name, make, says) => {
    await expect(send(await make(), name)).rejects.toThrow(says);
    await expectNothingLeft();
  },
);

test("more than the limit is refused, at once when it is declared and else when it has come", async () => {
  const over = /^The file is larger than the limit of 50 MB/;
  await expect(send(Buffer.alloc(1), "a.bin", { declaredBytes: 50 * megabyte + 1 })).rejects.toThrow(over);
  const piece = Buffer.alloc(megabyte, "a");
  let sent = 0;
  async function* endless() {
    for (; ; sent++) yield piece;
  }
  const lying = { fileName: "a.bin", declaredBytes: 10 };
  await expect(takeUpload(endless(), lying, testNow)).rejects.toThrow(over);
  expect(sent).toBeLessThan(53);
  await expectNothingLeft();
});

test("what does not arrive to its end is refused", async () => {
  const cut = /^The file did not arrive to its end\. Nothing was kept/;
  await expect(send(Buffer.from("a,b\n"), "a.csv", { declaredBytes: 5 })).rejects.toThrow(cut);
  await expect(send(Buffer.from("a,b\n"), "a.csv", { declaredBytes: 3 })).rejects.toThrow(cut);
  async function* torn() {
    yield Buffer.from("a,b\n");
    throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  }
  await expect(takeUpload(torn(), { fileName: "a.csv", declaredBytes: null }, testNow)).rejects.toThrow(cut);
  await expectNothingLeft();
});

test("whoever cancels, or falls silent and goes, is not waited for", async () => {
  const cancelled = /^The upload was cancelled\. Nothing was kept\.$/;
  await expect(send(Buffer.from("a"), "a.csv", { signal: AbortSignal.abort() })).rejects.toThrow(cancelled);
  const going = new AbortController();
  async function* silent() {
    yield Buffer.from("a,b\n");
    setTimeout(() => going.abort(), 20);
    await new Promise(() => {});
  }
  const upload = { fileName: "a.csv", declaredBytes: null, signal: going.signal };
  await expect(takeUpload(silent(), upload, testNow)).rejects.toThrow(cancelled);
  await expectNothingLeft();
});

test("a full disk refuses with a sentence", async () => {
  const arriving = { declaredBytes: null, mostMegabytes: 1 };
  await expect(spoolUpload(inPieces(Buffer.from("a")), "/dev/full", arriving)).rejects.toThrow(
    /^The server has no room for the file\. Nothing was kept/,
  );
});
