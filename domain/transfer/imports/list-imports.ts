import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { viewOf } from "./find-import";
import { mustImport, mustImportPeople } from "./import-policy";
import { type ImportOf, isImportOf } from "./own-import";

const most = 20;

/** One's own imports of the last weeks, newest first. */
export async function listImports(actor: Actor, of: ImportOf = "insights") {
  if (of === "people") mustImportPeople(actor);
  else mustImport(actor);
  const rows = await db
    .select()
    .from(imports)
    .where(and(eq(imports.startedById, actor.id), isImportOf(of)))
    .orderBy(desc(imports.startedAt), desc(imports.id))
    .limit(most);
  return rows.map((row) => viewOf(row, actor));
}
