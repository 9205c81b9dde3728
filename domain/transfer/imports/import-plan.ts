import { and, asc, eq, isNotNull, ne } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { type Database, db } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import type { PersonActor } from "../../actor";
import { linkKey } from "../documents/check-together";
import type { ImportOptions } from "../import-options-input";
import { judgeEntry } from "./judge-entry";
import { findStandingRecords, type StandingRecord } from "./standing-records";

/** What is known of an id before anything is stored; when it differs afterwards, somebody else was faster. */
type Seen = { hash: string; insightId: string } | null;

export type PlannedEntry = {
  position: number;
  insightId: string;
  isNew: boolean;
  /** What is here under its id, when anything is. */
  standing: StandingRecord | undefined;
};

/** Which record every id of this import stands for, and what was known when that was decided. */
export type ImportPlan = {
  byId: Map<string, PlannedEntry>;
  /** Ids by what links call them: themselves and statements, as `linkKey` writes them. */
  idOf: Map<string, string>;
  seen: Map<string, Seen>;
  /** Entries that may have to be stored. */
  wanted: Set<number>;
};

const atOnce = 1000;

/** Gives each entry that may come in the record it is or will be, so that links among them can be written at once. */
export async function planImport(
  importId: string,
  actor: PersonActor,
  { existing }: ImportOptions,
  now: Date,
): Promise<ImportPlan> {
  const entries = await db
    .select({
      position: importEntries.position,
      externalId: importEntries.externalId,
      action: importEntries.action,
      statement: importEntries.statement,
    })
    .from(importEntries)
    .where(
      and(
        eq(importEntries.importId, importId),
        ne(importEntries.action, "refuse"),
        isNotNull(importEntries.externalId),
      ),
    )
    .orderBy(asc(importEntries.position));
  const plan: ImportPlan = { byId: new Map(), idOf: new Map(), seen: new Map(), wanted: new Set() };
  for (let start = 0; start < entries.length; start += atOnce) {
    const some = entries.slice(start, start + atOnce);
    const standing = await findStandingRecords(
      db,
      actor,
      some.flatMap(({ externalId }) => externalId ?? []),
      now,
    );
    for (const { position, externalId, action, statement } of some) {
      if (externalId === null || plan.byId.has(externalId)) continue;
      for (const other of [externalId, statement])
        if (!plan.idOf.has(linkKey(other))) plan.idOf.set(linkKey(other), externalId);
      const known = standing.get(externalId);
      plan.seen.set(externalId, known ? { hash: known.hash, insightId: known.insightId } : null);
      const isNew = !known || (existing === "copy" && action !== "unchanged");
      if (action !== "unchanged") plan.wanted.add(position);
      plan.byId.set(externalId, {
        position,
        insightId: isNew ? uuidv7() : known.insightId,
        isNew,
        standing: known,
      });
    }
  }
  return plan;
}

/** Whether the ids still stand for what the plan was made with. */
export async function stillHolds({ seen }: ImportPlan, database: Database, actor: PersonActor, now: Date) {
  const ids = [...seen.keys()];
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce);
    const standing = await findStandingRecords(database, actor, some, now);
    for (const id of some) {
      const before = seen.get(id) ?? null;
      const after = standing.get(id);
      if (before?.hash !== after?.hash || before?.insightId !== after?.insightId) return false;
    }
  }
  return true;
}

/** What becomes of an entry, as it stands now. */
export const judgePlanned = (
  externalId: string,
  hash: string,
  entry: PlannedEntry,
  { existing }: ImportOptions,
) => judgeEntry({ externalId, hash }, entry.standing, existing);
