import { createHash } from "node:crypto";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { importChunks, imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { refuseBeyond } from "../../people/rate-limit";
import { invalid } from "../../refusal";
import { mustImportPeople } from "../imports/import-policy";
import { peopleLimits } from "./people-limits";

type PeopleFile = { fileName: string; bytes: Buffer };

/** Takes a file of people in, for administrators, to be looked through; nobody is invited by this. */
export async function startPeopleImport(actor: Actor, { fileName, bytes }: PeopleFile, now: Date) {
  mustImportPeople(actor);
  if (bytes.length === 0)
    throw invalid("This file is empty: it has 0 bytes. Check that it was saved, and choose it again.");
  if (bytes.length > peopleLimits.megabytes * 1024 * 1024)
    throw invalid(
      `This is larger than ${peopleLimits.megabytes} MB. Split it, and import the parts in turn.`,
    );
  await refuseBeyond(`import:${actor.id}`, { most: 30, minutes: 60 }, now);
  return db.transaction(async (tx) => {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const options = { of: "people" };
    const begun = { state: "checking" as const, fileName: fileName.slice(0, 1000), bytes: bytes.length };
    const [row] = await tx
      .insert(imports)
      .values({ ...begun, sha256, options, startedById: actor.id, startedAt: now })
      .returning({ id: imports.id });
    if (!row) throw new Error("The import was not begun.");
    await tx.insert(importChunks).values({ importId: row.id, position: 0, bytes });
    await enqueue(tx, "check-people", { importId: row.id }, { key: `check-people:${row.id}` });
    return { importId: row.id };
  });
}
