import { existsSync } from "node:fs";
import { beginAgain, isThrough, type OutboxTrial, queueForEverybody, until } from "./outbox-trial";
import { verifyCopies } from "./verify-copies";
import { startMailWorker } from "./worker-process";

const libraries = [
  "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
  "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
  "/usr/lib64/faketime/libfaketime.so.1",
  "/usr/lib/faketime/libfaketime.so.1",
];

const members = 20;

/**
 * F11: workers whose clock is two hours ahead, two behind and eight days ahead. Leases are by the clock of the database, so
 * each message goes out once; and nobody has two editions of a week. Where libfaketime is not installed, it says so.
 */
export async function jumpClock(trial: OutboxTrial, people: number) {
  const what = "workers whose clock is wrong";
  const library = libraries.find((path) => existsSync(path));
  if (!library) return { what, skipped: "libfaketime is not installed here.", lost: [], wrong: [] };
  const { sql, sink, installation } = trial;
  await beginAgain(trial);
  await sql`truncate people cascade`;
  await installation.signedIn(members, "reader");
  await makeDueInTwoHours(trial);
  await queueForEverybody(people);
  // So slowly that something is left for each clock.
  sink.manners.thinkMs = 40;
  const wrong: string[] = [];
  for (const [index, jump] of ["+2h", "-2h", "+8d"].entries()) {
    const clock = { LD_PRELOAD: library, FAKETIME: jump, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
    const worker = await startMailWorker(trial, "", clock);
    await sql`select graphile_worker.add_job('plan-digests', '{}'::json)`;
    const share = ((index + 1) * people) / 4;
    const hasWorked = async () => sink.taken.length >= share && (await hasPlanned(trial));
    if ((await until(hasWorked, 60_000)) === null)
      wrong.push(`With its clock at ${jump} a worker does nothing.`);
    await worker.stop();
  }
  const worker = await startMailWorker(trial);
  const seconds = await until(() => isThrough(trial), 120_000);
  await worker.stop();
  const found = await verifyCopies(sql, {
    people,
    taken: sink.taken.filter(({ to }) => to.startsWith("person.")),
    mostCopies: 0,
  });
  const planned = await lookAtEditions(trial);
  return {
    ...{ what, people, seconds, editions: planned.editions },
    ...{ lost: found.lost, secondCopies: found.secondCopies },
    wrong: [
      ...wrong,
      ...found.wrong,
      ...(seconds === null ? ["It does not come to an end."] : []),
      ...planned.wrong,
    ],
  };
}

async function hasPlanned({ sql }: OutboxTrial) {
  const waiting = await sql`select from graphile_worker.jobs where task_identifier = 'plan-digests'`;
  return waiting.length === 0;
}

async function lookAtEditions({ sql }: OutboxTrial) {
  const [all] = await sql<{ editions: number; people: number }[]>`
    select count(*)::int as editions, count(distinct person_id)::int as people from digest_editions`;
  const twice = await sql`select person_id, week from digest_editions group by 1, 2 having count(*) > 1`;
  const early = await sql`select from digest_editions where day > (now() + interval '9 days')::date`;
  const wrong = [
    ...(all?.people === members ? [] : [`${all?.people} of ${members} people have any edition.`]),
    ...(twice.length > 0 ? [`${twice.length} people have two editions of one week.`] : []),
    ...(early.length > 0 ? [`${early.length} editions were planned for days that have not come.`] : []),
  ];
  return { editions: all?.editions, wrong };
}

/** By the clock that is two hours ahead, everybody's chosen time has just come. */
async function makeDueInTwoHours({ sql }: OutboxTrial) {
  const moment = sql`now() at time zone 'UTC' + interval '119 minutes'`;
  await sql`update people set time_zone = 'UTC', digest_at = now() - interval '1 hour', created_at = now() - interval '90 days'`;
  await sql`
    insert into preferences (person_id, digest_day, digest_time, changed_at)
    select id, extract(isodow from ${moment}), to_char(${moment}, 'HH24:MI')::time, now() from people`;
}
