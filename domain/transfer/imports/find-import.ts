import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import { endedStates, type ImportReport, type ImportView } from "../import-report-query";
import { mayImportAsPublished } from "./import-policy";
import { findOwnImport, type ImportOf, type ImportRow } from "./own-import";

/** One's own import with what was found; whoever looks at an ended one has seen how it ended. */
export async function findImport(
  actor: Actor,
  importId: string,
  of: ImportOf = "insights",
): Promise<ImportView> {
  const row = await findOwnImport(actor, importId, of);
  await noteSeen(row);
  return viewOf(row, actor);
}

/** How far one's import is, for a page that asks every second. */
export async function findProgress(actor: Actor, importId: string, of: ImportOf = "insights") {
  const row = await findOwnImport(actor, importId, of);
  await noteSeen(row);
  const { state, progressDone, progressTotal, cancelAskedAt } = row;
  return { state, done: progressDone, total: progressTotal, isStopping: cancelAskedAt !== null };
}

export function viewOf(row: ImportRow, actor: Actor): ImportView {
  const { id, state, fileName, bytes, startedAt, endedAt, message, report, cancelAskedAt } = row;
  return {
    ...{ id, state, fileName, bytes, startedAt, endedAt, message },
    progress: { done: row.progressDone, total: row.progressTotal },
    report: report as ImportReport | null,
    isStopping: cancelAskedAt !== null,
    mayPublish: mayImportAsPublished(actor),
  };
}

/** Who saw how it ended needs no mail about it. */
async function noteSeen({ id, state, options }: ImportRow) {
  if (!endedStates.includes(state) || options.seen === state) return;
  await db
    .update(imports)
    .set({ options: sql`${imports.options} || ${JSON.stringify({ seen: state })}::jsonb` })
    .where(and(eq(imports.id, id), eq(imports.state, state)));
}
