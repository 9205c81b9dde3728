import { and, eq, isNull } from "drizzle-orm";
import { log } from "@/config/log";
import { db } from "@/db/client";
import { enqueue } from "@/db/queue";
import { people } from "@/db/schema/people";
import { importChunks, imports } from "@/db/schema/transfer";
import { actorColumns, asActor } from "../../access/person-actor";
import type { PersonActor } from "../../actor";
import { Refusal } from "../../refusal";
import { type ImportOptions, importOptions } from "../import-options-input";
import { mayImport, mayImportPeople } from "./import-policy";
import { ImportCancelled, ImportInterrupted, ImportPulse, type Watch } from "./import-pulse";
import { isPassing } from "./is-passing";
import { type ImportOf, type ImportRow, isImportOf } from "./own-import";
import type { Place } from "./with-source";

export type Step = {
  row: ImportRow;
  actor: PersonActor;
  options: ImportOptions;
  place: Place;
  pulse: ImportPulse;
};

type Wanted = { importId: string; state: "checking" | "running"; of?: ImportOf; place?: Place };

/**
 * Does one step of an import as the person who began it, if it still waits for it. A refusal, a cancellation and a
 * fault each end the import with a sentence, with nothing stored; what passes by itself is left to the next try.
 */
export async function runStep(
  { importId, state, of = "insights", place }: Wanted,
  watch: Watch,
  now: Date,
  work: (step: Step) => Promise<void>,
) {
  const [row] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.state, state), isImportOf(of)));
  if (!row) return;
  try {
    if (row.cancelAskedAt) throw new ImportCancelled();
    const actor = await findStarter(row);
    if (!mayStill[of](actor)) throw new Refusal("not-allowed", noLonger(of));
    const options = importOptions.parse(row.options);
    const pulse = new ImportPulse(importId, watch);
    await work({ row, actor, options, pulse, place: place ?? { upload: importId, name: row.fileName } });
  } catch (error) {
    await endWith(row, error, now);
  }
}

const mayStill = { insights: mayImport, people: mayImportPeople };

const noLonger = (of: ImportOf) =>
  `You may no longer import ${of}. Nothing was stored. Ask an administrator if you need to.`;

async function findStarter({ startedById }: ImportRow) {
  const [person] = await db
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, startedById), isNull(people.deactivatedAt)));
  if (!person)
    throw new Refusal("not-allowed", "Whoever began this import can no longer sign in. Nothing was stored.");
  return asActor(person);
}

async function endWith(row: ImportRow, error: unknown, now: Date) {
  if (error instanceof ImportCancelled)
    return endImport(row, "cancelled", "It was cancelled. Nothing was stored.", now);
  if (error instanceof Refusal) return endImport(row, "refused", error.message, now);
  if (error instanceof ImportInterrupted || isPassing(error)) throw error;
  log.error({ err: error, importId: row.id }, "An import failed.");
  await endImport(row, "failed", faulty, now);
}

const faulty =
  "Something went wrong that should not have, and nothing was stored. Try again; if it happens again, whoever runs Tidemark finds the reason in its log.";

/** Ends an import of which nothing was stored; what was uploaded goes with it. */
export async function endImport(
  { id, options }: Pick<ImportRow, "id" | "options">,
  state: "cancelled" | "refused" | "failed",
  message: string,
  now: Date,
) {
  await db.transaction(async (tx) => {
    await tx.update(imports).set({ state, message, endedAt: now }).where(eq(imports.id, id));
    await tx.delete(importChunks).where(eq(importChunks.importId, id));
    if (state !== "cancelled" && options.from === "page")
      await enqueue(tx, "report-import", { importId: id, isLate: false });
  });
}
