import type postgres from "postgres";
import { openInstallation } from "@/scripts/faults/installation";
import { figure } from "./figure";
import { generateLibrary } from "./library/generate-library";
import { rowsRead } from "./rows-read";

const dayMs = 24 * 60 * 60 * 1000;
const chain = 10_000;

/**
 * The daily run over a whole library: the first one, on which everything opens at once, and the next ones, on which next
 * to nothing happens. Then a new version of data that little rests on, and one at the top of a chain of 10,000.
 */
export async function benchCauses({ insights = 100_000 }: { insights?: number } = {}) {
  const installation = await openInstallation({ fast: true, isServed: false });
  // One connection, so that it can be asked to say what it read.
  Object.assign(process.env, { DATABASE_URL: installation.url, DATABASE_POOL: "1" });
  const { tendCauses } = await import("@/domain/upkeep/tend-causes");
  const { settleCauses } = await import("@/domain/upkeep/settle-causes");
  const now = new Date();
  const { sql } = installation;
  await generateLibrary(sql, { insights, people: 2000, teams: 80, words: 20 }, now);
  await restOnData(sql, insights / 100, now);
  const at = (days: number) => new Date(now.getTime() + days * dayMs);
  const name = insights.toLocaleString("en");
  await measure(sql, `${name}: first daily run`, () => tendCauses(now));
  await measure(sql, `${name}: the same again`, () => tendCauses(now));
  await measure(sql, `${name}: a day later`, () => tendCauses(at(1)));
  const few = await newVersion(sql, "few", at(2));
  await measure(sql, `${name}: new version, little rests on it`, () =>
    settleCauses({ datasetId: few }, at(2)),
  );
  const top = await putInChain(sql);
  await newVersion(sql, top, at(3));
  await measure(sql, `${name}: new version atop a chain of ${chain.toLocaleString("en")}`, () =>
    settleCauses({ datasetId: top }, at(3)),
  );
  await measure(sql, `${name}: the same again, atop the chain`, () =>
    settleCauses({ datasetId: top }, at(3)),
  );
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  await installation.close();
}

async function measure(sql: postgres.Sql, name: string, run: () => Promise<void>) {
  const [before, read] = [await countCauses(sql), await rowsRead(sql)];
  const started = performance.now();
  await run();
  figure("causes", name, (performance.now() - started) / 1000, "s");
  const [after, then] = [await countCauses(sql), await rowsRead(sql)];
  figure("causes", `${name}: opened`, after - before, "causes");
  figure("causes", `${name}: rows read`, then.rows - read.rows, "rows");
}

async function countCauses(sql: postgres.Sql) {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from review_causes`;
  return row?.count ?? 0;
}

/** Data with two versions under every third record, and every third record derived from an earlier one. */
async function restOnData(sql: postgres.Sql, count: number, now: Date) {
  const soon = new Date(now.getTime() - dayMs);
  await sql`update insights set weight_published = 3 where status <> 'draft'`;
  await sql`insert into stored_files (sha256, bytes, kind, media_type, created_at)
    values (repeat('a', 64), 10, 'table', 'text/csv', ${soon})`;
  await sql`insert into datasets (id, key, name, snapshot_count, created_by_id, created_at)
    select gen_random_uuid(), 'data' || n, 'Data ' || n, 2, (select id from people order by id limit 1), ${soon}
    from generate_series(1, ${count}) n`;
  for (const number of [1, 2])
    await sql`insert into snapshots (id, dataset_id, number, predecessor_id, sha256, file_name, created_by_id, created_at)
      select gen_random_uuid(), d.id, ${number}::int,
        (select s.id from snapshots s where s.dataset_id = d.id and s.number = ${number}::int - 1),
        repeat('a', 64), 'data.csv', d.created_by_id, ${soon} from datasets d`;
  await sql`update evidence_items e set dataset_id = d.id, snapshot_id = s.id
    from datasets d join snapshots s on s.dataset_id = d.id
    where abs(hashtext(e.insight_id::text)) % 3 = 0
      and d.key = 'data' || 1 + abs(hashtext(e.insight_id::text)) % ${count}::int
      and s.number = 1 + (abs(hashtext(e.item_id || e.insight_id)) % 10 > 0)::int`;
  await sql`insert into insight_links (from_id, to_id, kind)
    select n.id, n.earlier, 'derived-from'
    from (select id, lag(id, 7) over (order by created_at, id) as earlier from insights where status = 'published') n
    where n.earlier is not null and abs(hashtext(n.id::text)) % 3 = 1`;
  await sql`analyze`;
}

/** The next version of data; `few` is some that few records rest on. */
async function newVersion(sql: postgres.Sql, which: string, at: Date) {
  const [data] =
    which === "few"
      ? await sql<{ id: string }[]>`select id from datasets order by key limit 1`
      : [{ id: which }];
  const id = data?.id ?? "";
  await sql`update datasets set snapshot_count = snapshot_count + 1 where id = ${id}`;
  await sql`insert into snapshots (id, dataset_id, number, predecessor_id, sha256, file_name, created_by_id, created_at)
    select gen_random_uuid(), d.id, d.snapshot_count, s.id, s.sha256, s.file_name, s.created_by_id, ${at}
    from datasets d join snapshots s on s.dataset_id = d.id and s.number = d.snapshot_count - 1 where d.id = ${id}`;
  return id;
}

/** Makes one long chain of some records, data of its own at its top; answers that data. */
async function putInChain(sql: postgres.Sql) {
  await sql`create temporary table links_of_chain as
    select id, lag(id) over (order by id) as above from (
      select id from insights where status = 'published' and visibility = 'everyone' order by id limit ${chain}) n`;
  await sql`insert into insight_links (from_id, to_id, kind)
    select id, above, 'derived-from' from links_of_chain where above is not null on conflict do nothing`;
  const [data] = await sql<{ id: string }[]>`
    insert into datasets (id, key, name, snapshot_count, created_by_id, created_at)
    select gen_random_uuid(), 'topdata', 'Top', 1, d.created_by_id, d.created_at from datasets d limit 1 returning id`;
  const id = data?.id ?? "";
  await sql`insert into snapshots (id, dataset_id, number, sha256, file_name, created_by_id, created_at)
    select gen_random_uuid(), d.id, 1, repeat('a', 64), 'top.csv', d.created_by_id, d.created_at
    from datasets d where d.id = ${id}`;
  await sql`update evidence_items e set dataset_id = ${id}, snapshot_id = (select s.id from snapshots s where s.dataset_id = ${id})
    where e.insight_id = (select id from links_of_chain where above is null)`;
  return id;
}
