import { beginAgain, isThrough, type OutboxTrial, queueForEverybody, until } from "./outbox-trial";
import { verifyCopies } from "./verify-copies";
import { startMailWorker } from "./worker-process";

const weekMs = 7 * 24 * 60 * 60 * 1000;
const aMonday = Date.parse("2026-01-05T12:00:00Z");

/** F13: two planners in the same minute, week after week, make one edition a person and week. */
export async function planTogether({ sql, installation }: OutboxTrial, rounds: number) {
  const { planDigests } = await import("@/domain/digests/plan-digests");
  await sql`truncate people cascade`;
  const people = await installation.signedIn(3, "reader");
  await sql`update people set digest_at = ${new Date(aMonday - weekMs)}`;
  const [wrong, never] = [[] as string[], new AbortController().signal];
  for (let round = 0; round < rounds; round++) {
    const now = new Date(aMonday + round * weekMs);
    await Promise.all([planDigests(now, never), planDigests(now, never)]);
  }
  const weeks = await sql<{ person: string; editions: number; weeks: number }[]>`
    select person_id as person, count(*)::int as editions, count(distinct week)::int as weeks
    from digest_editions group by person_id`;
  for (const { person, editions, weeks: distinct } of weeks)
    if (editions !== distinct || editions < rounds - 1 || editions > rounds)
      wrong.push(`${person} has ${editions} editions of ${distinct} weeks in ${rounds} rounds.`);
  if (weeks.length !== people.length) wrong.push(`${weeks.length} of ${people.length} have any edition.`);
  const [jobs] = await sql<{ jobs: number; editions: number }[]>`
    select (select count(*)::int from graphile_worker.jobs where task_identifier = 'compose-digest') as jobs,
      (select count(*)::int from digest_editions) as editions`;
  if (jobs?.jobs !== jobs?.editions) wrong.push(`${jobs?.jobs} jobs for ${jobs?.editions} editions.`);
  return { what: "two planners in the same minute", rounds, editions: jobs?.editions, lost: [], wrong };
}

/** F13: two workers take up the same message at once, and it goes out once. */
export async function sendTogether(trial: OutboxTrial, rounds: number) {
  const { sendDelivery } = await import("@/domain/deliveries/send-delivery");
  const { leaveMailServer } = await import("@/domain/deliveries/smtp-connections");
  await beginAgain(trial);
  await queueForEverybody(rounds);
  const rows = await trial.sql<{ id: string }[]>`select id from deliveries order by id`;
  const signal = new AbortController().signal;
  const send = (deliveryId: string, worker: string) => sendDelivery({ deliveryId }, { worker, signal });
  for (const { id } of rows) await Promise.all([send(id, "one"), send(id, "other")]);
  leaveMailServer();
  const taken = trial.sink.taken.length;
  const wrong = taken === rounds ? [] : [`${taken} messages were taken instead of ${rounds}.`];
  return { what: "two workers at the same message", rounds, lost: [], wrong };
}

/** F13: two worker processes, and two jobs for each message, one next to the other: each goes out once. */
export async function sendFromTwo(trial: OutboxTrial, people: number) {
  const { sql, sink } = trial;
  await beginAgain(trial);
  sink.manners.thinkMs = 10;
  await queueForEverybody(people);
  await sql`
    update graphile_worker._private_jobs set run_at = now() - interval '1 hour' + id * interval '1 millisecond'`;
  await sql`
    select graphile_worker.add_job('send-delivery', payload, run_at => run_at) from graphile_worker._private_jobs`;
  const workers = await Promise.all([startMailWorker(trial), startMailWorker(trial)]);
  const areJobsDone = async () => (await sendingJobs(trial)) === 0;
  const seconds = await until(async () => (await areJobsDone()) && (await isThrough(trial)), 180_000);
  await Promise.all(workers.map((worker) => worker.stop()));
  const found = await verifyCopies(sql, { people, taken: sink.taken, mostCopies: 0 });
  const wrong = [...found.wrong, ...(seconds === null ? ["It does not come to an end."] : [])];
  return { what: "two worker processes, two jobs a message", people, seconds, ...found, wrong };
}

async function sendingJobs({ sql }: OutboxTrial) {
  const [row] = await sql<{ jobs: number }[]>`
    select count(*)::int as jobs from graphile_worker.jobs where task_identifier = 'send-delivery'`;
  return row?.jobs ?? 0;
}
