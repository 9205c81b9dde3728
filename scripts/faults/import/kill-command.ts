import { join } from "node:path";
import type { Sql } from "postgres";
import { type Report, writeReports } from "@/scripts/bench/library/generate-reports";
import type { Seeded } from "../seeded";
import { startKillable } from "./killable";
import { type Moment, momentCame, pickMoment, serverIsQuiet } from "./moments";

type Round = {
  sql: Sql;
  env: NodeJS.ProcessEnv;
  folder: string;
  reports: Report[];
  /** How often these reports were taken in before, reading otherwise. */
  before: number;
  kills: number;
  random: Seeded;
};

export type Killed = { kills: Record<Moment["state"], number>; storedWhenKilled: number; wrong: string[] };

/** Imports by the command, killed again and again, until it ends by itself; then once more, which must change nothing. */
export async function killCommand(round: Round): Promise<Killed> {
  const { sql, reports, before, random } = round;
  const path = join(round.folder, "reports");
  writeReports(path, reports);
  const importing = () => startKillable("import", [path, "--publish"], round.env);
  const kills = { starting: 0, checking: 0, running: 0 };
  const killed: Killed = { kills, storedWhenKilled: 0, wrong: [] };
  for (let times = 0; times < round.kills; times++) {
    const known = new Set((await sql<{ id: string }[]>`select id from imports`).map(({ id }) => id));
    const moment = pickMoment(random);
    const run = importing();
    await momentCame({ sql, moment, known, hasEnded: run.hasEnded });
    if (run.hasEnded()) break;
    await run.kill();
    kills[moment.state] += 1;
    await serverIsQuiet(sql);
    const there = await whatIsThere(sql);
    const isStored = isSame(there, reports.length, before + 1);
    if (isStored) killed.storedWhenKilled += 1;
    else if (!isSame(there, reports.length, before))
      killed.wrong.push(`Killed while ${moment.state}, it left ${JSON.stringify(there)}.`);
  }
  killed.wrong.push(...(await endsWell(importing(), /Imported:|Nothing to do:/)));
  const stored = await whatIsThere(sql);
  killed.wrong.push(...(await endsWell(importing(), /Nothing to do:/)));
  if (JSON.stringify(stored) !== JSON.stringify(await whatIsThere(sql)))
    killed.wrong.push("The same import again has changed something.");
  return killed;
}

async function endsWell(run: ReturnType<typeof startKillable>, words: RegExp) {
  const code = await run.ended;
  return code === 0 && words.test(run.output()) ? [] : [`An import ended with ${code}: ${run.output()}`];
}

type There = { records: number; ids: number; revisions: number; trail: number; topics: number };

/** Counted, as far as an import may have written it. */
async function whatIsThere(sql: Sql): Promise<There> {
  const [row] = await sql<There[]>`
    select (select count(*)::int from insights) as records, (select count(*)::int from external_ids) as ids,
      (select count(*)::int from revisions) as revisions, (select count(*)::int from topics) as topics,
      (select count(*)::int from audit_entries
        where action in ('insight.imported', 'insight.import-updated')) as trail`;
  if (!row) throw new Error("The database does not answer.");
  return row;
}

const isSame = ({ records, ids, revisions, trail, topics }: There, reports: number, times: number) =>
  records === ids &&
  records === (times > 0 ? reports : 0) &&
  revisions === reports * times &&
  trail === revisions &&
  topics > 0 === times > 0;
