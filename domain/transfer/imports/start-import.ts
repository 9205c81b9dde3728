import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { refuseBeyond } from "../../people/rate-limit";
import { invalid } from "../../refusal";
import { importOptions, type StartImportInput } from "../import-options-input";
import { importLimits, megabyte } from "./import-limits";
import { mustImport } from "./import-policy";

/** Begins an upload, for authors and above; its pieces follow one by one. Refuses what is larger than may be. */
export async function startImport(actor: Actor, { fileName, bytes }: StartImportInput, now: Date) {
  mustImport(actor);
  const { uploadMegabytes } = importLimits();
  if (bytes === 0)
    throw invalid("This file is empty: it has 0 bytes. Check that it was saved, and choose it again.");
  if (bytes > uploadMegabytes * megabyte)
    throw invalid(
      `This is larger than ${uploadMegabytes} MB, the most that can be uploaded. Split it, and import the parts one after the other.`,
    );
  await refuseBeyond(`import:${actor.id}`, { most: 30, minutes: 60 }, now);
  const options = { ...importOptions.parse({}), from: "page" };
  const [row] = await db
    .insert(imports)
    .values({ fileName, bytes, options, startedById: actor.id, startedAt: now })
    .returning({ id: imports.id });
  if (!row) throw new Error("The import was not begun.");
  return { importId: row.id };
}
