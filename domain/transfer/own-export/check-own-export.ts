import { db } from "@/db/client";
import { Addresses } from "../library-json/addresses";
import { type ExportCounts, manifestName } from "../library-json/export-format";
import type { Problem } from "../transfer-query";
import { judgeRecords } from "./judge-record";
import { Misfit } from "./misfit";
import type { ExistingChoice, ExportSource, OwnExportWatch } from "./own-export";
import { inNamesOfHere, type NamePlan, planNames } from "./plan-names";
import { checkFiles, type OpenedExport, openExport, readExportRecords } from "./read-export";
import { Replacements } from "./replacements";

export type OwnExportCheck =
  /** It fits: `storeOwnExport` may be called. `nothingToDo` says that everything of it is here already. */
  | { as: "own"; madeAt: Date; library: string; counts: ExportCounts; nothingToDo: boolean }
  /** Made by a newer version, or not whole: the reported problems say so. Its Markdown could still be taken in. */
  | { as: "refused"; mayBeForeign: boolean };

type Report = (problem: Problem) => void;

/**
 * The look-through of an export: reads everything, compares it with its manifest and with the library, and stores
 * nothing. Problems of the export as a whole are reported; those of one record stand at its entry.
 */
export async function checkOwnExport(
  source: ExportSource,
  { existing }: { existing: ExistingChoice },
  report: Report,
  watch: OwnExportWatch,
): Promise<OwnExportCheck> {
  try {
    const opened = await openExport(source);
    if (!(await isWhole(source, opened, report))) return { as: "refused", mayBeForeign: true };
    return await compare(source, opened, existing, report, watch);
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    report(error.problem);
    return { as: "refused", mayBeForeign: true };
  }
}

async function isWhole(source: ExportSource, { manifest }: OpenedExport, report: Report) {
  let isFitting = true;
  await checkFiles(source, manifest, (name, what) => {
    if (what !== "foreign") isFitting = false;
    report({ file: name, ...complaints[what](name) });
  });
  return isFitting;
}

const again = "Continue as foreign data, with its Markdown files only, or export the library again.";
const complaints = {
  missing: (name: string) => ({
    severity: "error" as const,
    says: `${name} is missing: the manifest names it, so this export is not whole.`,
    todo: again,
  }),
  changed: (name: string) => ({
    severity: "error" as const,
    says: `The manifest does not fit ${name}: it was changed or damaged after the export.`,
    todo: again,
  }),
  foreign: (name: string) => ({
    severity: "note" as const,
    says: `${name} does not belong to the export, and is left out.`,
    todo: "Nothing, or import it by itself.",
  }),
};

async function compare(
  source: ExportSource,
  opened: OpenedExport,
  existing: ExistingChoice,
  report: Report,
  watch: OwnExportWatch,
): Promise<OwnExportCheck> {
  const { manifest } = opened;
  const plan = await planNames(db, opened);
  for (const problem of whoComes(plan)) report(problem);
  const addresses = await Addresses.read(db);
  const replacements = new Replacements();
  let [done, changes] = [0, countNew(plan)];
  for await (const records of readExportRecords(source, manifest)) {
    const judged = await judgeRecords(
      db,
      addresses,
      records.map((record) => inNamesOfHere(record, plan)),
      existing,
    );
    for (const { name, action, record, here, problems } of judged) {
      replacements.meet(record);
      await watch.entry({ name, action, problems, statement: record.statement, insightId: here?.id ?? null });
      if (action === "create" || action === "update") changes += 1;
    }
    done += records.length;
    await watch.onProgress?.(done, manifest.counts.records);
  }
  replacements.mustAllBeThere();
  const { library, counts } = manifest;
  return { as: "own", madeAt: new Date(manifest.madeAt), library, counts, nothingToDo: changes === 0 };
}

const countNew = (plan: NamePlan) =>
  [
    ...[plan.newPeople, plan.newTeams, plan.newTopics, plan.newPaths, plan.newInitiatives],
    ...[plan.newDatasets, plan.newSnapshots, plan.newStudies],
  ].reduce((sum, { length }) => sum + length, 0);

/** Nobody becomes an administrator unnoticed. */
function whoComes(plan: NamePlan): Problem[] {
  const { newPeople, newTeams, newTopics, newPaths, newInitiatives, newDatasets, newStudies } = plan;
  const admins = newPeople.filter(({ role, deactivatedAt }) => role === "admin" && !deactivatedAt);
  const parts = [
    counted(newPeople.length, "person", "people"),
    counted(newTeams.length, "team", "teams"),
    counted(newTopics.length, "topic", "topics"),
    counted(newPaths.length, "path", "paths"),
    counted(newInitiatives.length, "initiative", "initiatives"),
    counted(newDatasets.length, "dataset", "datasets"),
    counted(newStudies.length, "study", "studies"),
  ].filter(Boolean);
  if (parts.length === 0) return [];
  const named = admins
    .slice(0, 5)
    .map(({ name, email }) => `${name} <${email}>`)
    .join(", ");
  const roles =
    admins.length === 0 ? "" : ` Of the people, ${admins.length} will be an administrator here: ${named}.`;
  return [
    {
      severity: admins.length > 0 ? "warning" : "note",
      file: manifestName,
      says: `With the records come ${parts.join(", ")}, as they were.${roles}`,
      todo: admins.length > 0 ? "Make sure that you know them before you go on." : "Nothing.",
    },
  ];
}

const counted = (number: number, one: string, many: string) =>
  number === 0 ? "" : `${number} new ${number === 1 ? one : many}`;
