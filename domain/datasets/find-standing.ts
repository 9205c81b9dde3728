import { and, eq, type SQL, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { datasets } from "@/db/schema/evidence";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { listedDataFor, mayChangeData, mayReadData } from "../insights/data-policy";
import { notAllowed, notFound } from "../refusal";

export type DatasetStanding = {
  dataset: typeof datasets.$inferSelect;
  createdBy: { id: string; name: string };
  mayChange: boolean;
  /** Seen only because administrators may; every reading is audited. */
  onlyAsAdministrator: boolean;
};

/** The data whose address this is, and what the actor may do with it; null when it does not exist for them. */
export const findDatasetStanding = (actor: Actor, key: string, now: Date) =>
  select(actor, eq(datasets.key, key), now, db);

/** Data that the actor is about to change, by its id; missing and hidden ones are refused alike. */
export async function mustMayChangeDataset(
  actor: Actor,
  datasetId: string,
  now: Date,
  database: Database = db,
) {
  const found = await select(actor, eq(datasets.id, datasetId), now, database);
  if (!found) throw notFound("dataset");
  if (!found.mayChange) throw notAllowed("change this data");
  return found.dataset;
}

/** The same, locked until the transaction ends; read anew after whoever had the lock before. */
export async function lockDataset(tx: Transaction, actor: Actor, datasetId: string, now: Date) {
  await tx.select({ id: datasets.id }).from(datasets).where(eq(datasets.id, datasetId)).for("no key update");
  return mustMayChangeDataset(actor, datasetId, now, tx);
}

/** Writes down that an administrator read data that nobody shared with them. */
export async function auditDataReading(actor: Actor, { dataset, onlyAsAdministrator }: DatasetStanding) {
  if (!onlyAsAdministrator) return;
  await db.transaction((tx) =>
    recordAudit(tx, actor, "dataset.read-restricted", { kind: "dataset", id: dataset.id }),
  );
}

async function select(
  actor: Actor,
  which: SQL,
  now: Date,
  database: Database,
): Promise<DatasetStanding | null> {
  // For all but administrators what they may open is what they come across.
  const isAdministrator = actor.kind === "person" && actor.role === "admin";
  const [row] = await database
    .select({
      dataset: datasets,
      createdBy: { id: people.id, name: people.name },
      mayChange: sql<boolean>`${mayChangeData(actor, now)}`,
      listed: isAdministrator ? sql<boolean>`${listedDataFor(actor, now)}` : sql<boolean>`true`,
    })
    .from(datasets)
    .innerJoin(people, eq(people.id, datasets.createdById))
    .where(and(which, mayReadData(actor, now)));
  if (!row) return null;
  const { listed, ...found } = row;
  return { ...found, onlyAsAdministrator: !listed };
}
