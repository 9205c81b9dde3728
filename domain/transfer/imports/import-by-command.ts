import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { hasLivingWorker } from "@/db/queue";
import { people } from "@/db/schema/people";
import { importEntries, imports } from "@/db/schema/transfer";
import { isSetUp } from "../../access/needs-setup";
import { actorColumns, asActor } from "../../access/person-actor";
import type { PersonActor } from "../../actor";
import { holdImportedLibrary, isSomebody, releaseImportedLibrary } from "../../people/imported-library";
import { Refusal } from "../../refusal";
import { indexInsights } from "../../search/index-insights";
import type { ImportOptions } from "../import-options-input";
import type { ImportReport } from "../import-report-query";
import { checkImport } from "./check-import";
import { mayImportAsPublished } from "./import-policy";
import type { Watch } from "./import-pulse";
import { storeImport } from "./store-import";

/** Who imports when the command line does: whoever is named, else the first administrator, else nobody's stand-in. */
export async function findImporter(
  address: string | null,
  { publish }: Pick<ImportOptions, "publish">,
  now: Date,
) {
  const actor = await db.transaction(async (tx) => {
    if (address === null && !(await isSetUp(tx))) return holdImportedLibrary(tx, now);
    const [row] = await tx
      .select(actorColumns)
      .from(people)
      .where(
        and(
          isNull(people.deactivatedAt),
          isSomebody(),
          address === null ? eq(people.role, "admin") : eq(people.email, address),
        ),
      )
      .orderBy(asc(people.createdAt), asc(people.id))
      .limit(1);
    return row ? asActor(row) : null;
  });
  if (!actor)
    throw new Refusal(
      "not-found",
      address === null
        ? "There is no administrator who could import. Name somebody with --as ADDRESS."
        : `Nobody with the address ${address} can sign in. See: npm run admin -- people`,
    );
  if (actor.role === "reader")
    throw new Refusal(
      "not-allowed",
      `${actor.name} is a reader, and readers do not import. Name an author with --as ADDRESS.`,
    );
  if (publish && !mayImportAsPublished(actor))
    throw new Refusal(
      "not-allowed",
      `${actor.name} may not publish at once: only administrators may. Leave --publish out, or name an administrator with --as ADDRESS.`,
    );
  return actor;
}

export type CommandImport = { actor: PersonActor; path: string; name: string; options: ImportOptions };

/** Looks a path through; it is stored afterwards with `storeByCommand`, or forgotten. */
export async function checkByCommand({ actor, path, name, options }: CommandImport, watch: Watch, now: Date) {
  const [row] = await db
    .insert(imports)
    .values({
      fileName: name,
      state: "checking",
      options: { ...options, from: "command" },
      startedById: actor.id,
      startedAt: now,
    })
    .returning({ id: imports.id });
  if (!row) throw new Error("The import was not begun.");
  await checkImport({ importId: row.id, place: { path, name } }, watch, now);
  return findOutcome(row.id);
}

/** Stores what `checkByCommand` has looked through. */
export async function storeByCommand(
  importId: string,
  { path, name }: Pick<CommandImport, "path" | "name">,
  watch: Watch,
  now: Date,
) {
  await db
    .update(imports)
    .set({ state: "running" })
    .where(and(eq(imports.id, importId), eq(imports.state, "checked")));
  await storeImport({ importId, place: { path, name } }, watch, now);
  return findOutcome(importId);
}

/** Has what came in found at once where no worker runs that would see to it. */
export async function indexImported(importId: string) {
  if (await hasLivingWorker()) return;
  const rows = await db
    .select({ id: importEntries.insightId })
    .from(importEntries)
    .where(and(eq(importEntries.importId, importId), inArray(importEntries.action, ["create", "update"])));
  await indexInsights(rows.flatMap(({ id }) => id ?? []));
}

/** For a look-through that nothing follows. */
export async function forgetImport(importId: string) {
  await db.transaction(async (tx) => {
    await tx.delete(imports).where(eq(imports.id, importId));
    await releaseImportedLibrary(tx);
  });
}

async function findOutcome(importId: string) {
  const [row] = await db.select().from(imports).where(eq(imports.id, importId));
  if (!row) throw new Error("The import is gone.");
  const { id, state, message } = row;
  return { id, state, message, report: row.report as ImportReport | null };
}
