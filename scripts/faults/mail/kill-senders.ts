import { setTimeout as pause } from "node:timers/promises";
import {
  beginAgain,
  connections,
  isThrough,
  letLeasesRunOut,
  type OutboxTrial,
  queueForEverybody,
  states,
  until,
} from "./outbox-trial";
import { verifyCopies } from "./verify-copies";
import { startMailWorker } from "./worker-process";

type Killing = { people: number; kills: number; mode: "resend" | "hold"; isImpatient?: boolean };

const minute = 60_000;

/**
 * F1 and M6: the worker is killed again and again while it sends, and started anew at once. With `hold` an administrator
 * decides about what is uncertain. Impatient, leases run out at once instead of after a minute.
 */
export async function killSenders(trial: OutboxTrial, { people, kills, mode, isImpatient }: Killing) {
  const { sql, sink, random } = trial;
  await beginAgain(trial);
  sink.manners.thinkMs = 10;
  await queueForEverybody(people);
  const [wrong, began] = [[] as string[], Date.now()];
  const start = () => startMailWorker(trial, isImpatient ? "hurry" : "", { MAIL_UNCERTAIN: mode });
  let worker = await start();
  for (let kill = 1; kill <= kills; kill++) {
    const wanted = Math.floor((people * (kill - random.between(0.1, 0.9))) / (kills + 1));
    if ((await until(() => sink.taken.length >= wanted, 5 * minute)) === null)
      wrong.push(`Nothing more is sent before kill ${kill}.`);
    await pause(random.between(0, 50));
    await worker.kill();
    if (isImpatient) await letLeasesRunOut(sql);
    worker = await start();
  }
  const secondsAfterLastKill = await untilThrough(trial, wrong);
  await worker.stop();
  const after = await states(sql);
  const found = await verifyKilled(trial, people, kills, mode);
  return {
    ...{ what: `kill -9 of the worker, ${mode}`, people, kills, states: after },
    ...{ seconds: Math.round((Date.now() - began) / 1000), secondsAfterLastKill },
    ...{ ...found, wrong: [...wrong, ...found.wrong] },
  };
}

/** After five minutes only what waits for a later try by the plan may be left. */
async function untilThrough(trial: OutboxTrial, wrong: string[]) {
  const soon = await until(() => isThrough(trial), 5 * minute);
  if (soon !== null) return soon;
  const [row] = await trial.sql<{ idle: number }[]>`
    select count(*)::int as idle from deliveries
    where state = 'sending' or (state = 'pending' and coalesce(next_try_at <= now() - interval '1 minute', true))`;
  if (row?.idle) wrong.push(`${row.idle} messages lie there five minutes after the last kill.`);
  const late = await until(() => isThrough(trial), 25 * minute);
  if (late === null) wrong.push("Some messages never come to an end.");
  return 300 + (late ?? 0);
}

async function verifyKilled(
  { sql, sink }: OutboxTrial,
  people: number,
  kills: number,
  mode: Killing["mode"],
) {
  if (mode === "resend")
    return verifyCopies(sql, { people, taken: sink.taken, mostCopies: connections * kills });
  const listed = await sql<{ address: string }[]>`
    select recipient_address as address from deliveries where state = 'uncertain'`;
  const excused = new Set(listed.map(({ address }) => address));
  const found = await verifyCopies(sql, { people, taken: sink.taken, mostCopies: 0, excused });
  return { ...found, uncertain: excused.size };
}

/** M5: the same with an orderly stop, of which nobody must notice anything. */
export async function stopSenders(trial: OutboxTrial, { people, kills }: { people: number; kills: number }) {
  const { sql, sink, random } = trial;
  await beginAgain(trial);
  sink.manners.thinkMs = 10;
  await queueForEverybody(people);
  const [wrong, began, stops] = [[] as string[], Date.now(), [] as number[]];
  for (let stop = 1; stop <= kills; stop++) {
    const worker = await startMailWorker(trial);
    const wanted = Math.floor((people * (stop - random.between(0.1, 0.9))) / (kills + 1));
    await until(() => sink.taken.length >= wanted, 5 * minute);
    const asked = Date.now();
    await worker.stop();
    stops.push(Date.now() - asked);
    const { sending = 0, uncertain = 0 } = await states(sql);
    if (sending + uncertain > 0)
      wrong.push(`After stop ${stop}, ${sending} are under way and ${uncertain} uncertain.`);
  }
  const last = await startMailWorker(trial);
  if ((await until(() => isThrough(trial), 10 * minute)) === null) wrong.push("It does not come to an end.");
  await last.stop();
  if (Math.max(...stops) > 25_000) wrong.push(`A stop took ${Math.max(...stops)} ms.`);
  const found = await verifyCopies(sql, { people, taken: sink.taken, mostCopies: 0 });
  return {
    ...{ what: "orderly restarts of the worker", people, stops: kills, longestStopMs: Math.max(...stops) },
    ...{ seconds: Math.round((Date.now() - began) / 1000), states: await states(sql) },
    ...{ ...found, wrong: [...wrong, ...found.wrong] },
  };
}
