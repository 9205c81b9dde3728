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
  await installation.signedIn(20, "reader");
  await sql`update people set digest_at = now() - interval '1 hour'`;
  await queueForEverybody(people);
  for (const jump of ["+2h", "-2h", "+8d"]) {
    const wrong = { LD_PRELOAD: library, FAKETIME: jump, FAKETIME_DONT_FAKE_MONOTONIC: "1" };
    const worker = await startMailWorker(trial, "", wrong);
    await sql`select graphile_worker.add_job('plan-digests', '{}'::json)`;
    await until(() => sink.taken.length >= people / 3, 20_000);
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
  const twice = await sql`select person_id, week from digest_editions group by 1, 2 having count(*) > 1`;
  const early = await sql`select from digest_editions where day > (now() + interval '9 days')::date`;
  return {
    ...{ what, people, seconds },
    ...{ lost: found.lost, secondCopies: found.secondCopies },
    wrong: [
      ...found.wrong,
      ...(seconds === null ? ["It does not come to an end."] : []),
      ...(twice.length > 0 ? [`${twice.length} people have two editions of one week.`] : []),
      ...(early.length > 0 ? [`${early.length} editions were planned for days that have not come.`] : []),
    ],
  };
}
