import type { Sql } from "postgres";
import { asActor } from "@/domain/access/person-actor";
import type { PersonActor } from "@/domain/actor";
import { generateReports, type Report } from "@/scripts/bench/library/generate-reports";
import { Findings } from "./import/findings";
import { killCommand } from "./import/kill-command";
import { killWorker } from "./import/kill-worker";
import { killAll } from "./import/killable";
import { verifyIndex } from "./import/verify-index";
import { verifyLibrary } from "./import/verify-library";
import { type FaultInstallation, openInstallation } from "./installation";
import { type Seeded, seeded } from "./seeded";

export type KillImportOptions = {
  seed: number;
  kills: number;
  reports: number;
  fast?: boolean;
  isImpatient?: boolean;
};

type Trial = FaultInstallation & { told: Report[]; random: Seeded; findings: Findings };

/**
 * The same reports are taken in three times, each time reading otherwise: twice by the command, which is killed at
 * random moments (not at all with no kills), and once as the page does it, while the worker is killed. Each time what
 * is there is held against them.
 */
export async function killUnderImport({
  seed,
  kills,
  reports,
  fast,
  isImpatient = false,
}: KillImportOptions) {
  const [began, findings] = [Date.now(), new Findings()];
  const told = generateReports({ count: reports, seed });
  const installation = await openInstallation({ fast, isServed: false });
  const env = { ...installation.env, TMPDIR: installation.folder };
  const trial: Trial = { ...installation, env, told, random: seeded(seed), findings };
  process.env.DATABASE_URL = installation.url;
  try {
    const actor = await someAdmin(installation);
    const byCommand = [];
    for (const most of kills > 0 ? [Math.ceil(kills / 2), Math.floor(kills / 2)] : [])
      byCommand.push(await takeInByCommand(trial, byCommand.length, most));
    const secondsUntilResumed = await takeInByPage(trial, actor, byCommand.length, isImpatient);
    findings.add({ wrong: await unclearImports(installation.sql) });
    return {
      ...{
        what: "kill -9 of an import by the command, and of the worker under one of the page",
        seed,
        reports,
      },
      ...{ seconds: Math.round((Date.now() - began) / 1000), byCommand, secondsUntilResumed, ...findings },
    };
  } finally {
    await killAll();
    const { closeDatabase } = await import("@/db/client");
    await closeDatabase();
    await installation.close();
  }
}

async function takeInByCommand(trial: Trial, before: number, kills: number) {
  const { sql, told, findings } = trial;
  const reports = inRound(told, before + 1);
  const { wrong, ...killed } = await killCommand({ ...trial, reports, before, kills });
  findings.add({ wrong });
  findings.add(await verifyLibrary(sql, reports, before + 1));
  return { kills: killed.kills, storedWhenKilled: killed.storedWhenKilled };
}

async function takeInByPage(trial: Trial, actor: PersonActor, before: number, isImpatient: boolean) {
  const { sql, told, findings, random } = trial;
  const reports = inRound(told, before + 1);
  const share = random.between(0, 0.9);
  const { secondsUntilResumed, wrong } = await killWorker({ ...trial, actor, reports, share, isImpatient });
  findings.add({ wrong, half: await verifyIndex(sql) });
  findings.add(await verifyLibrary(sql, reports, before + 1));
  return secondsUntilResumed;
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
