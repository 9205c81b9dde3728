import { createReadStream } from "node:fs";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { filePieces, storedFiles } from "@/db/schema/evidence";

const pieceBytes = 1024 * 1024;

/** Lays a file down in the database until the store answers, unless it is in the store already. */
export async function layDownPieces(tx: Transaction, sha256: string, path: string) {
  const [row] = await tx
    .select({ place: storedFiles.place })
    .from(storedFiles)
    .where(eq(storedFiles.sha256, sha256))
    .for("update");
  if (row?.place === "store") return;
  let position = 0;
  for await (const bytes of createReadStream(path, { highWaterMark: pieceBytes }))
    await tx.insert(filePieces).values({ sha256, position: position++, bytes }).onConflictDoNothing();
}

/** The pieces that lie in the database, one at a time; none when they were brought to the store. */
export async function* waitingPieces(sha256: string) {
  for (let position = 0; ; position++) {
    const [piece] = await db
      .select({ bytes: filePieces.bytes })
      .from(filePieces)
      .where(and(eq(filePieces.sha256, sha256), eq(filePieces.position, position)));
    if (!piece) return;
    yield piece.bytes;
  }
}
