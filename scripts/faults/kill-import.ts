import type { Sql } from "postgres";
import { asActor } from "@/domain/access/person-actor";
import type { PersonActor } from "@/domain/actor";
import { generateReports, type Report } from "@/scripts/bench/library/generate-reports";
import { Findings } from "./import/findings";
import { killCommand } from "./import/kill-command";
import { killWorker } from "./import/kill-worker";
import { verifyIndex } from "./import/verify-index";
import { verifyLibrary } from "./import/verify-library";
import { type FaultInstallation, openInstallation } from "./installation";
import { seeded } from "./seeded";

export type KillImportOptions = { seed: number; kills: number; reports: number; fast?: boolean };

/**
 * The same reports are taken in three times, each time reading otherwise: twice by the command, which is killed at
 * random moments, and once as the page does it, while the worker is killed. Each time what is there is held against them.
 */
export async function killUnderImport({ seed, kills, reports: count, fast }: KillImportOptions) {
  const [random, began, findings] = [seeded(seed), Date.now(), new Findings()];
  const told = generateReports({ count, seed });
  const installation = await openInstallation({ fast, isServed: false });
  const { sql, folder } = installation;
  const env = { ...installation.env, TMPDIR: folder };
  process.env.DATABASE_URL = installation.url;
  try {
    const actor = await someAdmin(installation);
    const sums = { kills: 0, storedWhenKilled: 0 };
    for (const before of [0, 1]) {
      const reports = inRound(told, before + 1);
      const most = Math.floor((kills + 1 - before) / 2);
      const killed = await killCommand({ sql, env, folder, reports, before, kills: most, random });
      sums.kills += killed.kills;
      sums.storedWhenKilled += killed.storedWhenKilled;
      findings.add(killed);
      findings.add(await verifyLibrary(sql, reports, before + 1));
    }
    const reports = inRound(told, 3);
    const share = random.next() * 0.9;
    const { worker, ...resumed } = await killWorker({ sql, env, actor, reports, share });
    findings.add(resumed);
    findings.add({ half: await verifyIndex(sql).finally(worker.kill) });
    findings.add(await verifyLibrary(sql, reports, 3));
    findings.add({ wrong: await unclearImports(sql) });
    return {
      ...{ what: "kill -9 of an import by the command, and of the worker under one of the page", seed },
      ...{ reports: count, seconds: Math.round((Date.now() - began) / 1000), ...sums },
      ...{ secondsUntilResumed: resumed.secondsUntilResumed, ...findings },
    };
  } finally {
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await installation.close();
  }
}

const inRound = (reports: Report[], round: number) =>
  reports.map((report) => ({
    ...report,
    text: `${report.text}\nTold for the ${round}. time by ${report.id}.\n`,
  }));

async function someAdmin({ sql, signedIn }: FaultInstallation): Promise<PersonActor> {
  const [member] = await signedIn(1, "admin");
  const [row] = await sql<Parameters<typeof asActor>[0][]>`
    select id, name, email, role, time_zone as "timeZone", locale from people where id = ${member?.id ?? ""}`;
  if (!row) throw new Error("Nobody is here.");
  return asActor(row);
}

/** In the end each import is through or says that it is not. */
async function unclearImports(sql: Sql) {
  const rows = await sql<{ state: string; times: number }[]>`
    select state, count(*)::int as times from imports
    where state in ('uploading', 'checking', 'checked', 'running') or ended_at is null
      or (state <> 'done' and message = '') group by state`;
  return rows.map(({ state, times }) => `${times} imports stand as ${state}, and nobody works on them.`);
}
