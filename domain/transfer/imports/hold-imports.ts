import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { actorColumns } from "../../access/person-actor";
import type { PersonActor } from "../../actor";
import { notAllowed } from "../../refusal";
import type { ImportOptions } from "../import-options-input";
import { mayImport, mayImportAsPublished } from "./import-policy";

/** One import stores at a time: a second one waits here until the first is through, or rolled back. */
export async function holdImports(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('import', 0))`);
}

/** The person as they are now, and until this transaction ends; refused when they may not do this any more. */
export async function mustStillImport(
  tx: Transaction,
  { id }: PersonActor,
  { publish }: ImportOptions,
): Promise<PersonActor> {
  const [row] = await tx
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deactivatedAt)))
    .for("share");
  const actor = row ? ({ kind: "person", ...row } as const) : null;
  if (!actor || !mayImport(actor)) throw notAllowed("import insights any more. Nothing was stored");
  if (publish && !mayImportAsPublished(actor))
    throw notAllowed("import insights as published. Nothing was stored");
  return actor;
}
