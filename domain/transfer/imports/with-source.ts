import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importChunks, imports } from "@/db/schema/transfer";
import { Refusal } from "../../refusal";
import { openSource } from "../sources/open-source";
import type { Report, Source } from "../sources/source";
import { importLimits } from "./import-limits";
import { openNamed } from "./open-place";
import { makeTemporaryFolder } from "./temporary-folder";

/** Where an import is read from: a path that the command line names, or the pieces that a page has sent. */
export type Place = { path: string; name: string } | { upload: string; name: string };

/** Opens the source for as long as the work takes; what was uploaded lies in a file of its own meanwhile. */
export async function withSource<Answer>(
  place: Place,
  report: Report,
  work: (source: Source, folder: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = await makeTemporaryFolder();
  try {
    const path = "path" in place ? place.path : await writeUpload(place.upload, folder);
    const source =
      "path" in place
        ? await openNamed(path, place.name, report)
        : await openSource(path, place.name, report, importLimits());
    try {
      return await work(source, folder);
    } finally {
      await source.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One piece at a time, so that a large upload never stands in memory as a whole. */
async function writeUpload(importId: string, folder: string) {
  const path = join(folder, "upload");
  const positions = await db
    .select({ position: importChunks.position })
    .from(importChunks)
    .where(eq(importChunks.importId, importId))
    .orderBy(asc(importChunks.position));
  const digest = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  try {
    for (const { position } of positions) {
      const bytes = await readChunk(importId, position);
      digest.update(bytes);
      await file.write(bytes);
    }
  } finally {
    await file.close();
  }
  await db
    .update(imports)
    .set({ sha256: digest.digest("hex") })
    .where(eq(imports.id, importId));
  return path;
}

async function readChunk(importId: string, position: number) {
  const [row] = await db
    .select({ bytes: importChunks.bytes })
    .from(importChunks)
    .where(and(eq(importChunks.importId, importId), eq(importChunks.position, position)));
  if (!row) throw new Refusal("not-found", "The uploaded file is not there any more. Upload it again.");
  return row.bytes;
}
