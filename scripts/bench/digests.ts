import { generateKeyPairSync } from "node:crypto";
import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { type FaultInstallation, openInstallation } from "@/scripts/faults/installation";
import { bundleMailWorker, startMailWorker, type Workers } from "@/scripts/faults/mail/worker-process";
import { startSink } from "./digests/mail-sink-child";
import { loadPages } from "./digests/page-load";
import { figure } from "./figure";
import { generateLibrary } from "./library/generate-library";
import { generateReminders } from "./reminders/generate-reminders";

const shape = {
  ...{ scheduled: 30, dueShare: 0.35, met: 60, keepers: 4 },
  ...{ liveEach100: 6, peopleEach: 8, linkedEach: 6 },
};
const readers = 20;

/**
 * Everybody's weekly digest at once: planned, composed and handed to a mail server that only counts, by a worker as the
 * launcher runs it, while people read pages of a web process.
 */
export async function benchDigests({
  insights = 2000,
  people = 10_000,
}: {
  insights?: number;
  people?: number;
}) {
  const installation = await openInstallation();
  const sink = await startSink(10);
  const { sql } = installation;
  await generateLibrary(sql, { insights, people, teams: people / 25, words: 120 }, new Date());
  await generateReminders(sql, shape, new Date().toISOString().slice(0, 10));
  await layInterests(sql);
  await installation.web.start();
  const load = await startLoad(installation);
  // The first pages of a process that has just started are not what is measured.
  await pause(10_000);
  load.read();
  await pause(10_000);
  tellPages("nothing else", load);
  const env = { ...installation.env, ...mailSettings(sink.url), DATABASE_URL: installation.url };
  Object.assign(process.env, env);
  await planAll(sql, people, load);
  const workers = await bundleMailWorker();
  await composeAll(sql, { workers, env }, load);
  await handOverAll(sql, { workers, env }, sink, load);
  rmSync(workers, { recursive: true, force: true });
  await load.stop();
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await installation.close();
  sink.stop();
}

type Load = ReturnType<typeof loadPages>;

/** Each team follows some topics, so that there is news for everybody. */
async function layInterests(sql: postgres.Sql) {
  await sql`
    insert into team_topics (team_id, topic_id, followed_at)
    select t.id, o.id, now() from teams t join topics o on abs(hashtext(t.slug || o.slug)::bigint) % 16 = 0 on conflict do nothing`;
  await sql`update people set digest_at = now() - interval '1 minute', created_at = now() - interval '90 days'`;
  await sql`analyze`;
}

async function startLoad({ sql, web, signedInAs }: FaultInstallation) {
  const people = await sql<
    { id: string }[]
  >`select id from people where role <> 'admin' order by id limit ${readers}`;
  const [record] = await sql<{ path: string }[]>`
    select '/insights/' || slug || '-' || key as path from insights
    where status = 'published' and visibility = 'everyone' order by id limit 1`;
  return loadPages({
    base: web.address,
    cookies: await Promise.all(people.map(({ id }) => signedInAs(id))),
    paths: ["/", record?.path ?? "/insights", "/insights?q=options"],
    everyMs: 330,
  });
}

function mailSettings(url: string) {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    ...{ SMTP_URL: url, MAIL_FROM: "Tidemark <tidemark@example.org>", LOG_LEVEL: "error" },
    ...{ DKIM_DOMAIN: "example.org", DKIM_SELECTOR: "bench" },
    DKIM_PRIVATE_KEY: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

async function planAll(sql: postgres.Sql, people: number, load: Load) {
  const { planDigests } = await import("@/domain/digests/plan-digests");
  const now = new Date();
  await makeDue(sql, now);
  load.read();
  const began = performance.now();
  await planDigests(now, new AbortController().signal);
  figure(
    "digests",
    `${people.toLocaleString("en")} people: planned`,
    (performance.now() - began) / 1000,
    "s",
  );
  const [row] = await sql<{ editions: number }[]>`select count(*)::int as editions from digest_editions`;
  figure("digests", "editions", row?.editions ?? 0, "editions");
  tellPages("planning", load);
}

/** Everybody's chosen time has just come, at this very day and minute. */
async function makeDue(sql: postgres.Sql, now: Date) {
  const day = ((now.getUTCDay() + 6) % 7) + 1;
  const time = new Date(now.getTime() - 60_000).toISOString().slice(11, 16);
  await sql`update people set time_zone = 'UTC'`;
  await sql`
    insert into preferences (person_id, digest_day, digest_time, changed_at) select id, ${day}, ${time}, ${now} from people
    on conflict (person_id) do update set digest_day = excluded.digest_day, digest_time = excluded.digest_time`;
}

/** Nothing goes out meanwhile, so that composing is measured alone. */
async function composeAll(sql: postgres.Sql, workers: Workers, load: Load) {
  await sql`insert into settings (key, value, changed_at) values
    ('sendingPaused', ${sql.json({ reason: "Measuring.", at: new Date().toISOString() })}, now())`;
  const left = async () =>
    (
      await sql<{ left: number }[]>`select count(*)::int as left from digest_editions where state = 'planned'`
    )[0]?.left ?? 0;
  const all = await left();
  load.read();
  const worker = await startMailWorker(workers);
  const began = performance.now();
  while ((await left()) > 0) await pause(500);
  const seconds = (performance.now() - began) / 1000;
  await worker.stop();
  figure("digests", "composed", all / seconds, "a second");
  tellPages("composing", load);
  const rows = await sql<{ state: string; times: number }[]>`
    select state, count(*)::int as times from digest_editions group by state`;
  for (const { state, times } of rows) figure("digests", `editions that are ${state}`, times, "editions");
}

async function handOverAll(
  sql: postgres.Sql,
  workers: Workers,
  sink: Awaited<ReturnType<typeof startSink>>,
  load: Load,
) {
  const { db } = await import("@/db/client");
  const { enqueueSendingEach } = await import("@/domain/deliveries/enqueue-sending");
  await sql`delete from settings where key = 'sendingPaused'`;
  const waiting = await sql<{ id: string; kind: string; lane: "mail"; size: number }[]>`
    select id, kind, lane, length(html) as size from deliveries where state = 'pending'`;
  await db.transaction((tx) => enqueueSendingEach(tx, waiting));
  load.read();
  const before = sink.taken();
  const worker = await startMailWorker(workers);
  const began = performance.now();
  while (sink.taken() - before < waiting.length) await pause(100);
  const seconds = (performance.now() - began) / 1000;
  await worker.stop();
  figure("digests", "handed over", waiting.length / seconds, "a second");
  figure("digests", "connections used", sink.connections(), "connections");
  figure(
    "digests",
    "HTML a message, on average",
    waiting.reduce((sum, { size }) => sum + size, 0) / waiting.length / 1024,
    "KiB",
  );
  tellPages("handing over", load);
}

function tellPages(during: string, load: Load) {
  const { pages, failed, p95 } = load.read();
  figure("digests", `pages during ${during}: p95`, p95, "ms");
  figure("digests", `pages during ${during}`, pages, "pages");
  if (failed > 0) figure("digests", `pages during ${during} that failed`, failed, "pages");
}
