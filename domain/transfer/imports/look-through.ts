import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import type { PersonActor } from "../../actor";
import { missingForPublishing } from "../../insights/completeness-input";
import { checkTogether, type SlimDocument, slim as slimOf } from "../documents/check-together";
import type { ImportOptions } from "../import-options-input";
import { emptyReport, type ImportReport } from "../import-report-query";
import type { Source } from "../sources/source";
import { transferLimits } from "../transfer-limits";
import type { Problem } from "../transfer-query";
import { batchesOf } from "./batches";
import { countEntries } from "./count-entries";
import { changeEntries } from "./entry-problems";
import type { ImportPulse } from "./import-pulse";
import { judgeEntry } from "./judge-entry";
import { findLinkTargets } from "./link-targets";
import { nameDocument } from "./name-document";
import { findNamedThings, type NamedThings } from "./named-things";
import { hashOfDocument, type ReadEntry, readDocuments } from "./read-documents";
import type { Reporting } from "./reporting";
import { findStandingRecords } from "./standing-records";

const atOnce = 100;

export type LookThrough = {
  importId: string;
  actor: PersonActor;
  options: ImportOptions;
  reporting: Reporting;
  pulse: ImportPulse;
};

type Slim = SlimDocument & { position: number; isSettled: boolean };

/**
 * Reads everything once and writes one entry for each record: what would become of it and what is wrong with it.
 * Nothing of a document is kept but that; storing reads it again.
 */
export async function lookThrough(source: Source, look: LookThrough, now: Date): Promise<ImportReport> {
  const { importId, pulse, reporting } = look;
  await db.delete(importEntries).where(eq(importEntries.importId, importId));
  const things = await findNamedThings();
  const slim: Slim[] = [];
  let done = 0;
  await pulse.beat(0, 0);
  for await (const batch of batchesOf(readDocuments(source), atOnce)) {
    const rows = await entryRows(look, batch, things, now);
    if (rows.length > 0) await db.insert(importEntries).values(rows.map((row) => ({ importId, ...row })));
    const settled = new Set(
      rows.filter(({ action }) => action === "unchanged").map(({ position }) => position),
    );
    for (const { position, document } of batch)
      if (document) slim.push({ position, isSettled: settled.has(position), ...slimOf(document) });
    done += batch.length;
    await pulse.beat(done, 0);
    if (done > transferLimits.entries) {
      reporting.report(tooMany(source.name));
      break;
    }
  }
  await judgeTogether(look, slim, now);
  return reporting.fill({ ...emptyReport(source.kind), ...(await countEntries(importId)) });
}

async function entryRows(
  { actor, options, reporting }: LookThrough,
  batch: ReadEntry[],
  things: NamedThings,
  now: Date,
) {
  const documents = batch.flatMap(({ document }) => document ?? []);
  await things.meet(documents);
  const standing = await findStandingRecords(
    db,
    actor,
    documents.map(({ externalId }) => externalId),
    now,
  );
  return batch.flatMap(({ position, name, line, document, problems }) => {
    if (!document && !problems.some(isError)) {
      // Worth knowing about the file, and no record of it: "read as UTF-16".
      for (const problem of problems) reporting.report(problem);
      return [];
    }
    if (!document) return { position, name, line, action: "refuse" as const, missing: [], problems };
    const named = nameDocument(actor, document, things);
    const known = standing.get(document.externalId);
    const { action, complaint } = judgeEntry(
      { externalId: document.externalId, hash: hashOfDocument(document) },
      known,
      options.existing,
    );
    const all = [
      ...problems,
      ...named.problems,
      ...(complaint ? [{ ...complaint, file: name, ...(line ? { line } : {}) }] : []),
    ];
    const isWrong = all.some(isError);
    if (!isWrong && action !== "unchanged") reporting.name(named);
    return {
      position,
      name,
      line,
      externalId: document.externalId,
      statement: document.content.statement,
      action: isWrong ? ("refuse" as const) : action,
      insightId: known?.isVisible ? known.insightId : null,
      missing: [...new Set(missingForPublishing(document.content).map(({ section }) => section))],
      // What was said of it when it came in need not be said again.
      problems: action === "unchanged" ? all.filter(isError) : all,
    };
  });
}

/** What only shows once all are known: ids given twice, links that lead nowhere, circles. */
async function judgeTogether({ actor, importId }: LookThrough, slim: Slim[], now: Date) {
  const problems = await checkTogether(
    slim,
    async (names) => new Set((await findLinkTargets(actor, names, now)).keys()),
  );
  const places = new Map(
    slim.flatMap((one): [string, Slim][] => [
      [placeOf(one.file, one.line), one],
      [placeOf(one.file, null), one],
    ]),
  );
  const byEntry = new Map<number, Problem[]>();
  for (const problem of problems) {
    const one = places.get(placeOf(problem.file, problem.line)) ?? places.get(placeOf(problem.file, null));
    if (!one || (one.isSettled && !isError(problem))) continue;
    byEntry.set(one.position, [...(byEntry.get(one.position) ?? []), problem]);
  }
  await changeEntries(
    db,
    importId,
    [...byEntry].map(([position, found]) => ({ position, problems: found })),
  );
}

const isError = ({ severity }: Problem) => severity === "error";

const placeOf = (file: string, line: number | null | undefined) => `${file}\n${line ?? ""}`;

const tooMany = (file: string) => ({
  severity: "error" as const,
  file,
  says: `It holds more than ${transferLimits.entries.toLocaleString("en-GB")} records; only the first ones were looked at.`,
  todo: "Split it, and import the parts one after the other.",
});
