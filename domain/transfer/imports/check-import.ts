import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { imports } from "@/db/schema/transfer";
import type { ImportInput } from "../import-options-input";
import type { ImportReport } from "../import-report-query";
import { isOwnExport } from "../own-export/own-export";
import type { Watch } from "./import-pulse";
import { lookThrough } from "./look-through";
import { lookThroughOwnExport } from "./own-export-entries";
import { asForeign, goesInAsOwn } from "./own-or-foreign";
import { Reporting } from "./reporting";
import { endImport, runStep, type Step } from "./run-step";
import { type Place, withSource } from "./with-source";

type Checking = ImportInput & { place?: Place };

/**
 * Looks an import through and stores nothing of it: one entry for each record, with what would become of it. What
 * cannot be read at all is refused, with its problems. Safe to run twice.
 */
export async function checkImport({ importId, place }: Checking, watch: Watch, now: Date) {
  await runStep({ importId, state: "checking", place }, watch, now, async (step) => {
    const report = await look(step, now);
    await db.update(imports).set({ report, checkedAt: now }).where(eq(imports.id, importId));
    if (!hasSomething(report)) return endImport(step.row, "refused", nothingIn(report), now);
    await db
      .update(imports)
      .set({ state: "checked" })
      .where(and(eq(imports.id, importId), eq(imports.state, "checking")));
  });
}

async function look({ row, actor, options, place, pulse }: Step, now: Date): Promise<ImportReport> {
  const reporting = new Reporting();
  const looking = { importId: row.id, actor, options, reporting, pulse };
  return withSource(place, reporting.report, async (source) => {
    if (source.isRefused() || options.foreign || !(await isOwnExport(source.whole)))
      return lookThrough(options.foreign ? asForeign(source) : source, looking, now);
    if (goesInAsOwn(actor)) return lookThroughOwnExport(source, looking);
    return lookThrough(asForeign(source), looking, now);
  });
}

const hasSomething = ({ counts, own, mayBeForeign }: ImportReport) =>
  own !== undefined || mayBeForeign || Object.values(counts).some((count) => count > 0);

const nothingIn = ({ problems }: ImportReport) =>
  problems.some(({ severity }) => severity === "error")
    ? "Nothing of it could be read; its problems say why."
    : "There is nothing in it that can be taken in: Markdown files, or a table with one record a row.";
