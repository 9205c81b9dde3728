import { hurriedPace } from "./hurried-pace";
import type { MailSink, Manners } from "./mail-sink";
import {
  addressOf,
  beginAgain,
  isThrough,
  type OutboxTrial,
  queueForEverybody,
  states,
  until,
} from "./outbox-trial";
import { verifyCopies } from "./verify-copies";
import { startMailWorker } from "./worker-process";

type Mood = {
  name: string;
  manners: (sink: MailSink) => Manners;
  /** For how long; afterwards the server is itself again. */
  forMs?: number;
  isGone?: boolean;
  /** Whose answers are lost, at most. */
  lost?: number;
};

const isThreePercent = (address: string) => Number(/\d+/.exec(address)?.[0] ?? 0) % 33 === 7;
const isTenth = (address: string) => Number(/\d+/.exec(address)?.[0] ?? 0) % 10 === 3;

/** The first time only, of those it applies to. */
function once(applies: (address: string) => boolean) {
  const had = new Set<string>();
  return (address: string) => {
    if (!applies(address) || had.has(address)) return false;
    had.add(address);
    return true;
  };
}

function losing(way: "stall" | "hangUp"): Mood["manners"] {
  return () => {
    const isFirst = once(isTenth);
    return { lose: (address) => (isFirst(address) ? way : undefined) };
  };
}

const moods: Mood[] = [
  { name: "down", manners: () => ({}), isGone: true, forMs: 3000 },
  {
    name: "greylist",
    forMs: 2000,
    manners: () => ({ recipient: () => "450 4.2.0 Greylisted, come again in five minutes" }),
  },
  {
    name: "421 after some messages",
    forMs: 2000,
    manners: (sink) => ({ mail: () => (sink.taken.length >= 50 ? "421 4.7.0 Enough for now" : undefined) }),
  },
  { name: "452", forMs: 2000, manners: () => ({ data: () => "452 4.3.1 No space left" }) },
  {
    name: "550 for 3 %",
    manners: () => ({ recipient: (to) => (isThreePercent(to) ? "550 5.1.1 No such user" : undefined) }),
  },
  { name: "broken TLS", forMs: 2000, manners: () => ({ breaksTls: true }) },
  { name: "stalls after DATA", manners: losing("stall"), lost: 0.1 },
  { name: "closes after DATA", manners: losing("hangUp"), lost: 0.1 },
];

/**
 * F9: one mail server in many moods. Everybody gets their message once, whoever does not exist is marked with the server's
 * words, a lost answer is one copy more at most, and between two tries lies what the plan says.
 */
export async function spoilServer(trial: OutboxTrial, people: number, only?: string[]) {
  const worker = await startMailWorker(trial, "hurry");
  const reports = [];
  for (const mood of moods)
    if (!only || only.includes(mood.name)) reports.push(await live(trial, mood, people));
  await worker.stop();
  return reports;
}

async function live(trial: OutboxTrial, mood: Mood, people: number) {
  const { sql, sink } = trial;
  await beginAgain(trial);
  const [connectedBefore, began] = [sink.connections(), Date.now()];
  Object.assign(sink.manners, mood.manners(sink));
  if (mood.isGone) await sink.vanish();
  await queueForEverybody(people);
  await until(() => Date.now() - began > (mood.forMs ?? 0), 60_000);
  if (mood.isGone) await sink.comeBack();
  if (mood.forMs) for (const name of Object.keys(sink.manners)) Reflect.deleteProperty(sink.manners, name);
  const seconds = await until(() => isThrough(trial), 240_000);
  const after = await states(sql);
  const refused = new Set(
    mood.name.startsWith("550")
      ? Array.from({ length: people }, (_, index) => addressOf(index)).filter(isThreePercent)
      : [],
  );
  const mostCopies = Math.ceil(people * (mood.lost ?? 0));
  const found = await verifyCopies(sql, { people, taken: sink.taken, mostCopies, excused: refused });
  const tries = await countTries(trial);
  const connected = sink.connections() - connectedBefore;
  return {
    ...{ what: `mail server: ${mood.name}`, people, seconds, states: after, tries: tries.all, connected },
    ...{ lost: found.lost, secondCopies: found.secondCopies },
    wrong: [
      ...found.wrong,
      ...(seconds === null ? ["It does not come to an end."] : []),
      ...((after.failed ?? 0) === refused.size
        ? []
        : [`${after.failed ?? 0} failed instead of ${refused.size}.`]),
      ...(tries.tooSoon > 0 ? [`${tries.tooSoon} tries came before their time.`] : []),
      // A connection that waited may have to be replaced by a new one within the same try.
      ...(connected > 2 * tries.all ? [`${connected} connections for ${tries.all} tries.`] : []),
      ...(await unexplained(trial)),
    ],
  };
}

/** At most one try per step of the plan: each begins when the one before said that it might. */
async function countTries({ sql }: OutboxTrial) {
  const rows = await sql<{ attempt: number; gap: number | null }[]>`
    select attempt, extract(epoch from started_at - lag(ended_at) over (partition by delivery_id order by attempt))::float8 * 1000 as gap
    from delivery_attempts`;
  const tooSoon = rows.filter(
    ({ attempt, gap }) => gap !== null && gap < (hurriedPace.plan.delayAfter(attempt - 1) ?? 0) - 5,
  );
  return { all: rows.length, tooSoon: tooSoon.length };
}

async function unexplained({ sql }: OutboxTrial) {
  const rows = await sql<{ address: string }[]>`
    select recipient_address as address from deliveries where state = 'failed' and reason not like '550 5.1.1%'`;
  return rows.map(({ address }) => `Why ${address} got nothing is not said.`);
}
