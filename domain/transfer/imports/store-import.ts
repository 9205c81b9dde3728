import type { ImportInput } from "../import-options-input";
import { emptyReport, type ImportReport } from "../import-report-query";
import { isOwnExport } from "../own-export/own-export";
import type { Source } from "../sources/source";
import type { Watch } from "./import-pulse";
import { asForeign } from "./own-or-foreign";
import { runStep, type Step } from "./run-step";
import { storeOwn } from "./store-own";
import { storeSource } from "./store-source";
import { type Place, withSource } from "./with-source";

type StoringInput = ImportInput & { place?: Place };

/**
 * Stores what was looked through and agreed to, in one transaction. Killed in the middle it has stored nothing and
 * begins again; run twice it finds that it is done.
 */
export async function storeImport({ importId, place }: StoringInput, watch: Watch, now: Date) {
  await runStep({ importId, state: "running", place }, watch, now, (step) =>
    // What there is to say of the source was said when it was looked through.
    withSource(
      step.place,
      () => {},
      (source, folder) => store(source, folder, step, now),
    ),
  );
}

async function store(source: Source, folder: string, { row, actor, options, pulse }: Step, now: Date) {
  const report = (row.report as ImportReport | null) ?? emptyReport(source.kind);
  const storing = { importId: row.id, from: row.options.from, actor, options, report, pulse, folder };
  if (report.own) return storeOwn(source, storing, now);
  const isExport = options.foreign || (await isOwnExport(source.whole));
  await storeSource(isExport ? asForeign(source) : source, storing, now);
}
