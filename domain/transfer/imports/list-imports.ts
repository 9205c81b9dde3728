import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { viewOf } from "./find-import";
import { mustImport } from "./import-policy";

const most = 20;

/** One's own imports of the last weeks, newest first. */
export async function listImports(actor: Actor) {
  mustImport(actor);
  const rows = await db
    .select()
    .from(imports)
    .where(eq(imports.startedById, actor.id))
    .orderBy(desc(imports.startedAt), desc(imports.id))
    .limit(most);
  return rows.map((row) => viewOf(row, actor));
}
