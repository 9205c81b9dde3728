import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import type { PersonActor } from "@/domain/actor";
import { chunkBytes } from "@/domain/transfer/chunk-input";
import { ZipTarget } from "@/domain/transfer/exports/zip-target";
import type { Report } from "@/scripts/bench/library/generate-reports";
import { startKillable } from "./killable";

/** How long a silent worker is believed, and how often the living look. */
const mostSeconds = 60 + 20;

type Wanted = {
  sql: Sql;
  env: NodeJS.ProcessEnv;
  actor: PersonActor;
  reports: Report[];
  share: number;
  /** Makes the dead worker silent for long enough at once, instead of waiting for it. */
  isImpatient: boolean;
};
type Stage = { state: string; done: number; total: number; worker: string | null };

/**
 * Uploads an archive as the page does, kills the worker while it stores it, and sees whether another one takes over,
 * which goes on working.
 */
export async function killWorker({ sql, env, actor, reports, share, isImpatient }: Wanted) {
  const start = () => startKillable("worker", [], env);
  const [first, wrong] = [start(), [] as string[]];
  const importId = await uploadAndAgree(sql, actor, reports);
  const before = await reach(
    sql,
    importId,
    ({ state, done, total }) => state === "done" || done > total * share,
  );
  await first.kill();
  const killedAt = Date.now();
  if (isImpatient) await sayLongSilent(sql);
  if (before.state === "done") wrong.push("It was done before it could be killed.");
  start();
  const again = await reach(
    sql,
    importId,
    ({ state, worker }) => state === "done" || worker !== before.worker,
  );
  const secondsUntilResumed = (Date.now() - killedAt) / 1000;
  // A start of the second worker on a busy machine is not what is measured here.
  if (secondsUntilResumed > mostSeconds + 15) wrong.push(`It lay for ${secondsUntilResumed} s.`);
  const end = again.state === "done" ? again : await reach(sql, importId, ({ state }) => state === "done");
  if (end.state !== "done") wrong.push(`The import ended as ${end.state}.`);
  const [kept] = await sql<{ chunks: number }[]>`select count(*)::int as chunks from import_chunks`;
  if (kept?.chunks !== 0) wrong.push("The upload is still there.");
  return { secondsUntilResumed: Math.round(secondsUntilResumed), wrong };
}

async function sayLongSilent(sql: Sql) {
  await sql`update workers set heartbeat_at = now() - interval '2 minutes'`;
  await sql`
    update graphile_worker._private_jobs set locked_at = now() - interval '2 minutes' where locked_at is not null`;
}

async function uploadAndAgree(sql: Sql, actor: PersonActor, reports: Report[]) {
  // Only now: these files open the pool of the installation that was just made.
  const { startImport } = await import("@/domain/transfer/imports/start-import");
  const { addChunk } = await import("@/domain/transfer/imports/add-chunk");
  const { finishUpload } = await import("@/domain/transfer/imports/finish-upload");
  const { beginStoring } = await import("@/domain/transfer/imports/begin-storing");
  const archive = await archiveOf(reports);
  const { importId } = await startImport(
    actor,
    { fileName: "reports.zip", bytes: archive.length },
    new Date(),
  );
  for (let from = 0; from < archive.length; from += chunkBytes) {
    const bytes = archive.subarray(from, from + chunkBytes);
    await addChunk(actor, { importId, position: from / chunkBytes, bytes });
  }
  await finishUpload(actor, { importId });
  await reach(sql, importId, ({ state }) => state === "checked");
  await beginStoring(actor, { importId, publish: true, existing: "update", newTopics: "make" });
  return importId;
}

async function archiveOf(reports: Report[]) {
  const target = new ZipTarget(new Date());
  const parts: Buffer[] = [];
  const reading = (async () => {
    for await (const part of target.stream) parts.push(part as Buffer);
  })();
  for (const { id, text } of reports) await target.add(`${id}.md`, Buffer.from(text));
  target.finish();
  await reading;
  return Buffer.concat(parts);
}

/** Waits until it is so; an import that ends otherwise, or stands still for five minutes, is a fault. */
async function reach(sql: Sql, importId: string, is: (stage: Stage) => boolean): Promise<Stage> {
  const patience = Date.now() + 300_000;
  for (;;) {
    const [stage] = await sql<Stage[]>`
      select i.state, progress_done as done, progress_total as total, j.locked_by as worker from imports i
      left join graphile_worker.jobs j on j.key = 'store-import:' || i.id where i.id = ${importId}`;
    if (stage && (is(stage) || ["refused", "failed", "cancelled"].includes(stage.state))) return stage;
    if (Date.now() > patience) throw new Error(`An import stands still: ${JSON.stringify(stage)}`);
    await pause(20);
  }
}
