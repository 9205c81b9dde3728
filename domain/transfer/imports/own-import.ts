import { and, eq, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { Actor, PersonActor } from "../../actor";
import { notFound } from "../../refusal";
import { mustImport, mustImportPeople } from "./import-policy";

export type ImportRow = typeof imports.$inferSelect;

/** What an import brings; each kind is missing where the other is asked for. */
export type ImportOf = "insights" | "people";

/** An import of this kind: what brings people says so in its options. */
export const isImportOf = (of: ImportOf) =>
  of === "people" ? sql`${imports.options}->>'of' = 'people'` : sql`${imports.options}->>'of' is null`;

/** An import exists for whoever began it alone: it may hold what others may not read. */
const isOwn = (actor: PersonActor, importId: string, of: ImportOf) =>
  and(eq(imports.id, importId), eq(imports.startedById, actor.id), isImportOf(of));

/** Reads one's own import; everybody else's is missing. */
export async function findOwnImport(
  actor: Actor,
  importId: string,
  of: ImportOf = "insights",
  database: Database = db,
): Promise<ImportRow> {
  if (actor.kind !== "person") throw notFound("import");
  const [row] = await database
    .select()
    .from(imports)
    .where(isOwn(actor, importId, of));
  if (!row) throw notFound("import");
  return row;
}

/** The same, held until the transaction ends. */
export async function lockOwnImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
  of: ImportOf = "insights",
): Promise<ImportRow> {
  if (of === "people") mustImportPeople(actor);
  else mustImport(actor);
  const [row] = await tx
    .select()
    .from(imports)
    .where(isOwn(actor, importId, of))
    .for("update");
  if (!row) throw notFound("import");
  return row;
}
