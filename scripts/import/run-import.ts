import { basename, resolve } from "node:path";
import { PlainProblem } from "@/config/plain-problem";
import { isImportedLibrary } from "@/domain/people/imported-library";
import { Refusal } from "@/domain/refusal";
import type { ImportReport } from "@/domain/transfer/import-report-query";
import { endAbandonedImports, holdCommandImports } from "@/domain/transfer/imports/abandoned-imports";
import {
  checkByCommand,
  findImporter,
  forgetImport,
  indexImported,
  storeByCommand,
} from "@/domain/transfer/imports/import-by-command";
import { listProblems } from "@/domain/transfer/imports/list-problems";
import type { Problem } from "@/domain/transfer/transfer-query";
import { ProgressLine } from "./progress-line";
import type { ImportArguments } from "./read-arguments";
import { figure, previewRows, storedRows, tableOf } from "./say-counts";
import { lineOf } from "./say-problems";

const say = (line: string) => console.log(line);

/** Looks through and stores; says what came of it. */
export async function runImport(told: ImportArguments) {
  await endAbandonedImports(new Date());
  const letGo = await holdCommandImports();
  try {
    return await lookAndStore(told).finally(letGo);
  } catch (error) {
    throw error instanceof Refusal ? new PlainProblem(error.message) : error;
  }
}

async function lookAndStore({ path, as, options, dryRun, strict }: ImportArguments) {
  const now = new Date();
  const actor = await findImporter(as, options, now);
  if (isImportedLibrary(actor))
    say("Nobody is here yet: “Imported library” owns what comes in, until an administrator hands it over.");
  const place = { actor, options, path: resolve(path), name: basename(resolve(path)) };
  const line = new ProgressLine();
  const signal = new AbortController().signal;
  const looking = (done: number) => line.show(`Looked through ${figure(done)} …`);
  const checked = await checkByCommand(place, { signal, onProgress: looking }, now);
  line.end();
  await sayProblems(checked.id, checked.report);
  if (checked.state !== "checked" || !checked.report) {
    await forgetImport(checked.id);
    throw new PlainProblem(checked.message);
  }
  const refusal = refusalOf(checked.report, strict);
  if (dryRun || refusal) {
    await forgetImport(checked.id);
    say(
      `${dryRun ? "Looked through, nothing stored" : "Nothing was stored"}:\n${tableOf(previewRows(checked.report))}`,
    );
    if (refusal) throw new PlainProblem(refusal);
    return;
  }
  if (!hasWork(checked.report)) {
    await forgetImport(checked.id);
    return say(`Nothing to do:\n${tableOf(previewRows(checked.report))}`);
  }
  const storing = (done: number, total: number) =>
    line.show(`Stored ${total > 0 ? Math.round((done / total) * 100) : 0} % …`);
  const stored = await storeByCommand(checked.id, place, { signal, onProgress: storing }, now);
  if (stored.state === "done") line.show("Indexing for search …");
  await indexImported(stored.id);
  line.end();
  if (stored.state !== "done" || !stored.report) throw new PlainProblem(stored.message);
  say(outcome(stored.report));
}

const hasWork = ({ counts, own }: ImportReport) =>
  counts.create + counts.update > 0 || own?.nothingToDo === false;

function refusalOf({ counts, mayBeForeign }: ImportReport, strict: boolean) {
  const good = counts.create + counts.update + counts.unchanged + counts.skip;
  if (mayBeForeign)
    return "This export of Tidemark does not fit its manifest. With --foreign its Markdown is taken in alone.";
  if (good === 0 && counts.refuse > 0) return "Nothing of it can be taken in. The lines above say why.";
  if (strict && counts.refuse > 0)
    return `With --strict nothing is stored while ${figure(counts.refuse)} cannot be taken in.`;
  return null;
}

/** Every error and warning; notes that only repeat one another are said once, with how often. */
async function sayProblems(importId: string, report: ImportReport | null) {
  const notes = new Map<string, { problem: Problem; times: number }>();
  const tell = (problem: Problem) => {
    const key = `${problem.says} ${problem.todo}`;
    const known = notes.get(key);
    if (problem.severity !== "note" || (!known && notes.size >= mostNotes)) say(lineOf(problem));
    else notes.set(key, { problem: known?.problem ?? problem, times: (known?.times ?? 0) + 1 });
  };
  for (const problem of report?.problems ?? []) tell(problem);
  for await (const problem of listProblems(importId)) tell(problem);
  for (const { problem, times } of notes.values())
    say(`${lineOf(problem)}${times > 1 ? `  (and ${figure(times - 1)} more like it)` : ""}`);
}

const mostNotes = 1000;

function outcome(report: ImportReport) {
  const { created = 0, updated = 0 } = report.stored ?? {};
  const headline = created + updated > 0 ? "Imported:" : "Nothing changed:";
  return `${headline}\n${tableOf(storedRows(report))}`;
}
