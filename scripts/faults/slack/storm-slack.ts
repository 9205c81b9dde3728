import { queueForEverybody, states, until } from "../mail/outbox-trial";
import { startMailWorker } from "../mail/worker-process";
import { letTimePass } from "./let-time-pass";
import { addPlace, forgetCalls, type Place, queueForPlace, type SlackTrial } from "./slack-trial";
import { verifyPace, verifyPosts } from "./verify-posts";

export type Storm = {
  people: number;
  kills: number;
  /** Also what takes long: limits without a time, and answers that come after ten seconds. */
  isSlow?: boolean;
};

const minute = 60_000;
const inChannel = 4;

/**
 * S5 and, with kills, S6: everybody in two workspaces gets one message while Slack limits, breaks and loses answers and
 * the worker is killed; mail goes out beside.
 */
export async function stormSlack(trial: SlackTrial, { people, kills, isSlow = false }: Storm) {
  const { sql, random, sink } = trial;
  await sql`truncate deliveries, delivery_attempts, workers, slack_paces, graphile_worker._private_jobs cascade`;
  forgetCalls(trial);
  sink.taken.length = 0;
  const half = Math.ceil(people / 2);
  const places = [await addPlace(trial, "Harbour", half), await addPlace(trial, "Lighthouse", people - half)];
  for (const place of places) await queueForPlace(trial, place, inChannel);
  const mails = Math.min(people, 200);
  await queueForEverybody(mails);
  makeStorm(trial, isSlow);

  const [wrong, began] = [[] as string[], Date.now()];
  let worker = await startMailWorker(trial, "hurry");
  const mailsOut = kills > 0 ? null : await untilMailIsOut(trial, mails, wrong);
  for (let kill = 1; kill <= kills; kill++) {
    const wanted = Math.floor((people * (kill - random.between(0.1, 0.9))) / (kills + 1));
    if ((await until(() => posted(places) >= wanted, 5 * minute)) === null)
      wrong.push(`Nothing more is posted before kill ${kill}.`);
    stormAgain(trial, kill);
    await worker.kill();
    await letTimePass(sql);
    worker = await startMailWorker(trial, "hurry");
  }
  if ((await untilThrough(trial)) === null) wrong.push("It does not come to an end.");
  const seconds = Math.round((Date.now() - began) / 1000);
  await worker.stop();
  const [pace, posts] = [verifyPace(trial), verifyPosts(places, inChannel)];
  return {
    ...{
      what: kills > 0 ? "S6: kill -9 while posting to Slack" : "S5: Slack in storms",
      people,
      kills,
      seconds,
    },
    ...{ states: await statesByLane(sql), calls: trial.slack.journal.length, faults: countFaults(trial) },
    ...{ mails, mailSeconds: mailsOut, ...pace, lost: posts.lost },
    wrong: [...wrong, ...pace.wrong, ...posts.wrong],
  };
}

/** Answers that are lost, broken and late, evenly spread; and limits in bursts. */
function makeStorm({ slack: { faults } }: SlackTrial, isSlow: boolean) {
  faults.rate("chat.postMessage", 0.02, { kind: "accept-then-reset" });
  faults.rate("chat.postMessage", 0.01, { kind: "html", status: 502 });
  faults.rate("chat.postMessage", 0.02, { kind: "delay", ms: 200 });
  for (const method of ["chat.postMessage", "conversations.open", "conversations.history"])
    faults.rate(method, 0.02, { kind: "limited", retryAfter: 1 });
  for (let burst = 0; burst < 3; burst++) faults.next("chat.postMessage", { kind: "limited", retryAfter: 2 });
  if (!isSlow) return;
  faults.rate("chat.postMessage", 0.002, { kind: "limited-silent" });
  faults.rate("chat.postMessage", 0.002, { kind: "delay", ms: 12_000 });
}

/** What is lost at the very moment of a kill. */
function stormAgain({ slack: { faults } }: SlackTrial, kill: number) {
  if (kill % 3 === 0) faults.next("chat.postMessage", { kind: "limited", retryAfter: 2 });
  if (kill % 3 === 1) faults.next("chat.postMessage", { kind: "accept-then-reset" });
}

const posted = (places: Place[]) =>
  places.reduce(
    (sum, { fake }) =>
      sum +
      fake.channels.reduce((posts, { kind, messages }) => posts + (kind === "im" ? messages.length : 0), 0),
    0,
  );

async function untilMailIsOut({ sink }: SlackTrial, mails: number, wrong: string[]) {
  const seconds = await until(() => sink.taken.length >= mails, 2 * minute);
  if (seconds === null) wrong.push(`Only ${sink.taken.length} of ${mails} mails went out.`);
  return seconds;
}

const untilThrough = ({ sql }: SlackTrial) =>
  until(async () => {
    const { pending = 0, sending = 0 } = await states(sql);
    return pending + sending === 0;
  }, 30 * minute);

async function statesByLane(sql: SlackTrial["sql"]) {
  const rows = await sql<{ state: string; times: number }[]>`
    select lane || ' ' || state as state, count(*)::int as times from deliveries group by 1 order by 1`;
  return Object.fromEntries(rows.map(({ state, times }) => [state, times]));
}

function countFaults({ struck }: SlackTrial) {
  const counts: Record<string, number> = {};
  for (const { fault } of struck) counts[fault.kind] = (counts[fault.kind] ?? 0) + 1;
  return counts;
}
