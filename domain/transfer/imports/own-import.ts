import { and, eq } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { Actor, PersonActor } from "../../actor";
import { notFound } from "../../refusal";
import { mustImport } from "./import-policy";

export type ImportRow = typeof imports.$inferSelect;

/** An import exists for whoever began it alone: it may hold what others may not read. */
export const isOwn = (actor: PersonActor, importId: string) =>
  and(eq(imports.id, importId), eq(imports.startedById, actor.id));

/** Reads one's own import; everybody else's is missing. */
export async function findOwnImport(
  actor: Actor,
  importId: string,
  database: Database = db,
): Promise<ImportRow> {
  if (actor.kind !== "person") throw notFound("import");
  const [row] = await database.select().from(imports).where(isOwn(actor, importId));
  if (!row) throw notFound("import");
  return row;
}

/** The same, held until the transaction ends. */
export async function lockOwnImport(tx: Transaction, actor: Actor, importId: string): Promise<ImportRow> {
  mustImport(actor);
  const [row] = await tx.select().from(imports).where(isOwn(actor, importId)).for("update");
  if (!row) throw notFound("import");
  return row;
}
