import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import { importChunks, imports } from "@/db/schema/transfer";
import { inviteMany } from "../../access/invite-many";
import { actorColumns, asActor } from "../../access/person-actor";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { notAllowed } from "../../refusal";
import type { ImportInput } from "../import-options-input";
import { emptyReport, type ImportReport } from "../import-report-query";
import { countEntries } from "../imports/count-entries";
import { mayImportPeople } from "../imports/import-policy";
import { ImportCancelled, type Watch } from "../imports/import-pulse";
import { runStep, type Step } from "../imports/run-step";
import type { JudgedPerson } from "./judge-people";
import { writePeopleEntries } from "./people-entries";
import { readPeopleUpload } from "./read-people-upload";

/**
 * Invites everybody of a file that was looked through and agreed to, in one transaction: read again by what stands here
 * now. Killed in the middle it has invited nobody and begins again; run twice it finds that it is done.
 */
export async function inviteImported({ importId }: ImportInput, watch: Watch, now: Date) {
  await runStep({ importId, state: "running", of: "people" }, watch, now, (step) =>
    db.transaction((tx) => inviteAll(tx, step, now)),
  );
}

async function inviteAll(tx: Transaction, { row, actor, pulse }: Step, now: Date) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('import', 0))`);
  const current = await mustStillBeAdministrator(tx, actor);
  const judged = await readPeopleUpload(tx, row, () => {}, now);
  const wanted = judged.flatMap((one) => one.wanted ?? []);
  const onProgress = (done: number) => pulse.beat(done, wanted.length);
  await onProgress(0);
  const invited = await inviteMany(tx, current, wanted, onProgress, now);
  const entries = judged.map((one) => (one.wanted && !invited.has(one.wanted.email) ? overtaken(one) : one));
  await writePeopleEntries(tx, row.id, entries);
  await settle(tx, current, row, invited.size, now);
}

/** Somebody else invited them in the same moment. */
const overtaken = (judged: JudgedPerson): JudgedPerson => ({ ...judged, action: "unchanged", wanted: null });

async function mustStillBeAdministrator(tx: Transaction, { id }: PersonActor) {
  const [row] = await tx
    .select(actorColumns)
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deactivatedAt)))
    .for("share");
  const actor = row && asActor(row);
  if (!actor || !mayImportPeople(actor)) throw notAllowed("import people any more. Nobody was invited");
  return actor;
}

/** A cancellation that came in time holds: the row changes only while nobody asked for one. */
async function settle(tx: Transaction, actor: PersonActor, row: Step["row"], created: number, now: Date) {
  const { counts, problemCounts } = await countEntries(row.id, tx);
  const report = { ...((row.report as ImportReport | null) ?? emptyReport("csv")), counts, problemCounts };
  const { unchanged, skip: skipped, refuse: refused } = counts;
  const stored = { created, updated: 0, unchanged, skipped, refused, published: false };
  const [ended] = await tx
    .update(imports)
    .set({ state: "done", endedAt: now, report: { ...report, stored }, message: "" })
    .where(and(eq(imports.id, row.id), eq(imports.state, "running"), isNull(imports.cancelAskedAt)))
    .returning({ id: imports.id });
  if (!ended) throw new ImportCancelled();
  await tx.delete(importChunks).where(eq(importChunks.importId, row.id));
  if (created === 0) return;
  const after = { invited: created, unchanged, skipped, refused };
  await recordAudit(tx, actor, "people.imported", { kind: "import", id: row.id }, { after });
}
