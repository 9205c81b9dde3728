import type postgres from "postgres";
import { indexInsights } from "@/domain/search/index-insights";
import { searchInsights } from "@/domain/search/search-insights";
import { searchQuery } from "@/domain/search/search-query";
import { seeded } from "@/scripts/faults/seeded";
import { figure } from "../figure";
import { someoneAs } from "./measure-answers";
import { percentile } from "./percentile";
import type { Typed } from "./typed-words";

const changed = 1000;
/** As many records as a worker takes from the queue at once. */
const batch = 25;

/** Records whose text was changed, brought into the index while somebody searches without pause. */
export async function measureChanges(sql: postgres.Sql, typed: Typed) {
  const actor = await someoneAs(sql, "reader");
  const ids = await changeTexts(sql);
  let isDone = false;
  const times: number[] = [];
  const searching = (async () => {
    for (let place = 0; !isDone; place += 1) {
      const started = performance.now();
      const q = typed["two words"][place % typed["two words"].length] ?? "";
      await searchInsights(actor, searchQuery.parse({ q }), new Date());
      times.push(performance.now() - started);
    }
  })();
  const started = performance.now();
  for (let place = 0; place < ids.length; place += batch)
    await indexInsights(ids.slice(place, place + batch));
  const seconds = (performance.now() - started) / 1000;
  isDone = true;
  await searching;
  figure("search", "changed records indexed while somebody searches", ids.length / seconds, "records/s");
  for (const percent of [50, 95])
    figure("search", `two words meanwhile, reader, p${percent}`, percentile(times, percent), "ms");
}

/** Gives records the method of others: about a fifth of their words are other ones then. */
async function changeTexts(sql: postgres.Sql) {
  const random = seeded(11);
  const rows = await sql<{ id: string; insightId: string; method: string }[]>`
    select r.id, i.id as "insightId", r.content ->> 'method' as method
    from insights i join revisions r on r.id = i.published_revision_id order by md5(i.key) limit ${changed}`;
  const given = rows.map(({ id }) => [id, random.pick(rows).method]);
  await sql`update revisions r set content = jsonb_set(content, '{method}', to_jsonb(v.method))
    from (values ${sql(given)}) as v (id, method) where r.id = v.id::uuid`;
  return rows.map(({ insightId }) => insightId);
}
