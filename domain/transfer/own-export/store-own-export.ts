import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { insights } from "@/db/schema/insights";
import type { Actor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { mustHaveNoCircles } from "../../insights/must-not-circle";
import { queueIndexing } from "../../insights/queue-indexing";
import { queuePlacing } from "../../insights/queue-placing";
import { queuePuttingForward } from "../../insights/queue-putting-forward";
import { queueSettling } from "../../insights/queue-settling";
import { mustAdminister } from "../../people/person-policy";
import { queuePlacingOfAll } from "../../people/queue-placing";
import { Addresses } from "../library-json/addresses";
import { type Judgement, judgeRecords } from "./judge-record";
import { refusingMisfits } from "./misfit";
import type { ExistingChoice, ExportSource, OwnExportWatch } from "./own-export";
import { PersonIds } from "./person-ids";
import { inNamesOfHere, type NamePlan, planNames } from "./plan-names";
import { type OpenedExport, openExport, readExportRecords } from "./read-export";
import { type CauseRow, causeRows } from "./record-rows";
import { Replacements } from "./replacements";
import { storeDatasets } from "./store-datasets";
import { storeInitiatives } from "./store-initiatives";
import { storePaths } from "./store-paths";
import { storePeople, storeTeams, storeTopics } from "./store-people";
import { finishRecords, storeCauses, storeRecords } from "./store-records";
import { linkStudies, storeStudies } from "./store-studies";
import { updateRecord } from "./update-record";

export type StoredExport = {
  created: string[];
  updated: string[];
  unchanged: number;
  skipped: number;
  people: number;
  teams: number;
  topics: number;
  paths: number;
  initiatives: number;
  datasets: number;
  studies: number;
};

/**
 * Takes an export in as it is, people and roles included, in the caller's transaction: for administrators and the
 * command alone. Checks every file again while reading, and refuses when one does not fit. Who calls it has to see
 * that only one import runs at a time.
 */
export async function storeOwnExport(
  tx: Transaction,
  actor: Actor,
  source: ExportSource,
  { existing }: { existing: ExistingChoice },
  watch: OwnExportWatch,
  now: Date,
): Promise<StoredExport> {
  mustAdminister(actor, "take in an export as it is");
  return refusingMisfits(async () => {
    const opened = await openExport(source);
    const plan = await planNames(tx, opened);
    const ids = await storeNames(tx, plan);
    await storeStudies(tx, plan, ids);
    await storeDatasets(tx, { source, manifest: opened.manifest, plan, ids }, now);
    const stored = await storeAll(tx, { source, opened, plan, ids, existing, watch }, now);
    const { library, madeAt } = opened.manifest;
    const { created, updated, ...others } = stored;
    await mustHaveNoCircles(tx, actor, [...created, ...updated], now);
    const after = { library, madeAt, ...others, created: created.length, updated: updated.length };
    const named = [others.people, others.teams, others.topics, others.paths, others.initiatives]
      .concat(others.datasets, others.studies, plan.newSnapshots.length)
      .reduce((sum, count) => sum + count, 0);
    if (created.length + updated.length + named > 0)
      await recordAudit(tx, actor, "library.taken-in", { kind: "installation", id: "tidemark" }, { after });
    return stored;
  });
}

async function storeNames(tx: Transaction, plan: NamePlan) {
  await storePeople(tx, plan);
  const ids = await PersonIds.read(tx, plan.names);
  await storeTeams(tx, plan, ids);
  await storeTopics(tx, plan, ids);
  return ids;
}

type Work = {
  source: ExportSource;
  opened: OpenedExport;
  plan: NamePlan;
  ids: PersonIds;
  existing: ExistingChoice;
  watch: OwnExportWatch;
};

async function storeAll(tx: Transaction, work: Work, now: Date): Promise<StoredExport> {
  const { source, opened, plan, ids, existing, watch } = work;
  const stored: StoredExport = {
    ...{ created: [], updated: [], unchanged: 0, skipped: 0 },
    people: plan.newPeople.length,
    teams: plan.newTeams.length,
    topics: plan.newTopics.length,
    paths: plan.newPaths.length,
    initiatives: plan.newInitiatives.length,
    datasets: plan.newDatasets.length,
    studies: plan.newStudies.length,
  };
  const replaced: { id: string; by: string }[] = [];
  const causes: CauseRow[] = [];
  const replacements = new Replacements();
  const addresses = await Addresses.read(tx);
  let done = 0;
  for await (const records of readExportRecords(source, opened.manifest)) {
    const here = records.map((record) => inNamesOfHere(record, plan));
    await lockStanding(
      tx,
      here.map(({ id }) => id),
    );
    for (const record of here) replacements.meet(record);
    const judged = await judgeRecords(tx, addresses, here, existing);
    await storeBatch(tx, judged, ids, now);
    for (const judgement of judged) {
      count(stored, judgement);
      const { action, record } = judgement;
      if (action === "create" && record.supersededBy)
        replaced.push({ id: record.id, by: record.supersededBy });
      if (action === "create") causes.push(...causeRows(record, ids));
      await watch.entry(entryOf(judgement));
    }
    done += records.length;
    await watch.onProgress?.(done, opened.manifest.counts.records);
  }
  replacements.mustAllBeThere();
  await finishRecords(tx, stored.created, replaced);
  await storeCauses(tx, causes);
  await storePaths(tx, plan, ids);
  await storeInitiatives(tx, plan, ids);
  await linkStudies(tx, plan);
  await queueIndexing(tx, [...stored.created, ...stored.updated]);
  await queuePuttingForward(tx, [...stored.created, ...stored.updated]);
  await queuePlacingOfAll(
    tx,
    plan.newPeople.map(({ id }) => id),
  );
  await queuePlacing(tx, [...stored.created, ...stored.updated]);
  await queueSettling(tx, [...stored.created, ...stored.updated]);
  return stored;
}

/** What is compared must not change before it is written over. */
const lockStanding = (tx: Transaction, ids: string[]) =>
  tx.select({ id: insights.id }).from(insights).where(inArray(insights.id, ids)).for("no key update");

async function storeBatch(tx: Transaction, judged: Judgement[], ids: PersonIds, now: Date) {
  const of = (action: Judgement["action"]) =>
    judged.filter((one) => one.action === action).map(({ record }) => record);
  await storeRecords(tx, of("create"), ids);
  for (const record of of("update")) await updateRecord(tx, record, ids, now);
}

function count(stored: StoredExport, { action, record }: Judgement) {
  if (action === "create") stored.created.push(record.id);
  else if (action === "update") stored.updated.push(record.id);
  else if (action === "unchanged") stored.unchanged += 1;
  else stored.skipped += 1;
}

const entryOf = ({ name, action, record, here, problems }: Judgement) => ({
  ...{ name, action, problems },
  statement: record.statement,
  insightId: action === "create" ? record.id : (here?.id ?? null),
});
