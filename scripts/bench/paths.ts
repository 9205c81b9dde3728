import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { startKillable } from "@/scripts/faults/import/killable";
import { seeded } from "@/scripts/faults/seeded";
import { figure } from "./figure";
import { openScratchLibrary } from "./library/scratch-library";
import { generatePaths } from "./paths/generate-paths";
import { measureRequests } from "./search/measure-requests";

const connections = 8;
const requests = 240;
const size = { paths: 200, pathsEach: 6, stepsEach: 11, stepsDone: 500_000 };

type Library = Awaited<ReturnType<typeof openScratchLibrary>>;
type Laid = Awaited<ReturnType<typeof generatePaths>>;

/**
 * 10,000 people, 200 paths, 500,000 steps done: the pages of learners and of those who look after the paths over HTTP, and
 * how long a team of 1,000 takes to be put on a path by a worker.
 */
export async function benchPaths() {
  process.env.RATE_LIMITS = "off";
  const library = await openScratchLibrary({ insights: 2000, people: 10_000, teams: 40, words: 120 });
  const laid = await generatePaths(library.sql, size, new Date());
  await measureSize(library.sql);
  await library.web.start();
  await measureLearners(library, laid);
  await measureCurators(library, laid);
  await measureTeam(library, laid);
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await library.close();
}

async function measureSize(sql: postgres.Sql) {
  const [row] = await sql<{ people: number; paths: number; ways: number; done: number }[]>`
    select (select count(*)::int from people) as people, (select count(*)::int from paths) as paths,
      (select count(*)::int from enrolments) as ways,
      (select count(*)::int from enrolment_steps where done_at is not null) as done`;
  figure("paths", "people", row?.people ?? 0, "people");
  figure("paths", "paths", row?.paths ?? 0, "paths");
  figure("paths", "people on them", row?.ways ?? 0, "enrolments");
  figure("paths", "steps done", row?.done ?? 0, "steps");
}

/** Forty people who are somewhere on the path that everybody is on, each on their own page of it and at home. */
async function measureLearners({ sql, web, signedInAs }: Library, { paths }: Laid) {
  const learners = await sql<{ id: string }[]>`
    select person_id as id from enrolments
    where path_id = ${paths[0]?.id ?? ""} and finished_at is null and left_at is null and paused_on is null
    order by id limit 40`;
  const cookies = await Promise.all(learners.map(({ id }) => signedInAs(id)));
  const served = { bench: "paths", base: web.address, cookies };
  const same = (path: string) => Array.from({ length: requests }, () => path);
  await measureRequests("learner's page of a path", served, same(paths[0]?.href ?? ""), connections);
  await measureRequests("learner's home page", served, same("/"), connections);
}

/** Curators on the pages of the people of many paths, and of the one that all 10,000 are on. */
async function measureCurators({ web, signedIn }: Library, { paths }: Laid) {
  const curators = await signedIn(4, "curator");
  const served = { bench: "paths", base: web.address, cookies: curators.map(({ cookie }) => cookie) };
  const random = seeded(5);
  const [everybodys, ...others] = paths;
  const drawn = (below: string) =>
    Array.from({ length: requests }, () => `${random.pick(others).href}${below}`);
  const large = (below: string) => Array.from({ length: requests }, () => `${everybodys?.href}${below}`);
  await measureRequests("curator's page, who is where", served, drawn("/people"), connections);
  await measureRequests("curator's page, who is behind", served, drawn("/people?show=behind"), connections);
  await measureRequests("curator's page, how the steps fare", served, drawn("/people/steps"), connections);
  await measureRequests("curator's page, who of 10,000 is where", served, large("/people"), connections);
  await measureRequests(
    "curator's page, how the steps fare with 10,000",
    served,
    large("/people/steps"),
    connections,
  );
  await measureRequests(
    "curator's home page",
    served,
    large("").map(() => "/"),
    connections,
  );
  await measureRequests("table of 10,000 people", served, large("/people/csv").slice(0, 16), 1);
}

/** From the click to the moment when the last of a thousand is on the path, and how often its page sees it go on. */
async function measureTeam({ sql, env, signedIn }: Library, { paths, crowd }: Laid) {
  const [curator] = await signedIn(1, "curator");
  const { findPerson } = await import("./paths/as-actor");
  const { enrolTeam } = await import("@/domain/paths/enrol-team");
  const worker = startKillable("worker", [], env);
  while (!(await sql`select from workers`).length) await pause(50);
  for (const [place, path] of paths.slice(-3).entries()) {
    await sql`delete from enrolments where path_id = ${path.id}`;
    const actor = await findPerson(curator?.id ?? "");
    const started = performance.now();
    const { runId } = await enrolTeam(actor, { pathId: path.id, teamId: crowd, pace: undefined }, new Date());
    const seen = new Set<number>();
    for (;;) {
      const [run] = await sql<{ done: number; ended: boolean }[]>`
        select done, ended_at is not null as ended from team_enrolments where id = ${runId}`;
      seen.add(run?.done ?? 0);
      if (run?.ended) break;
      await pause(10);
    }
    const again = place === 0 ? "" : `, time ${place + 1}`;
    figure("paths", `a team of 1,000 put on a path${again}`, (performance.now() - started) / 1000, "s");
    figure("paths", `states of its progress that were seen${again}`, seen.size, "states");
  }
  await worker.kill();
}
