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

/**
 * F24: a worker that holds leases is stopped for minutes, others do its work, and then it goes on. What it writes late
 * changes nothing, and nobody gets more than the one message that was in flight again. With no minutes the leases are
 * made to run out at once.
 */
export async function pauseSender(
  trial: OutboxTrial,
  { people, minutes }: { people: number; minutes: number },
) {
  const { sql, sink } = trial;
  await beginAgain(trial);
  sink.manners.thinkMs = 1000;
  await queueForEverybody(people);
  const sleeper = await startMailWorker(trial, "hurry", { LOG_LEVEL: "warn" });
  // All of its connections: then nothing is on its way from it to the database.
  const wrong: string[] = [];
  const areHeld = async () => ((await states(sql)).sending ?? 0) >= connections;
  if ((await until(areHeld, 60_000)) === null) wrong.push("The first worker does not begin.");
  sleeper.pause();
  sink.manners.thinkMs = 5;
  const [held] = await sql<{ ids: string[] }[]>`
    select coalesce(array_agg(id || '.' || attempt), '{}') as ids from deliveries where state = 'sending'`;
  const ids = held?.ids ?? [];
  // Only those of the sleeper: the others have not begun.
  if (minutes === 0) await letLeasesRunOut(sql);
  const other = await startMailWorker(trial, "hurry");
  await pause(minutes * 60_000);
  if ((await until(() => isThrough(trial), 180_000)) === null) wrong.push("The others do not take over.");
  const before = await attemptsOf(trial, ids);
  sleeper.goOn();
  const isLate = () => sleeper.lastWords().split('"state":"late"').length > ids.length;
  if ((await until(isLate, 60_000)) === null) wrong.push("The first worker does not go on.");
  const after = await attemptsOf(trial, ids);
  if (JSON.stringify(before) !== JSON.stringify(after))
    wrong.push("What was written late has changed something.");
  if (before.some(({ outcome }) => outcome !== "uncertain"))
    wrong.push("A lease that ran out is not uncertain.");
  await Promise.all([sleeper.stop(), other.stop()]);
  const found = await verifyCopies(sql, { people, taken: sink.taken, mostCopies: ids.length });
  return {
    ...{ what: "a worker that is stopped while it holds leases, and goes on", people, minutes },
    ...{ leases: ids.length, states: await states(sql) },
    ...{ ...found, wrong: [...wrong, ...found.wrong] },
  };
}

const attemptsOf = ({ sql }: OutboxTrial, ids: string[]) => sql<{ outcome: string; endedAt: Date }[]>`
  select outcome, ended_at as "endedAt" from delivery_attempts
  where delivery_id || '.' || attempt = any(${ids}) order by delivery_id, attempt`;
